import type { Locator } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { next, toGates } from './steps.ts';
import { at, visit } from './visit.ts';

const small = { viewport: { width: 320, height: 640 } };
const phones = [
  small,
  { viewport: { width: 390, height: 844 } },
  { viewport: { width: 390, height: 844 }, colorScheme: 'dark' as const },
];

describe('somebody in danger', () => {
  it.each(phones)('finds 999 and a crisis line at the top of the help page: %o', async (screen) => {
    const { page, close } = await visit('/help/', screen);
    const top = (number: string) =>
      page
        .locator(`a.ring[href="tel:${number}"] .number`)
        .evaluate((one) => one.getBoundingClientRect().bottom);
    expect(await top('999')).toBeLessThan(400);
    expect(await top('116123')).toBeLessThan(400);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(screen.viewport.width);
    // Leaving is in reach however far one has read.
    const exit = page.getByRole('link', { name: 'Leave this page' });
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect
      .poll(() => exit.evaluate((one) => one.getBoundingClientRect().bottom))
      .toBeLessThanOrEqual(screen.viewport.height);
    await close();
  });

  it('finds both numbers there too while the letters of the site are still on their way', async () => {
    const { page, close } = await visit('/', small);
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(at('/help/'));
    const bottoms = await page
      .locator('.ring .number')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().bottom));
    expect(Math.max(...bottoms)).toBeLessThan(400);
    await close();
  });

  it('finds nothing clipped at 320 px with a country open and text at 200 %', async () => {
    const { page, close } = await visit('/help/', small);
    await page.locator('#england > summary').click();
    for (const size of ['', '200%']) {
      await page.evaluate((zoom) => (document.documentElement.style.fontSize = zoom), size);
      const clipped = await page.evaluate(() =>
        [...document.querySelectorAll('main *')]
          .filter((one) => one.getClientRects().length > 0)
          .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map((one) => `${one.tagName} ${one.textContent?.slice(0, 40)}`),
      );
      expect(clipped).toEqual([]);
    }
    await close();
  });

  it('is not led back to the help page by Back after leaving it', async () => {
    const { page, close } = await visit('/');
    await page.route('https://www.bbc.co.uk/**', (route) =>
      route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
    );
    await page.goto(at('/help/'));
    await page.getByRole('link', { name: 'Leave this page' }).click();
    await expect.poll(() => page.title()).toBe('Weather');
    await page.goBack();
    await expect.poll(() => page.url()).toBe(at('/'));
    await close();
  });

  it('has the numbers without script, and in the copy that is kept', async () => {
    const { page, close } = await visit('/help/', { ...small, javaScriptEnabled: false });
    expect(await page.locator('main a').first().getAttribute('href')).toBe('tel:999');
    await close();
  });
});

describe('the gates of the quiz', () => {
  it('keep a tick of harm when “None of these” is pressed, and say why that one is not ticked', async () => {
    const { page, complaints, close } = await visit('/which-support/', phones[1]);
    await toGates(page);
    const [harm, none] = [page.getByLabel(/^Someone may be harmed/), page.getByLabel('None of these')];
    await harm.check();
    await none.click();
    await none.click();
    await page.getByText('“Someone may be harmed” is ticked, so “None of these” is not.').waitFor();
    expect([await harm.isChecked(), await none.isChecked()]).toEqual([true, false]);
    await harm.uncheck();
    await none.check();
    await page.getByLabel(/^Grief/).check();
    await page.getByText('“None of these” is not ticked any more').waitFor();
    expect(await none.isChecked()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('fit two screens of a phone, with the number to ring above them', async () => {
    const { page, close } = await visit('/which-support/', phones[1]);
    await toGates(page);
    const { top, bottom } = await page.evaluate(() => ({
      top: document.querySelector('.in-danger')!.getBoundingClientRect().top,
      bottom: document.querySelector('.none')!.getBoundingClientRect().bottom,
    }));
    expect(top).toBeLessThan(500);
    expect(bottom).toBeLessThan(2 * 844);
    await close();
  });

  it('answer harm with the numbers first, in sight above the way on, which comes after all that is to be done', async () => {
    const { page, close } = await visit('/which-support/', small);
    await toGates(page);
    await page.getByLabel(/^Someone may be harmed/).check();
    await next(page);
    const top = (one: Locator) => one.evaluate((it) => it.getBoundingClientRect().top + window.scrollY);
    const number = (to: string) => page.locator(`a.ring[href="tel:${to}"]`);
    expect(await top(number('999'))).toBeLessThan(400);
    const goOn = page.getByRole('button', { name: 'Go on to the questions' });
    const bar = goOn.locator('xpath=..');
    const line = await number('116123').evaluate((it) => it.getBoundingClientRect().bottom + window.scrollY);
    expect(line).toBeLessThan(await top(bar));
    const links = await page.locator('.gate .links').last().elementHandle();
    const after = await goOn.evaluate(
      (it, last) => Boolean(last!.compareDocumentPosition(it) & Node.DOCUMENT_POSITION_FOLLOWING),
      links,
    );
    expect(after).toBe(true);
    await close();
  });
});
