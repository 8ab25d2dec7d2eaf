import { globSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { at, awake, phone, visit } from './visit.ts';

/** By how many pixels a page is wider than its screen. */
const over = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

it('a page of each kind fits a phone whose owner has text twice as large', async () => {
  const { page, close } = await visit('/', { viewport: { width: 390, height: 800 } });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  const found: Record<string, number> = {};
  for (const path of [
    '/',
    '/guides/how-they-differ/',
    '/compare/',
    '/which-support/',
    '/agreements/supervision-group/',
    '/reflections/mentor/',
    '/sessions/rounds/',
    '/search/',
    '/help/',
    '/what-this-site-keeps/',
  ]) {
    await page.goto(at(path));
    await awake(page);
    expect(
      await page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize)),
    ).toBeGreaterThanOrEqual(32);
    if ((await over(page)) > 0) found[path] = await over(page);
  }
  expect(found).toEqual({});
  await close();
});

it('a blank form as a web page has a policy, one main part, and fits the smallest phone', async () => {
  const forms = globSync('dist/agreements/*-agreement.html');
  expect(forms.length).toBeGreaterThanOrEqual(6);
  const { page, complaints, close } = await visit('/', phone);
  for (const form of forms) {
    const html = readFileSync(form, 'utf8');
    expect(html).toContain(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'`);
    expect(html.match(/<main/g), form).toHaveLength(1);
    await page.goto(at(form.replaceAll('\\', '/').replace(/^dist/, '')));
    expect(await over(page), form).toBe(0);
  }
  expect(complaints).toEqual([]);
  await close();
});
