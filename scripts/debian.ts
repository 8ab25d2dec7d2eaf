// What only Debian gives: programs that open our files as other people's programs would.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** A file that the tests need, and the package that it comes in. */
const programs = {
  '/usr/bin/soffice': 'libreoffice-writer',
  '/usr/bin/pdftotext': 'poppler-utils',
  '/usr/sbin/nginx': 'nginx-light',
  '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so': 'libnginx-mod-http-brotli-static',
  '/usr/bin/caddy': 'caddy',
  '/usr/bin/chromium': 'chromium',
  '/usr/bin/firefox-esr': 'firefox-esr',
  '/usr/bin/WebKitWebDriver': 'webkit2gtk-driver',
  '/usr/bin/xvfb-run': 'xvfb',
  '/usr/bin/xauth': 'xauth',
};

/** Installs what is missing, as root on Debian; elsewhere it says what to type. */
export function bringDebian(): void {
  const missing = () =>
    Object.entries(programs)
      .filter(([path]) => !existsSync(path))
      .map(([, name]) => name);
  if (missing().length === 0) return;
  const run = (args: string[]) => spawnSync('apt-get', args, { stdio: 'inherit' });
  run(['update', '-qq']);
  run(['install', '-y', '-qq', '--no-install-recommends', ...missing()]);
  if (missing().length === 0) return;
  console.error(`These tests need Debian’s packages. Type as root: apt-get install ${missing().join(' ')}`);
  process.exit(1);
}
