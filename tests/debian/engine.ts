import { spawn, type ChildProcess } from 'node:child_process';
import puppeteer from 'puppeteer-core';
import { Builder, Capabilities } from 'selenium-webdriver';

/** What is needed of a browser, whatever drives it. */
export interface Engine {
  open: (address: string) => Promise<void>;
  /** Runs a script in the page and gives back its result. */
  run: <Result>(script: string) => Promise<Result>;
  close: () => Promise<void>;
}

export async function firefox(): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: '/usr/bin/firefox-esr',
    headless: true,
  });
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    run: (script) => page.evaluate(`(() => { ${script} })()`) as never,
    close: () => browser.close(),
  };
}

/** WebKit as GTK has it, driven by its own driver on a screen that nobody sees. */
export async function webkit(): Promise<Engine> {
  const port = 4455;
  const driver: ChildProcess = spawn('xvfb-run', ['-a', '/usr/bin/WebKitWebDriver', `--port=${port}`], {
    stdio: 'ignore',
    detached: true,
  });
  const capabilities = new Capabilities({
    browserName: 'MiniBrowser',
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
  return {
    open: (address) => session.get(address),
    run: (script) => session.executeScript(script),
    close: async () => {
      await session.quit().catch(() => undefined);
      if (driver.pid) process.kill(-driver.pid);
    },
  };
}
