import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { keep, press, take, toQuestions } from './steps.ts';
import { at, awake, copied, kept, laptop, visit, visitWithCopy, wholeRelease } from './visit.ts';

/** Everything that a browser keeps for a site. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
  }));

describe('what this site keeps', () => {
  it('is what its page lists after all four jobs, and nothing after “Clear everything”; no request leaves', async () => {
    const { page, requests, complaints, close } = await visitWithCopy('/', laptop);
    await copied(page);
    expect(await kept(page)).toEqual(wholeRelease());
    await page.goto(at('/guides/what-supervision-is/'));
    await page.locator('.cite button').first().click();
    await page.goto(at('/which-support/'));
    await toQuestions(page);
    await page.locator('.choice input').first().check();
    await page.goto(at('/agreements/mentoring/'));
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Name of this draft').fill('Ours');
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    await press(page, 'Keep on this device');
    expect((await take(page, 'Download PDF')).name).toMatch(/\.pdf$/);
    await page.goto(at('/reflections/mentor/'));
    await page.locator('.item input').first().check();
    await page.getByText('Keep it, or go on with it later').click();
    await press(page, 'Keep on this device');
    await page.goto(at('/search/#q=trust'));
    await page.locator('ol.found li').first().waitFor();

    await page.goto(at('/what-this-site-keeps/'));
    const list = page.locator('#kept li');
    await page.waitForFunction(() => document.querySelectorAll('#kept li').length === 6);
    const said = (await list.allTextContents()).join('\n');
    expect(said).toContain('Your answers to “Which support?”');
    expect(said).toContain('What you last searched for');
    expect(said).toContain('A random mark');
    expect(said).toMatch(/A draft: Ours, of \d{4}-\d\d-\d\d/);
    expect(said).toMatch(/A draft: How do I do as a mentor\?, of/);
    expect(said).toMatch(
      /A copy of this whole site, for use without a network: \d+ files, some 7 MB to load\./,
    );
    const before = await stored(page);
    expect(before.local.toSorted()).toEqual([
      'leadership-toolbox/agreement/mentoring/1',
      'leadership-toolbox/mark',
      'leadership-toolbox/reflection/mentor/1',
    ]);
    // What was answered in the quiz and what was searched for are in this tab alone.
    expect([before.session.toSorted(), before.cookies, before.databases, before.caches.length]).toEqual([
      ['leadership-toolbox/quiz', 'leadership-toolbox/search'],
      '',
      0,
      1,
    ]);

    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    const nothing = { local: [], session: [], cookies: '', databases: 0, caches: [] };
    expect(await stored(page)).toEqual(nothing);
    // The page says it to a screen reader, and the focus is where it was said.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('kept');
    // Nothing comes back by itself while the page stays open.
    await page.evaluate(() => fetch('/favicon.svg').then((response) => response.text()));
    expect(await stored(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    const own = inject('address');
    expect(requests.filter((one) => !one.startsWith(own) && !/^(blob|data):/.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('lists the running round of a session in its tab, and clears it too', async () => {
    const { page, close } = await visit('/sessions/rounds/');
    await press(page, 'Start the clock');
    await page.goto(at('/what-this-site-keeps/'));
    await page.locator('#kept').getByText('Where the round of a session stands').waitFor();
    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect((await stored(page)).session).toEqual([]);
    await close();
  });

  it('is, on mobile data, no copy of the site until somebody asks for one, and the page says how much it is', async () => {
    // This page makes no copy by itself.
    const { page, close } = await visitWithCopy('/what-this-site-keeps/');
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { type: 'cellular' } }),
    );
    await page.goto(at('/compare/'));
    await page.locator('link[rel=manifest]').waitFor({ state: 'attached' });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    await page.goto(at('/what-this-site-keeps/'));
    await press(page, 'Keep a copy for use without a network (some 7 MB)');
    await page.locator('#kept li', { hasText: 'A copy of this whole site' }).waitFor();
    await copied(page);
    expect(await kept(page)).toEqual(wholeRelease());
    await close();
  });

  it('is, of the copy, as many megabytes on the way as the page says', () => {
    const sent = wholeRelease()
      .filter((address) => !address.endsWith('/served'))
      .map((address) => {
        const path = decodeURI(new URL(address).pathname.slice(new URL(inject('address')).pathname.length));
        return gzipSync(readFileSync(`dist/${/(^|\/)$/.test(path) ? `${path}index.html` : path}`)).length;
      });
    expect(Math.round(sent.reduce((sum, one) => sum + one, 0) / 1e6)).toBe(7);
  });

  it('leaves alone what other sites on the same host have stored', async () => {
    const { page, close } = await visitWithCopy('/what-this-site-keeps/');
    await page.evaluate(async () => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('leadership-toolbox/quiz', '{}');
      await caches.open('the cache of another site');
    });
    await page.reload();
    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['theme']);
    expect(await page.evaluate(() => caches.keys())).toEqual(['the cache of another site']);
    await close();
  });

  it('is listed live: what another tab keeps and forgets, and the copy of the site', async () => {
    const { page, close } = await visitWithCopy('/what-this-site-keeps/');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    const other = await page.context().newPage();
    await other.goto(at('/agreements/mentoring/'));
    await awake(other);
    await keep(other);
    await page.locator('#kept li', { hasText: 'A draft: ' }).waitFor();
    await page.locator('#kept li', { hasText: 'A copy of this whole site' }).waitFor();
    await press(page, /^Remove: A draft/);
    await page.getByText('Removed: A draft').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await close();
  });
});
