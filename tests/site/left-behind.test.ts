import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { host } from './host.ts';
import { next, openSearch, press, toGates, toQuestions } from './steps.ts';
import { clear, everything, secret, ways } from './traces.ts';
import { at, awake, visit, visitWithCopy } from './visit.ts';

/** Opens a page, and others beside it in the same browser; takes no question of the browser for an answer. */
async function open(path: string) {
  const { page, close } = await visit(path);
  const quiet = (tab: Page) => tab.on('dialog', (dialog) => void dialog.accept());
  quiet(page);
  const other = async (to: string) => {
    const tab = quiet(await page.context().newPage());
    await tab.goto(at(to));
    await awake(tab);
    return tab;
  };
  return { page, close, other };
}

describe('after “Clear everything”, the next person at this browser', () => {
  it('finds nothing that was typed or chosen in any other tab, nor after a reload there', async () => {
    const { page, close, other } = await open('/compare/');
    const tabs = [];
    for (const [name, path, leave, trace] of ways) {
      const tab = await other(path);
      await leave(tab);
      expect(await everything(tab), name).toMatch(trace);
      tabs.push({ tab, name, trace, gone: tab.waitForEvent('load', { timeout: 0 }) });
    }
    await clear(page);
    for (const { tab, name, trace, gone } of tabs) {
      await gone;
      await awake(tab);
      expect(await everything(tab), name).not.toMatch(trace);
      await tab.reload();
      await awake(tab);
      expect(await everything(tab), name).not.toMatch(trace);
    }
    await close();
  });

  it('does not find answers in a tab that had gone on to another site meanwhile', async () => {
    const { page, other, close } = await open('/which-support/');
    await toQuestions(page);
    await page.locator('.choice input').first().check();
    await page.goto('data:text/html,elsewhere');
    const tab = await other('/compare/');
    await clear(tab);
    await page.goBack();
    await page.waitForURL(/which-support/);
    await awake(page);
    await page.locator('[data-step=start]').waitFor();
    expect(await everything(page)).not.toMatch(/ticked/);
    await close();
  });

  it('finds the search box of that very page empty', async () => {
    const { page, close } = await open('/what-this-site-keeps/');
    await openSearch(page);
    await page.keyboard.type(secret);
    await page.keyboard.press('Escape');
    await press(page, 'Clear everything');
    await page.getByText('Everything was cleared.').waitFor();
    expect(await everything(page)).not.toContain(secret);
    await close();
  });
});

describe('the address, and with it the history of the browser,', () => {
  it('never says which step of the quiz somebody was at, nor that a gate was ticked', async () => {
    const { page, close } = await open('/which-support/');
    await toGates(page);
    await page.getByLabel(/^Someone may be harmed/).check();
    await next(page);
    expect(page.url()).toBe(at('/which-support/'));
    expect(await page.evaluate(() => JSON.stringify(history.state))).not.toMatch(/"gate"/);
    await page.goBack();
    await page.locator('[data-step=gates]').waitFor();
    await page.goForward();
    await page.locator('[data-step=gate]').waitFor();
    await close();
  });

  it('never says what was searched for, in the box, from the box to the page, or on the page', async () => {
    const { page, close } = await open('/guides/what-supervision-is/');
    const addresses: string[] = [];
    page.on('framenavigated', (frame) => addresses.push(frame.url()));
    await openSearch(page);
    await page.keyboard.type('trust');
    await page.locator('#search-results li').first().waitFor();
    await page.locator('#search .all').click();
    await page.locator('#search-page ol.found li').first().waitFor();
    expect(await page.locator('#search-words').inputValue()).toBe('trust');
    await page.locator('#search-words').fill('holiday');
    await page.waitForTimeout(500);
    // Back finds the words again, as long as nobody has cleared them.
    await page.goto(at('/compare/'));
    await page.goBack();
    await expect.poll(() => page.locator('#search-words').inputValue()).toBe('holiday');
    expect(addresses.join()).not.toMatch(/trust|holiday/);
    await close();
  });
});

describe('“Clear everything” while the copy is still being made', () => {
  /** A host that answers with the pages, and lets everything else of the copy wait for ever after the first files. */
  async function slow() {
    const { address, instead, close: stop } = await host();
    const { page, close } = await visitWithCopy(`${address}compare/`);
    instead((path) => /\.(docx|pdf|txt)$/.test(path));
    await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration())?.installing);
    await page.waitForFunction(async () => (await caches.keys()).length > 0);
    await page.goto(`${address}what-this-site-keeps/`);
    await awake(page);
    await page.getByRole('button', { name: 'Clear everything' }).waitFor();
    return { page, address, close: () => (stop(), close()) };
  }
  const left = async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length];

  it('is done within two seconds, and nothing comes back', async () => {
    const { page, close } = await slow();
    const from = Date.now();
    await press(page, 'Clear everything');
    await page.getByText('Everything was cleared.').waitFor();
    expect(Date.now() - from).toBeLessThan(2000);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(left)).toEqual([[], 0]);
    await close();
  });

  it('says within two seconds that what was typed is gone, however long the browser is busy with the copy', async () => {
    const { page, address, close } = await slow();
    // A full disk or an old phone: whatever has to do with the copy takes four seconds.
    await page.addInitScript(() => {
      const keys = caches.keys.bind(caches);
      caches.keys = () => new Promise((later) => setTimeout(() => later(keys()), 4000));
    });
    await page.goto(`${address}what-this-site-keeps/`);
    await page.evaluate((word) => (localStorage['leadership-toolbox/agreement/mentoring/1'] = word), secret);
    await page.getByRole('button', { name: 'Clear everything' }).waitFor();
    const from = Date.now();
    await press(page, 'Clear everything');
    await page.getByText('What you typed or chose here is gone.').waitFor();
    expect(await everything(page)).not.toContain(secret);
    expect(Date.now() - from).toBeLessThan(2000);
    await page.getByText('Everything was cleared.').waitFor();
    expect(await page.evaluate(left)).toEqual([[], 0]);
    await close();
  });

  it('leaves nothing though the page is left at once', async () => {
    const { page, address, close } = await slow();
    await page.evaluate(() => document.querySelector<HTMLButtonElement>('#clear')?.click());
    await page.goto(`${address}favicon.svg`);
    await expect.poll(() => page.evaluate(left)).toEqual([[], 0]);
    await close();
  });
});

/**
 * The controls of a page that the browser would remember: those that neither they nor their form ask it not to. What
 * chooses a file is emptied as soon as the file is read, so there is nothing to remember.
 */
function remembered(html: string): string[] {
  const asks = (tag: string) => /\sautocomplete="off"/.test(tag);
  let isInForm = false;
  return [...html.matchAll(/<\/?form\b[^>]*>|<(?:input|textarea|select)\b[^>]*>/g)].flatMap(([tag]) => {
    if (tag.startsWith('<form') || tag === '</form>') isInForm = tag !== '</form>' && asks(tag);
    return /^<\/?form|type="file"/.test(tag) || isInForm || asks(tag) ? [] : [tag];
  });
}

it('no control of any page is remembered for autofill, or written to the browser’s session files', () => {
  const files = globSync('dist/**/*.html');
  expect(files.length).toBeGreaterThan(150);
  const found = files.flatMap((file) =>
    remembered(readFileSync(file, 'utf8')).map((tag) => `${file}: ${tag}`),
  );
  expect(found).toEqual([]);
});
