// The headers that hosts send, from one list: into dist/_headers at each build, and with `npm run hosting` into the
// examples for nginx and Caddy in docs/hosting/. A test refuses examples that differ from this list.
import { writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';

/** What a page of ours may never ask a device for. */
const never = [
  'accelerometer',
  'autoplay',
  'bluetooth',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'local-fonts',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'picture-in-picture',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/**
 * Headers for every answer. The policy for scripts and styles is in each page, with the hashes of that page; what a page
 * cannot say of itself stands here, such as who may frame it. Browsers keep to both.
 */
export const headers: Record<string, string> = {
  'Content-Security-Policy':
    "base-uri 'none'; child-src 'none'; connect-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; img-src 'self' data:; manifest-src 'self'; media-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default; worker-src 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': never.map((name) => `${name}=()`).join(', '),
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Files with a hash in their name never change; all others are asked for again, so that a release is seen at once. */
export const caching = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

const list = (line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** For Netlify and Cloudflare Pages. */
export const headersFile = (base: string): string => `/*
${list((name, value) => `  ${name}: ${value}`)}
  Cache-Control: ${caching.others}
${base}_astro/*
  ! Cache-Control
  Cache-Control: ${caching.hashed}
`;

/** For nginx with its brotli module: a file for /etc/nginx/conf.d/. */
export const nginx =
  (): string => `# Written by npm run hosting. Copy dist/ to the root named here, and this file to /etc/nginx/conf.d/.
# Debian: apt-get install nginx-light libnginx-mod-http-brotli-static
map $uri $leadership_toolbox_cache {
  ~/_astro/ "${caching.hashed}";
  default "${caching.others}";
}
server {
  listen 80;
  root /srv/leadership-toolbox;
  index index.html;
  absolute_redirect off;
  brotli_static on;
  gzip_static on;
${list((name, value) => `  add_header ${name} "${value}" always;`)}
  add_header Cache-Control $leadership_toolbox_cache always;
  error_page 404 /404.html;
  location / {
    try_files $uri $uri/ =404;
  }
  location ~ \\.webmanifest$ {
    default_type application/manifest+json;
  }
}
`;

/** For Caddy. */
export const caddy =
  (): string => `# Written by npm run hosting. Copy dist/ to the root named here, and put your host's name in place of :80 for HTTPS.
:80 {
	root * /srv/leadership-toolbox
	header {
${list((name, value) => `\t\t${name} "${value}"`)}
	}
	@hashed path */_astro/*
	header @hashed Cache-Control "${caching.hashed}"
	@others not path */_astro/*
	header @others Cache-Control "${caching.others}"
	@manifest path *.webmanifest
	header @manifest Content-Type application/manifest+json
	@word path *.docx
	header @word Content-Type application/vnd.openxmlformats-officedocument.wordprocessingml.document
	file_server {
		precompressed br gzip
	}
	handle_errors {
		rewrite * /404.html
		file_server
	}
}
`;

/** Writes dist/_headers. */
export function hostHeaders(): AstroIntegration {
  let base = '/';
  return {
    name: 'host-headers',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => writeFileSync(`${fileURLToPath(dir)}_headers`, headersFile(base)),
    },
  };
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync('docs/hosting/nginx.conf', nginx());
  writeFileSync('docs/hosting/Caddyfile', caddy());
  console.log('docs/hosting/ is written.');
}
