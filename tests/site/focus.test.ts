import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { answerQuiz, keep, next, press, toGates, toQuestions, unfold } from './steps.ts';
import { visit } from './visit.ts';

/** The next button to press, which has the focus then, by what it says; each is pressed twice, and none that leads away. */
const toNext = (page: Page) =>
  page.evaluate(() => {
    const { pressed = new Map<string, number>() } = window as { pressed?: Map<string, number> };
    Object.assign(window, { pressed });
    const place = document.querySelector('dialog[open]') ?? document.body;
    const buttons = [...place.querySelectorAll<HTMLElement>('button:enabled, summary')];
    for (const one of buttons) {
      const name = one.ariaLabel ?? one.innerText.trim();
      const times = pressed.get(name) ?? 0;
      if (!name || /^(Print|Share)/.test(name) || times > 1 || !one.checkVisibility()) continue;
      one.focus();
      if (document.activeElement !== one) continue;
      pressed.set(name, times + 1);
      return name;
    }
    return undefined;
  });

/** Whether the focus is nowhere, and stays there: what a step shows next may come a moment later. */
const lost = (page: Page) =>
  page
    .waitForFunction(
      () => document.activeElement !== document.body && document.activeElement?.checkVisibility(),
      undefined,
      { timeout: 3000 },
    )
    .then(
      () => false,
      () => true,
    );

/** Presses every button of a page by the keyboard, those that come by it included; gives back those that lost the focus. */
async function losing(page: Page): Promise<string[]> {
  const found: string[] = [];
  let presses = 0;
  for (let name = await toNext(page); name !== undefined; name = await toNext(page)) {
    await page.keyboard.press('Enter');
    await page.waitForTimeout(30);
    if (await lost(page)) found.push(name);
    // What lies over a page is closed; the clock of a session stays, for it has buttons of its own.
    if (!(await page.locator('dialog.clock[open]').count())) await page.keyboard.press('Escape');
    presses += 1;
  }
  expect(presses).toBeGreaterThan(1);
  return found;
}

const nothing = () => Promise.resolve();

it.each<[string, string, (page: Page) => Promise<unknown>]>([
  [
    'an agreement',
    '/agreements/mentoring/',
    async (page) => {
      await page.getByLabel('Mentor', { exact: true }).fill('Ann');
      await keep(page);
      await press(page, 'Start another draft');
      await page.getByLabel('Mentor', { exact: true }).fill('Bob');
      await page.getByLabel('Mentee', { exact: true }).fill('Bob');
    },
  ],
  [
    'a reflection',
    '/reflections/mentor/',
    async (page) => {
      await page.locator('.item input').first().check();
      await keep(page);
    },
  ],
  ['the start of the quiz', '/which-support/', (page) => page.getByLabel('For me').check()],
  [
    'the gates of the quiz',
    '/which-support/',
    (page) => toGates(page).then(() => page.getByLabel(/^Grief/).check()),
  ],
  [
    'what somebody at risk is told',
    '/which-support/',
    async (page) => {
      await toGates(page);
      await page.getByLabel(/^Someone may be harmed/).check();
      await next(page);
    },
  ],
  [
    'a question with two answers',
    '/which-support/',
    async (page) => {
      await toQuestions(page);
      for (const value of ['goal', 'practice']) await page.locator(`input[value=${value}]`).click();
    },
  ],
  ['the result of the quiz', '/which-support/', (page) => answerQuiz(page).then(() => unfold(page))],
  ['a session', '/sessions/rounds/', (page) => page.getByLabel('How many minutes').fill('61')],
  ['the clock of a session', '/sessions/rounds/', (page) => press(page, 'Start the clock')],
  [
    'what this site keeps',
    '/what-this-site-keeps/',
    async (page) => {
      await page.evaluate(() => (localStorage['leadership-toolbox/look'] = 'dark'));
      await page.reload();
      await page.locator('#kept li').first().waitFor();
    },
  ],
  [
    'the page of search',
    '/search/',
    (page) =>
      page
        .locator('#search-words')
        .fill('coching contract')
        .then(() => page.getByRole('button', { name: /instead/ }).waitFor()),
  ],
  ['a guide', '/guides/what-supervision-is/', nothing],
  ['the list of guides', '/guides/', nothing],
  ['the comparison', '/compare/', nothing],
  ['the help page', '/help/', nothing],
])('the focus is never lost by a press of a button: %s', async (_, path, reach) => {
  const { page, complaints, close } = await visit(path);
  page.on('dialog', (dialog) => void dialog.accept());
  await page.evaluate(() => (window.print = () => undefined));
  await reach(page);
  expect(await losing(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
