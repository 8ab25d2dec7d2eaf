import { describe, expect, it } from 'vitest';
import { answerQuestions, answerQuiz, next, stepOf, toGates, toQuestions } from './steps.ts';
import { at, phone, visit } from './visit.ts';

describe('the quiz', () => {
  it('says what is missing to somebody who goes on without choosing', async () => {
    const { page, close } = await visit('/which-support/', phone);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('Choose one, or “I am not sure”.');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('way');
    await close();
  });

  it.each([
    ['a formal matter', /^A formal matter/, 'A formal matter needs its own route first'],
    ['work that falls short', /^Work that officially falls short/, 'This is for the line manager first'],
    ['health', /^Not coping/, 'Health first'],
    ['a return after an illness', /^Ill, hurt or coming back/, 'Your health sets the pace'],
    ['grief', /^Grief/, 'Grief has its own time, and its own help'],
    [
      'a worry that was brushed off',
      /^A worry was brushed off/,
      'A worry that was brushed off can go further',
    ],
    ['a simple lack', /^One thing is missing/, 'Get the simple thing first'],
  ])('keeps %s first, even when someone goes on to the questions', async (_, gate, title) => {
    const { page, close } = await visit('/which-support/');
    await toGates(page);
    await page.getByLabel(gate).check();
    await next(page);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.quiz')?.dataset['step'] === 'about',
    );
    await answerQuestions(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await close();
  });

  it('reads a link to a result, shows nothing that was not chosen, and takes the answers out of the address', async () => {
    const { page, close } = await visit(
      '/which-support/#answers=2;me;about.practice;first-conversation.other-eyes;where-from.reflection',
    );
    await page.getByRole('heading', { level: 1, name: 'Professional supervision, one to one' }).waitFor();
    expect(page.url()).not.toContain('practice');
    await close();
  });

  it.each([
    '#answers=1;me;about.goal',
    '#answers=2;me;about.<img src=x onerror=alert(1)>',
    '#answers=2;nobody',
    '#__proto__',
  ])('takes no harm from the link %s', async (fragment) => {
    const { page, complaints, close } = await visit(`/which-support/${fragment}`);
    await page.getByRole('heading', { level: 1, name: 'Who is it for?' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that a link is old, and shows nothing of it', async () => {
    const { page, close } = await visit('/which-support/#answers=1;me;about.goal;own-wish.mine');
    await page.getByText('This link was made with an older version').waitFor();
    expect(await page.locator('.headline').count()).toBe(0);
    expect(page.url()).not.toContain('goal');
    await close();
  });

  it('prints the summary with room for notes, and nothing of a gate', async () => {
    const { page, close } = await visit('/which-support/');
    await toGates(page);
    await page.getByLabel(/^Not coping/).check();
    await next(page);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.locator('[data-step=about]').waitFor();
    await answerQuestions(page);
    await page.locator('.sheet').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toContain('Summary for a needs assessment');
    expect(paper).toContain('Notes');
    expect(paper).not.toContain('Health first');
    expect(paper).not.toContain('GP');
    await close();
  });

  it('leads from “something has gone wrong” to the gates, says why, and shows what a gate answers even while one answer is changed', async () => {
    const { page, close } = await visit('/which-support/');
    await answerQuiz(page);
    await page.getByRole('button', { name: 'Change: What is this mostly about?' }).click();
    await page.locator('[data-step=about]').waitFor();
    await page.locator('input[value="gone-wrong"]').check();
    await next(page);
    expect(await stepOf(page)).toBe('gates');
    await page.getByText('You said that something has gone wrong.').waitFor();
    await page.getByLabel(/^Someone may be harmed/).check();
    await next(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Someone’s safety comes first');
    await close();
  });

  it('asks one question again when one answer is changed, and then shows the result', async () => {
    const { page, close } = await visit('/which-support/');
    await answerQuiz(page);
    await page
      .getByRole('button', { name: 'Change: What would a good first conversation give you?' })
      .click();
    await page.locator('input[value="own-thoughts"]').check();
    await next(page);
    expect(await stepOf(page)).toBe('result');
    await close();
  });

  it('keeps answers on the device only when asked, and forgets them when asked', async () => {
    const { page, close } = await visit('/which-support/');
    await toQuestions(page);
    await page.getByLabel('Keep my answers on this device').check();
    await page.locator('input[value="goal"]').check();
    await page.reload();
    await page.getByText('Your answers from last time are here').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('none');
    await page.goto(at('/what-this-site-keeps/'));
    await page.getByText('Your answers to “Which support?”').waitFor();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await close();
  });
});
