import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';
import { listening } from '../clicking.ts';

/** A tab of a browser, whatever drives it. */
export interface Tab {
  open: (address: string) => Promise<void>;
  /** Runs the body of a function in the page and gives back what that returns. */
  run: <Result>(script: string) => Promise<Result>;
  /** Presses keys where the focus is. */
  type: (text: string) => Promise<void>;
}

/** A browser with a profile of its own, and its first tab. Questions of the browser are answered with yes. */
export interface Engine extends Tab {
  newTab: () => Promise<Tab>;
  /** All tabs: after a start with the profile of an earlier one also those that it brings back. */
  tabs: () => Promise<Tab[]>;
  /** Errors that the console told of, of whichever tab. */
  complaints: string[];
  /** The folder that it keeps everything in, which is there until the tests end. */
  profile: string;
  close: () => Promise<void>;
}

/** Starts an engine, with the tabs of the last time where a profile is given: what is driven of Firefox and WebKit brings none back. */
export type Start = (profile?: string) => Promise<Engine>;

function makeProfile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'profile-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const programs = { firefox: '/usr/bin/firefox-esr', chrome: '/usr/bin/chromium' };

/** Firefox and Chromium, each driven by its own protocol. */
const puppet =
  (browser: keyof typeof programs): Start =>
  async (last) => {
    const profile = last ?? makeProfile();
    const started = await puppeteer.launch({
      browser,
      executablePath: programs[browser],
      headless: true,
      userDataDir: profile,
      args:
        browser === 'chrome'
          ? ['--no-sandbox', '--disable-gpu', '--disable-quic', ...(last ? ['--restore-last-session'] : [])]
          : [],
      ...(browser === 'firefox' && {
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': profile,
          // As those have it who do not want to lose their tabs: it writes them to the disk. Driven, it brings none back.
          'browser.startup.page': 3,
        },
      }),
    });
    const complaints: string[] = [];
    const heard = new Set<Page>();
    const tab = (page: Page): Tab => {
      if (!heard.has(page)) {
        page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
        page.on('pageerror', (error) => complaints.push(String(error)));
        page.on('dialog', (dialog) => void dialog.accept().catch(() => undefined));
        heard.add(page);
      }
      return {
        open: async (address) => void (await page.goto(address)),
        run: (script) => page.evaluate(`(() => { ${script} })()`) as never,
        type: (text) => page.bringToFront().then(() => page.keyboard.type(text)),
      };
    };
    const newTab = async () => tab(await started.newPage());
    return {
      ...(await newTab()),
      newTab,
      tabs: async () => (await started.pages()).map(tab),
      complaints,
      profile,
      close: () => started.close(),
    };
  };

export const firefox = puppet('firefox');
export const chromium = puppet('chrome');

/** Runs beside one another have a port each. */
const port = 4455 + (process.pid % 500);

/** WebKit as GTK has it, driven by its own driver on a screen that nobody sees. */
export const webkit: Start = async (last) => {
  const profile = last ?? makeProfile();
  const driver = spawn('xvfb-run', ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
    env: { ...process.env, HOME: profile },
  });
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
    unhandledPromptBehavior: 'accept',
    'webkitgtk:browserOptions': {
      binary: '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      args: ['--automation'],
    },
  });
  const start = () =>
    new Builder().usingServer(`http://127.0.0.1:${port}`).withCapabilities(capabilities).build();
  let session = await start().catch(() => undefined);
  for (let tries = 0; !session && tries < 50; tries += 1) {
    await new Promise((later) => setTimeout(later, 200));
    session = await start().catch(() => undefined);
  }
  if (!session) throw new Error('WebKitWebDriver did not start.');
  const complaints: string[] = [];
  let at = await session.getWindowHandle();
  const tab = (handle: string): Tab => {
    const here = async () => {
      if (at !== handle) await session.switchTo().window((at = handle));
      return session;
    };
    return {
      open: async (address) => (await here()).get(address),
      run: async (script) => {
        // This driver does not tell of the console: the page itself listens, from the first script on that is run in it.
        const [result, said] = await (
          await here()
        ).executeScript<[never, string[]]>(
          `${listening}; const result = (() => { ${script} })(); return [result, window.met.splice(0)]`,
        );
        complaints.push(...said);
        return result;
      },
      type: async (text) => (await here()).actions({ async: true }).sendKeys(text).perform(),
    };
  };
  return {
    ...tab(at),
    newTab: async () => {
      await session.switchTo().newWindow('tab');
      return tab((at = await session.getWindowHandle()));
    },
    tabs: async () => (await session.getAllWindowHandles()).map(tab),
    complaints,
    profile,
    close: async () => {
      await session.quit().catch(() => undefined);
      if (driver.pid) process.kill(-driver.pid);
    },
  };
};
