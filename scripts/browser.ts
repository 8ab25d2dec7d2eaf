// Finds a Chrome or Chromium to test with: an installed one first, then Playwright's own download, then Debian's package.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The path of a browser that can be started, or undefined. */
function installed(): string | undefined {
  const { env } = process;
  const known = [
    env['CHROME_PATH'],
    // A Chromium without windows: the same engine in half of the time.
    '/usr/bin/chromium-headless-shell',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...[env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']].map(
      (folder) => folder && `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
    ),
  ];
  return [...known, chromium.executablePath()].find((path) => path && existsSync(path)) || undefined;
}

/** Says whether this is Debian or a relative of it, where root may install packages. */
function isDebianRoot(): boolean {
  const about = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return process.getuid?.() === 0 && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(about);
}

const run = (command: string, args: string[], env = {}) =>
  spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: '', ...env },
    timeout: 300_000,
  }).status === 0;

/** Finds a browser or brings one. Ends the run with the one command to type where neither works. */
export function bringBrowser(): string {
  const found = installed();
  if (found) return found;
  console.log('No Chrome or Chromium is installed. Bringing one …');
  run(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium-headless-shell'], {
    PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '20000',
  });
  const downloaded = installed();
  if (downloaded) return downloaded;
  if (isDebianRoot()) {
    const get = (name: string) => run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
    run('apt-get', ['update', '-qq']);
    void (get('chromium-headless-shell') || get('chromium'));
  }
  const packaged = installed();
  if (packaged) return packaged;
  console.error(
    'The tests need Chrome or Chromium, and none could be brought. Type: npx playwright-core install chromium\nOr install Chrome and set CHROME_PATH to its program.',
  );
  process.exit(1);
}

/**
 * Starts the browser without a window.
 *
 * @param more arguments for the browser's program
 * @param without arguments that Playwright gives by itself, and that are left out
 */
export const launch = (
  executablePath: string,
  more: string[] = [],
  without: string[] = [],
): Promise<Browser> =>
  chromium.launch({
    executablePath,
    ignoreDefaultArgs: without,
    // Where the machine names no language, Chromium gives a file with an accent in its name another name.
    env: { LANG: 'C.UTF-8', ...process.env },
    args: [
      '--disable-gpu',
      // Letters as wide as on a screen of today and on paper, with or without windows.
      '--font-render-hinting=none',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...more,
    ],
  });
