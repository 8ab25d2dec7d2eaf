import { describe, expect, it } from 'vitest';
import { answerQuestions, answerQuiz, next, stepOf, toGates, toQuestions, unfold } from './steps.ts';
import { at, phone, visit } from './visit.ts';

describe('the quiz', () => {
  it('says what is missing to somebody who goes on without choosing', async () => {
    const { page, close } = await visit('/which-support/', phone);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('Choose one of these.');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('way');
    await close();
  });

  it('keeps the way on in sight on a phone, and says in the title which step it is and nothing of what was chosen', async () => {
    const { page, close } = await visit('/which-support/', { viewport: { width: 390, height: 844 } });
    const inSight = async (name: string) => {
      const box = await page.getByRole('button', { name }).boundingBox();
      expect(box && box.y + box.height).toBeLessThanOrEqual(844);
    };
    await inSight('Next');
    await toGates(page);
    expect(await page.title()).toMatch(/^Step 1 of \d+ · Which support\?/);
    await inSight('Next');
    await page.getByRole('button', { name: 'To “None of these”' }).press('Enter');
    expect(await page.evaluate(() => document.activeElement?.closest('label')?.textContent)).toContain(
      'None of these',
    );
    await page.getByLabel(/^Not coping/).check();
    await next(page);
    expect(await page.title()).toMatch(/^Step 1 of \d+ · Which support\?/);
    await inSight('Go on to the questions');
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
      '/which-support/#answers=3;me;about.practice;first-conversation.other-eyes;where-from.reflection',
    );
    await page.getByRole('heading', { level: 1, name: 'Professional supervision, one to one' }).waitFor();
    expect(page.url()).not.toContain('practice');
    await close();
  });

  it.each([
    '#answers=1;me;r7.3',
    '#answers=3;me;about.<img src=x onerror=alert(1)>',
    '#answers=2;me;about.<img src=x onerror=alert(1)>',
    '#answers=3;nobody',
    '#__proto__',
  ])('takes no harm from the link %s', async (fragment) => {
    const { page, complaints, close } = await visit(`/which-support/${fragment}`);
    await page.getByRole('heading', { level: 1, name: 'What brings you here?' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that a link is old, and opens what still fits', async () => {
    const { page, close } = await visit(
      '/which-support/#answers=2;me;about.goal;where-from.thinking;gone.so',
    );
    await page.getByText('What still fits is here.').waitFor();
    await page.getByRole('heading', { level: 1, name: 'A coach' }).waitFor();
    expect(page.url()).not.toContain('goal');
    // The notice goes with the link: one that fits takes its place.
    await page.evaluate(() => (location.hash = '#answers=3;me;about.goal;where-from.thinking'));
    await page.getByText('What still fits is here.').waitFor({ state: 'detached' });
    await close();
  });

  it('takes two answers in the order in which they were pressed, refuses a third in words, and names both', async () => {
    const { page, close } = await visit('/which-support/');
    await toQuestions(page);
    await page.locator('input[value=practice]').check();
    await page.locator('input[value=goal]').check();
    await page.locator('input[value=way-here]').click();
    await page.getByText('Two answers at most').waitFor();
    expect(await page.locator('input[value=way-here]').isChecked()).toBe(false);
    await page.getByRole('button', { name: 'Put this one first' }).click();
    await next(page);
    await answerQuestions(page, {
      'first-conversation': 'own-thoughts',
      'where-from': 'thinking',
      'knows-field': 'helpful',
      depend: 'yes',
      'own-wish': 'mine',
      company: 'one-person',
    });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'A coach first, then a supervisor',
    );
    expect(await page.locator('.order li').first().textContent()).toContain(
      'First of the two, because it was put first when two were chosen.',
    );
    await close();
  });

  it('copies one message to send', async () => {
    const { page, close } = await visit('/which-support/#answers=3;give;about.goal;where-from.thinking');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('button', { name: 'Copy the message' }).click();
    await page.getByText('The message is copied.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('thank you for asking me');
    await close();
  });

  it('says after a gate that nothing but its tick would change what comes first, and gives the second card whole', async () => {
    const { page, close } = await visit('/which-support/');
    await toGates(page);
    await page.getByLabel(/^Ill, hurt or coming back/).check();
    await next(page);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.locator('[data-step=about]').waitFor();
    await answerQuestions(page, { 'own-wish': 'mine' });
    const cards = page.locator('.order li');
    // The heading is the gate’s answer; what follows has its place in order, and a card of its own.
    expect(await cards.count()).toBeGreaterThan(0);
    expect(await page.locator('.act dl').count()).toBe((await cards.count()) + 1);
    await unfold(page);
    await page.getByText(/^Without the tick at “Ill, hurt or coming back”/).waitFor();
    await close();
  });

  it('brings a result back after a reload and Back, but never one that a gate led to: that opens the gates', async () => {
    const { page, close } = await visit('/which-support/');
    await answerQuiz(page);
    const title = await page.getByRole('heading', { level: 1 }).textContent();
    await page.reload();
    await page.locator('.result').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await page.goto(at('/compare/'));
    await page.goBack();
    await page.locator('.result').waitFor();
    await page.goto(at('/compare/'));
    await page.goto(at('/which-support/'));
    await toGates(page);
    await page.getByLabel(/^Grief/).check();
    await next(page);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.locator('[data-step=about]').waitFor();
    await answerQuestions(page);
    await page.reload();
    await page.locator('[data-step=gates]').waitFor();
    expect(await page.getByLabel(/^Grief/).isChecked()).toBe(false);
    await page.getByText('kept nowhere, so it is asked again').waitFor();
    expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('grief');
    await close();
  });

  it.each([
    ['For me', 'A mentor'],
    ['I have been asked to help', 'What you are offering is mentoring'],
  ])('speaks to whoever reads: %s', async (way, title) => {
    const { page, close } = await visit('/which-support/');
    await page.getByLabel(way).check();
    await next(page);
    await page.getByLabel('None of these').check();
    await next(page);
    await answerQuestions(page, { 'how-long': 'a-year', depend: 'no' });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await close();
  });

  it('begins the page of a result with what to do: the folds come after two screens of a phone', async () => {
    const { page, close } = await visit('/which-support/', phone);
    await answerQuiz(page, { 'how-long': 'a-year', depend: 'no' });
    const top = await page.evaluate(
      () => document.querySelector('.folds')!.getBoundingClientRect().top + scrollY,
    );
    expect(top).toBeLessThan(2 * 844);
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
    await unfold(page);
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
    await unfold(page);
    await page
      .getByRole('button', { name: 'Change: What would a good first conversation give you?' })
      .click();
    await page.locator('input[value="own-thoughts"]').check();
    await next(page);
    expect(await stepOf(page)).toBe('result');
    await close();
  });

  it('holds answers in the tab alone, and forgets them when all is cleared', async () => {
    const { page, close } = await visit('/which-support/');
    await toQuestions(page);
    await page.locator('input[value="goal"]').check();
    // The device has the mark alone by which the tab knows its own.
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['leadership-toolbox/mark']);
    await page.goto(at('/what-this-site-keeps/'));
    await page.locator('#kept').getByText('Your answers to “Which support?”').waitFor();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(0);
    await close();
  });
});
