import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launch } from '../../scripts/browser.ts';
import { next, toGates } from '../site/steps.ts';
import { clear, everything, ways } from '../site/traces.ts';
import { at, awake } from '../site/visit.ts';

/** A browser as people have it: it keeps the last pages as they were, for Back. One without windows does not. */
let browser: Browser;
beforeAll(async () => {
  browser = await launch('/usr/bin/chromium', [], ['--disable-back-forward-cache']);
});
afterAll(() => browser.close());

async function open(path: string) {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(at(path));
  await awake(page);
  return { page, context };
}

/** Goes back as a person does. Playwright waits for a load, which a page that was kept has not. */
async function back(page: Page, path: string) {
  await page.evaluate(() => history.back()).catch(() => undefined);
  await expect.poll(() => page.evaluate(() => location.pathname).catch(() => undefined)).toBe(path);
}

describe('after “Clear everything”, the next person at this browser', () => {
  it.each(ways)('does not find %s by Back, which found it before', async (_, path, leave, trace) => {
    const { page, context } = await open(path);
    await leave(page);
    await page.goto(at('/compare/'));
    await back(page, path);
    await expect.poll(() => everything(page)).toMatch(trace);
    await clear(page);
    await back(page, path);
    await awake(page);
    await page.waitForTimeout(200);
    expect(await everything(page)).not.toMatch(trace);
    await context.close();
  });
});

it('quick exit leaves nothing of a gate behind Back', async () => {
  const { page, context } = await open('/which-support/');
  await page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }),
  );
  await toGates(page);
  await page.getByLabel(/^Someone may be harmed/).check();
  await next(page);
  await page.goto(at('/help/'));
  await page.getByRole('link', { name: 'Leave this page' }).click();
  await expect.poll(() => page.title()).toBe('Weather');
  await back(page, '/which-support/');
  await awake(page);
  await page.locator('[data-step=gates]').waitFor();
  expect(await everything(page)).not.toMatch(/ticked|safety comes first/);
  await context.close();
});
