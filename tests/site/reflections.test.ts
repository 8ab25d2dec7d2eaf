import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, take } from './steps.ts';
import { laptop, phone, visit } from './visit.ts';

/** A file that was taken away, as one picks it again. */
const picked = ({ name, bytes }: { name: string; bytes: Buffer }) => ({
  name,
  mimeType: 'application/json',
  buffer: bytes,
});

/** Goes to an area of those beside the statements, from 0. */
const goTo = (page: Page, area: number) => page.locator('.areas button').nth(area).click();

/** Answers every statement with one of the scale, an area after the other, and ends at the first. */
async function answerAll(page: Page, value: string) {
  const areas = await page.locator('.areas button').count();
  for (let area = 0; area < areas; area += 1) {
    await goTo(page, area);
    for (const item of await page.locator('.item:visible').all())
      await item.locator(`input[value="${value}"]`).first().check();
  }
  await goTo(page, 0);
}

describe.each([
  ['a phone', phone],
  ['a laptop', laptop],
])('on %s', (_, screen) => {
  it('a mentor reflects, sees two strengths and two things to try, and no mark', async () => {
    const { page, complaints, close } = await visit('/reflections/mentor/', screen);
    await answerAll(page, 'often');
    await page.locator('.item').first().locator('input[value="nearly-always"]').first().check();
    await page.getByRole('button', { name: 'See what comes out' }).click();
    await expect.poll(() => page.locator('.outcome .pairs li').count()).toBe(4);
    expect(await page.locator('.outcome').textContent()).not.toMatch(/\d+ ?%|\bscore\b|\bout of\b/i);
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('What comes out');
    expect((await take(page, 'Download Word')).name).toMatch(/^mentor-reflection-\d{4}-\d\d-\d\d\.docx$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });
});

it('somebody who goes on without an answer is told what is missing', async () => {
  const { page, close } = await visit('/reflections/coach/');
  await page.getByRole('button', { name: 'See what comes out' }).click();
  expect(await page.getByRole('alert').textContent()).toBe('Answer at least one statement first.');
  await close();
});

it('where nothing applied, it says so, counts nothing against anyone, and still has a question', async () => {
  const { page, close } = await visit('/reflections/coach/', phone);
  await answerAll(page, 'not-applicable');
  await page.getByRole('button', { name: 'See what comes out' }).click();
  await page.getByText('Every statement was left out').waitFor();
  expect(await page.locator('.outcome .pairs').isVisible()).toBe(false);
  expect(await page.locator('.outcome .say p').last().textContent()).toMatch(/\?$/);
  await close();
});

it('whoever clears by mistake has the answers back with one press', async () => {
  const { page, close } = await visit('/reflections/readiness/');
  await answerAll(page, 'often');
  await page.getByRole('button', { name: 'Clear my answers' }).click();
  await expect.poll(() => page.locator('.item input:checked').count()).toBe(0);
  await page.getByRole('button', { name: 'Bring my answers back' }).click();
  await expect.poll(() => page.locator('.item input:checked').count()).toBe(8);
  await close();
});

it('the printed result shows its dots, what was written, where it comes from, and no form', async () => {
  const { page, close } = await visit('/reflections/supervisor/');
  await answerAll(page, 'often');
  await page.locator('.item summary').first().click();
  await page.locator('textarea').first().fill('Five of six ended on time');
  await page.getByRole('button', { name: 'See what comes out' }).click();
  await page.emulateMedia({ media: 'print' });
  const dot = page.locator('.dot.on').first();
  expect(await dot.evaluate((one) => getComputedStyle(one).printColorAdjust)).toBe('exact');
  expect(await page.locator('.outcome .dots').first().innerText()).toContain('Five of six ended on time');
  expect(await page.locator('.item').first().isVisible()).toBe(false);
  expect(await page.getByText('18 statements, version').innerText()).toContain('Not validated');
  await close();
});

it.each(['closing-sheet', 'review-sheet'])('the %s leads to the relationship check', async (sheet) => {
  const { page, close } = await visit(`/tools/${sheet}/`);
  await page.getByRole('link', { name: 'How are the two of us doing?' }).click();
  expect(new URL(page.url()).pathname).toMatch(/reflections\/relationship-check\/$/);
  await close();
});

describe('over time', () => {
  it('an earlier file shows what became more and less often', async () => {
    const { page, close } = await visit('/reflections/supervisor/');
    await answerAll(page, 'rarely');
    await page.getByText('Keep it, or go on with it later').click();
    const then = await take(page, 'Save to a file');
    expect(then.name).toMatch(/^supervisor-reflection-\d{4}-\d\d-\d\d\.json$/);
    await answerAll(page, 'often');
    await page.getByRole('button', { name: 'See what comes out' }).click();
    await page.getByLabel('Open an earlier file of yours').setInputFiles(picked(then));
    await page.getByText('Statements with an answer at both times: 18.').waitFor();
    expect(await page.locator('.earlier h4').allTextContents()).toEqual([
      'More often than then',
      'Less often than then',
    ]);
    await close();
  });

  it('what is kept on this device is laid beside today’s answers by one press, and stays as it is', async () => {
    const { page, complaints, close } = await visit('/reflections/supervisor/');
    await answerAll(page, 'often');
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Name of this draft').fill('In spring');
    await press(page, 'Keep on this device');
    await press(page, 'Start another');
    await answerAll(page, 'rarely');
    await press(page, 'See what comes out');
    await press(page, /^In spring, /);
    await page.getByText('Statements with an answer at both times: 18.').waitFor();
    expect(await page.locator('.earlier li').first().textContent()).toMatch(/Then: often\. Now: rarely\./i);
    expect(await page.getByText('is open').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['another reflection', { of: 'coach' }, 'belongs to another reflection'],
    ['another version', { version: 99 }, 'another version of the statements'],
    ['an agreement', { kind: 'agreement' }, 'belongs to another part of this site'],
    ['a later shape', { schema: 3 }, 'comes from a newer version'],
    ['nothing that fits', { responses: { nonsense: 'often' } }, 'Nothing in this file fits here'],
  ])('a file of %s gives a sentence, and no comparison', async (_, some, sentence) => {
    const { page, close } = await visit('/reflections/mentor/');
    await answerAll(page, 'often');
    await page.getByRole('button', { name: 'See what comes out' }).click();
    const item = await page.locator('.item input').first().getAttribute('name');
    const file = {
      site: 'leadership-toolbox',
      schema: 2,
      kind: 'reflection',
      of: 'mentor',
      version: 2,
      name: '',
      day: '2026-01-01',
      responses: { [item!]: 'often' },
      ...some,
    };
    await page.getByLabel('Open an earlier file of yours').setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(file)),
    });
    await page.getByText(sentence).waitFor();
    expect(await page.locator('.earlier').count()).toBe(0);
    await close();
  });
});

