import { globSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { writeWorker } from '../../build/offline.ts';
import { host, newer, update } from '../site/host.ts';
import { openSearch, press } from '../site/steps.ts';
import { copied, visitWithCopy } from '../site/visit.ts';

describe('one release at a time:', () => {
  it('a page of the last release goes on with the code that it was made with, though another tab has the next', async () => {
    const { address, folder, release, close: stop } = await host();
    const { page, close } = await visitWithCopy(`${address}guides/trust-and-confidence/`);
    await copied(page);
    await page.reload();
    release();
    // The next release has other code for its search box.
    const [old = ''] = globSync('{,_astro/}search-box*.js', { cwd: folder });
    const fresh = old.replace(/\.\w{8}\.js$/, '.00000000.js');
    writeFileSync(folder + old, `window.isNext = true;\n${readFileSync(folder + old, 'utf8')}`);
    renameSync(folder + old, folder + fresh);
    for (const file of globSync('**/*.html', { cwd: folder }))
      writeFileSync(folder + file, readFileSync(folder + file, 'utf8').replaceAll(old, fresh));
    writeWorker(folder, '/');
    expect(await update(page)).toBe(true);
    const other = await page.context().newPage();
    await other.goto(`${address}guides/trust-and-confidence/`);
    await press(other, 'Load it');
    await other.getByRole('heading', { name: 'The new release' }).waitFor();
    for (const [tab, isNext] of [
      [page, undefined],
      [other, true],
    ] as const) {
      await openSearch(tab);
      await tab.keyboard.type('trust');
      await tab.locator('#search-results li').first().waitFor();
      expect(await tab.evaluate(() => (window as { isNext?: boolean }).isNext)).toBe(isNext);
    }
    await close();
    stop();
  });

  it('“Load it” works in each tab, also after it was pressed in another', async () => {
    const { address, release, close: stop } = await host();
    const { page, close } = await visitWithCopy(`${address}guides/trust-and-confidence/`);
    await copied(page);
    await page.reload();
    const other = await page.context().newPage();
    await other.goto(`${address}guides/trust-and-confidence/`);
    await other.waitForTimeout(1500);
    release();
    expect(await update(page)).toBe(true);
    for (const tab of [page, other]) await tab.getByText(newer).waitFor();
    for (const tab of [page, other]) {
      await press(tab, 'Load it');
      await tab.getByRole('heading', { name: 'The new release' }).waitFor();
    }
    await close();
    stop();
  });

  it('an empty worker is no release, and the next whole one is', async () => {
    const { address, folder, release, close: stop } = await host();
    const { page, close } = await visitWithCopy(`${address}guides/trust-and-confidence/`);
    await copied(page);
    await page.reload();
    await page.waitForTimeout(1500);
    writeFileSync(`${folder}sw.js`, '');
    await update(page);
    await page.waitForTimeout(500);
    expect(await page.getByText(newer).count()).toBe(0);
    release();
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    await close();
    stop();
  });
});

/** What networks do instead of giving the help page. */
const networks: [string, (response: ServerResponse) => void][] = [
  [
    'sends the headers and then nothing',
    (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<!doctype html><title>Help');
    },
  ],
  [
    'answers with a page of its own',
    (response) => {
      response
        .writeHead(200, { 'content-type': 'text/html' })
        .end('<!doctype html><title>Welcome to our network</title>');
    },
  ],
  [
    'leads to its own page, here',
    (response) => void response.writeHead(302, { location: '/favicon.svg' }).end(),
  ],
  [
    'leads to its own page, elsewhere',
    (response) => void response.writeHead(302, { location: 'http://127.0.0.1:9/login' }).end(),
  ],
  ['fails', (response) => void response.writeHead(500, { 'content-type': 'text/html' }).end('Fault')],
];

describe('help, once the site has been here,', () => {
  it.each(networks)(
    'is there within four seconds, and says of what day, where the network %s',
    async (_, answer) => {
      const { address, instead, close: stop } = await host();
      const { page, close } = await visitWithCopy(address);
      await copied(page);
      instead((path, response) => {
        if (path !== '/help/') return false;
        answer(response);
        return true;
      });
      // What the machine itself takes to show a page that is kept is not the network's doing.
      const begun = Date.now();
      await page.goto(`${address}compare/`, { waitUntil: 'commit' });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const usual = Date.now() - begun;
      for (const written of ['help/', 'help/index.html']) {
        const from = Date.now();
        await page.goto(address + written, { waitUntil: 'commit' });
        await page.locator('.notice').first().waitFor();
        expect(await page.locator('.notice').first().textContent()).toContain(
          'This copy of the page is from',
        );
        expect(await page.locator('a[href="tel:999"]').count()).toBeGreaterThan(0);
        expect(Date.now() - from).toBeLessThan(3500 + 2 * usual);
      }
      await close();
      stop();
    },
  );
});
