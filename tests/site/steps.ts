import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

/** Presses a button by its name. */
export const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Presses a button that makes a file, and reads the file. */
export async function take(page: Page, button: string | RegExp): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  await press(page, button);
  const file = await download;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Keeps what is filled in on the device, and gives back where the page says what came of it. */
export async function keep(page: Page) {
  await page.getByText('Keep it, or go on with it later').click();
  await press(page, 'Keep on this device');
  return page.locator('.keeping [role=status]');
}

/** The step that the quiz shows: start, gates, a question's id, or result. */
export const stepOf = (page: Page) => page.locator('.quiz').getAttribute('data-step');

/** Goes on in the quiz, and waits until the next step is there. */
export async function next(page: Page) {
  const before = await stepOf(page);
  await press(page, /^(Next|See the result)$/);
  await page.waitForFunction(
    (step) => document.querySelector<HTMLElement>('.quiz')?.dataset['step'] !== step,
    before,
  );
}

/** Takes the quiz to its gates, for oneself. */
export async function toGates(page: Page) {
  await page.getByLabel('For me').check();
  await next(page);
}

/** Takes the quiz past its gates, to its first question. */
export async function toQuestions(page: Page) {
  await toGates(page);
  await page.getByLabel('None of these').check();
  await next(page);
}

/** Answers the questions that are left, up to the result: the first option of each question unless one is named. */
export async function answerQuestions(page: Page, named: Record<string, string> = {}) {
  for (let step = await stepOf(page); step !== 'result'; step = await stepOf(page)) {
    const option = named[step ?? ''];
    await (option ? page.locator(`input[value="${option}"]`) : page.locator('.choice input').first()).check();
    await next(page);
  }
}

/** Answers the quiz from its start to its result. */
export async function answerQuiz(page: Page, named: Record<string, string> = {}) {
  await toQuestions(page);
  await answerQuestions(page, named);
}

/** Opens every fold of a result. */
export async function unfold(page: Page) {
  // What is folded comes while one reads the result.
  await page.locator('.fold').first().waitFor({ state: 'attached' });
  await page.evaluate(() =>
    document.querySelectorAll<HTMLDetailsElement>('.fold').forEach((one) => (one.open = true)),
  );
}

/** Opens the search box with its keys. */
export async function openSearch(page: Page) {
  await page.keyboard.press('Control+k');
  await page.getByRole('searchbox').waitFor();
}

/**
 * Waits until search, in its box or on its page, has drawn what it found, or that it found nothing. What an empty box offers
 * does not say of which kind it is.
 */
export const searched = (page: Page) =>
  page.waitForFunction(() =>
    document.querySelector(':is(#search, #search-page) :is(ol.found li span:not(:empty), .notes > *)'),
  );

/** How much of what was in sight moved by itself since the page came, half a second from now: the sum of its layout shifts. */
export const moved = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const one of list.getEntries()) sum += (one as unknown as { value: number }).value;
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(sum), 500);
      }),
  );