describe('between two people', () => {
  it('each brings a file; they see where they agree, differ and guessed wrongly; untold lines stay untold', async () => {
    const theirs = await visit('/reflections/relationship-check/');
    await answerAll(theirs.page, 'never');
    const first = theirs.page.locator('.item').first();
    await first.locator('summary').last().click();
    await first.locator('textarea').fill('only for me');
    await goTo(theirs.page, (await theirs.page.locator('.areas button').count()) - 1);
    const last = theirs.page.locator('.item').last();
    await last.locator('summary').last().click();
    await last.locator('textarea').fill('that Tuesday');
    await last.getByLabel('Put this line into the file').check();
    await theirs.page.getByRole('button', { name: 'See what comes out' }).click();
    const file = await take(theirs.page, 'Save a file for the other person');
    expect(file.name).toMatch(/^relationship-check-for-the-other-/);
    expect(file.bytes.toString()).not.toContain('only for me');
    await theirs.close();

    const mine = await visit('/reflections/relationship-check/', phone);
    await answerAll(mine.page, 'often');
    await mine.page.locator('.item').first().locator('input[value="never"]').first().check();
    await mine.page.getByRole('button', { name: 'See what comes out' }).click();
    await mine.page.getByLabel('Open the other person’s file').setInputFiles(picked(file));
    await mine.page.getByText('Statements that both of you answered: 12.').waitFor();
    expect(await mine.page.locator('.other h4').allTextContents()).toEqual([
      'Where you agree',
      'Where you differ by two steps or more',
      'What the other person wrote for you to read',
    ]);
    expect(await mine.page.locator('.other .say li').count()).toBeGreaterThan(0);
    expect(await mine.page.locator('.other q').allTextContents()).toEqual(['that Tuesday']);
    expect(mine.complaints).toEqual([]);
    await mine.close();
  });
});
