// What hosts are told, from one list. Each build writes it for the site as it is, with its path and its moved pages: into
// dist/_headers and dist/_redirects, and for nginx and Caddy into hosting/. `npm run hosting` writes the examples in
// docs/hosting/; a test refuses examples that differ from this list.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { movedPages } from './content.ts';

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
  'serial',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking',
];

/** What pages of ours may ask for, and no other site in them: the screen stays awake while the clock of a session runs. */
const ourselves = ['screen-wake-lock'];

/**
 * Headers for every answer. The policy for scripts and styles is in each page, with the hashes of that page; what a page
 * cannot say of itself stands here, such as who may frame it. Browsers keep to both.
 */
export const headers: Record<string, string> = {
  'Content-Security-Policy':
    "base-uri 'none'; child-src 'none'; connect-src 'self'; font-src 'self'; form-action 'none'; frame-ancestors 'none'; frame-src 'none'; img-src 'self' data:; manifest-src 'self'; media-src 'none'; object-src 'none'; require-trusted-types-for 'script'; trusted-types default; worker-src 'self'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...never.map((name) => `${name}=()`),
    ...ourselves.map((name) => `${name}=(self)`),
  ].join(', '),
  'Referrer-Policy': 'no-referrer',
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Files with a hash in their name never change; all others are asked for again, so that a release is seen at once. */
export const caching = { hashed: 'public, max-age=31536000, immutable', others: 'no-cache' };

/** A site as a host sees it. */
export interface Site {
  /** The path that it was built for, with a slash at both ends. */
  base: string;
  /** The host's name; undefined where it is not known. */
  host?: string | undefined;
  /** Old addresses and where they lead to now, both without the base. */
  moved: readonly { from: string; to: string }[];
}
const plain: Site = { base: '/', moved: [] };

const list = (line: (name: string, value: string) => string) =>
  Object.entries(headers)
    .map(([name, value]) => line(name, value))
    .join('\n');

/** One line for each moved page. */
const moves = ({ base, moved }: Site, line: (from: string, to: string) => string) =>
  moved.map(({ from, to }) => `${line(base.slice(0, -1) + from, base.slice(0, -1) + to)}\n`).join('');

/**
 * For Netlify and Cloudflare Pages. Both let browsers ask for each file again every time, and send what a line of ours says
 * with an error too: a rule that keeps hashed files for a year would keep their absence as long. The copy for use without a
 * network spares the asking.
 */
export const headersFile = (): string => `/*
${list((name, value) => `  ${name}: ${value}`)}
`;

/** For the same two: old addresses. */
const redirectsFile = (site: Site): string => moves(site, (from, to) => `${from} ${to} 301`);

/** Where the files go, so that their path is the path of the site. */
const folder = ({ base }: Site) => `/srv/leadership-toolbox${base}`;

/** For nginx with its brotli module: a file for /etc/nginx/conf.d/. */
export const nginx = (
  site: Site = plain,
): string => `# Written by npm run ${site === plain ? 'hosting' : 'build'}. Copy what is in dist/ to ${folder(site)} and this file to /etc/nginx/conf.d/.
# Debian: apt-get install nginx-light libnginx-mod-http-brotli-static
# Debian's welcome page comes first unless you take it out: rm /etc/nginx/sites-enabled/default
# You have a server already? Put the location into it, and the map beside it. HTTPS: certbot --nginx
map $uri $leadership_toolbox_cache {
  ~/_astro/ "${caching.hashed}";
  default "${caching.others}";
}
server {
  listen 80;
  listen [::]:80;
  server_name ${site.host ?? '_'};
${site.base === '/' ? '' : `  location = / {\n    return 302 ${site.base};\n  }\n  location = ${site.base.slice(0, -1)} {\n    return 301 ${site.base};\n  }\n`}  location ${site.base} {
    root /srv/leadership-toolbox;
    index index.html;
    charset utf-8;
    absolute_redirect off;
    brotli_static on;
    gzip_static on;
    gzip_vary on;
${list((name, value) => `    add_header ${name} "${value}" always;`)}
    add_header Cache-Control $leadership_toolbox_cache always;
    error_page 404 ${site.base}404.html;
    try_files $uri $uri/ =404;
    location ~ \\.webmanifest$ {
      default_type application/manifest+json;
    }
${moves(site, (from, to) => `    location = ${from} {\n      return 301 ${to};\n    }`)}  }
}
`;

/** For Caddy. */
export const caddy = (
  site: Site = plain,
): string => `# Written by npm run ${site === plain ? 'hosting' : 'build'}. Copy what is in dist/ to ${folder(site)} and this file to /etc/caddy/Caddyfile.
# Debian: apt-get install caddy. A host's name in place of :80 brings HTTPS by itself.
${site.host ?? ':80'} {
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
${site.base === '/' ? '' : `\tredir / ${site.base}\n`}${moves(site, (from, to) => `\tredir ${from} ${to} 301`)}	file_server {
		precompressed br gzip
	}
	handle_errors {
		header Cache-Control "${caching.others}"
		rewrite * ${site.base}404.html
		file_server
	}
}
`;

/** Writes what hosts are told: dist/_headers and dist/_redirects, hosting/nginx.conf and hosting/Caddyfile. */
export function hosts(): AstroIntegration {
  let site = plain;
  return {
    name: 'hosts',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = {
          base: config.base.replace(/\/?$/, '/'),
          host: config.site && new URL(config.site).hostname,
          moved: movedPages(),
        };
      },
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        writeFileSync(`${dist}_headers`, headersFile());
        if (site.moved.length > 0) writeFileSync(`${dist}_redirects`, redirectsFile(site));
        mkdirSync('hosting', { recursive: true });
        writeFileSync('hosting/nginx.conf', nginx(site));
        writeFileSync('hosting/Caddyfile', caddy(site));
      },
    },
  };
}
