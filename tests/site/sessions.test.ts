import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, take } from './steps.ts';
import { at, awake, laptop, phone, visit } from './visit.ts';

const noon = new Date('2026-11-27T12:00:00');

/** A session page on a device whose clocks the test holds. */
async function visitAtNoon(path = '/sessions/rounds/', options = laptop as Parameters<typeof visit>[1]) {
  const visited = await visit(path, options);
  await visited.page.clock.install({ time: noon });
  await visited.page.reload();
  await awake(visited.page);
  return visited;
}

const step = (page: Page) => page.locator('.clock h2').textContent();
const figures = (page: Page) => page.getByRole('timer').textContent();
/** Seconds that the clock shows. */
async function shown(page: Page) {
  const [minutes = 0, seconds = 0] = (await figures(page))!.split(':').map(Number);
  return minutes * 60 + seconds;
}
const now = (page: Page) => page.evaluate(() => Date.now() / 1000);
/**
 * When what the clock shows will be over, in seconds of the page’s own time: unlike the figures, it stands still while a
 * slow machine works. A tick that comes late makes it up to two seconds wrong.
 */
const over = async (page: Page) => (await now(page)) + (await shown(page));

describe('the clock of a session', () => {
  it('says the step, whose turn it is, how long is left and what comes next', async () => {
    const { page, complaints, close } = await visitAtNoon();
    await press(page, 'Start the clock');
    expect(await step(page)).toBe('Present');
    const end = await over(page);
    expect(Math.abs(end - (await now(page)) - 7 * 60)).toBeLessThanOrEqual(2);
    await page.clock.fastForward('10:00');
    expect(await step(page)).toBe('First round');
    const clock = page.getByRole('dialog');
    const sign = () => clock.evaluate((one) => getComputedStyle(one).outlineStyle);
    expect(await sign()).toBe('solid');
    expect(await clock.textContent()).toContain('Person 2 speaks. Then 3.');
    expect(await clock.textContent()).toContain('Next: What struck me, 3 minutes');
    expect(await clock.textContent()).toContain('ends about 12:30');
    // After three minutes of facts, person 2 has 84 seconds.
    expect(Math.abs((await over(page)) - end - 264)).toBeLessThanOrEqual(2);
    await page.clock.runFor(2_500);
    expect(await sign()).toBe('none');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is right after an hour in the background, and after a reload', async () => {
    const { page, close } = await visitAtNoon('/sessions/balint-like/');
    await page.getByLabel('How many minutes are there?').fill('120');
    await press(page, 'Start the clock');
    await page.clock.fastForward('01:00:00');
    await expect.poll(() => step(page)).toBe('Imagine');
    const end = await over(page);
    await page.reload();
    await awake(page);
    await expect.poll(() => step(page)).toBe('Imagine');
    expect(Math.abs((await over(page)) - end)).toBeLessThanOrEqual(2);
    expect(await page.getByRole('alert').filter({ visible: true }).allTextContents()).not.toContain('clock');
    await page.clock.fastForward('01:00:01');
    await expect.poll(() => step(page)).toBe('That’s the time');
    await close();
  });

  it('asks where the device’s clock was changed, and goes on as it is told', async () => {
    const { page, close } = await visitAtNoon();
    await press(page, 'Start the clock');
    await page.clock.runFor(2_000);
    await page.clock.setSystemTime(new Date(noon.getTime() + 8 * 60_000));
    await page.clock.runFor(500);
    expect(await step(page)).toBe('Facts');
    await press(page, 'The clock was changed');
    expect(await step(page)).toBe('Present');
    // Two seconds have run, and what a slow machine took besides.
    expect(await shown(page)).toBeLessThanOrEqual(418);
    expect(await shown(page)).toBeGreaterThan(400);
    await page.clock.setSystemTime(new Date(noon.getTime() - 60 * 60_000));
    await page.clock.runFor(500);
    expect(await step(page)).toBe('Present');
    expect(await page.getByRole('dialog').textContent()).toContain('set back by');
    await press(page, 'All right');
    await close();
  });

  it('pauses, gives a minute more, goes back and goes on by the keyboard alone', async () => {
    const { page, close } = await visitAtNoon('/sessions/intervision/', phone);
    await page.getByRole('button', { name: 'Start the clock' }).focus();
    await page.keyboard.press('Enter');
    const by = async (name: string) => {
      await page.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    const says = (text: string) =>
      expect
        .poll(() => page.locator('.clock, .setup').allTextContents())
        .toContainEqual(expect.stringContaining(text));
    await by('Next person');
    expect(await page.getByRole('button', { name: 'Next step' }).isVisible()).toBe(true);
    await says('Person 2 speaks.');
    await by('Pause');
    await says('Paused.');
    const paused = await figures(page);
    await page.clock.fastForward('05:00');
    expect(await figures(page)).toBe(paused);
    const before = await shown(page);
    await by('+1 minute');
    await expect.poll(() => shown(page)).toBe(before + 60);
    // Once to the beginning of the turn, where it has run for a while, and once more to the turn before.
    await by('Back');
    await by('Back');
    await says('Person 1 speaks.');
    await by('Go on');
    await page.keyboard.press('Escape');
    await says('The clock is running in this tab.');
    await close();
  });

  it('reads out each turn once, and a last minute, and is silent in between', async () => {
    const { page, close } = await visitAtNoon();
    await press(page, 'Start the clock');
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      const status = document.querySelector('.clock [role=status]')!;
      new MutationObserver(() => heard.push(status.textContent ?? '')).observe(status, {
        characterData: true,
        childList: true,
        subtree: true,
      });
    });
    await page.clock.runFor('13:00');
    expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([
      '1 minute left',
      'Facts. Everyone, in any order. Short questions of fact, and short answers. No opinions yet.',
      '1 minute left',
      'First round. Person 2 speaks. Then 3. Each says what they noticed. No advice.',
      'Person 3 speaks. Then 4.',
      'Person 4 speaks. Then 5.',
    ]);
    await close();
  });

  it('hides its figures, and says that it cannot keep the screen awake where it cannot', async () => {
    const { page, close } = await visitAtNoon();
    await press(page, 'Start the clock');
    await page.getByLabel('Figures').uncheck();
    expect(await page.getByRole('timer').count()).toBe(0);
    expect(await page.getByRole('dialog').textContent()).toMatch(
      /The screen stays awake|cannot keep the screen awake/,
    );
    await close();
  });

  it('keeps nothing but the round that runs in this tab, and sends nothing', async () => {
    const { page, requests, close } = await visitAtNoon();
    await press(page, 'Start the clock');
    await page.clock.runFor(6_000);
    const kept = () => page.evaluate(() => [Object.keys(localStorage), Object.keys(sessionStorage)]);
    // The device has the mark alone by which the tab knows its own.
    const mark = ['leadership-toolbox/mark'];
    expect(await kept()).toEqual([mark, ['leadership-toolbox/session/rounds']]);
    await press(page, 'Leave');
    await press(page, 'End this round');
    expect(await kept()).toEqual([mark, []]);
    expect(requests.filter((one) => !one.startsWith(at('/')))).toEqual([]);
    await close();
  });
});

describe('the run sheet of a session', () => {
  it('is there without script for the usual numbers, each as a page and as Word', async () => {
    const { page, close } = await visit('/sessions/rounds/', { ...laptop, javaScriptEnabled: false });
    expect(await page.locator('.sheet').count()).toBe(3);
    expect(await page.locator('.sheet').first().isVisible()).toBe(true);
    for (const link of await page.getByRole('link', { name: 'Download Word' }).all())
      expect(readFileSync(`dist${await link.getAttribute('href')}`).length).toBeGreaterThan(5_000);
    expect(await page.getByRole('button', { name: 'Start the clock' }).isVisible()).toBe(false);
    await close();
  });

  it('has clock times for one’s own numbers, on the page and in Word', async () => {
    const { page, complaints, close } = await visit('/sessions/rounds/', phone);
    await page.getByLabel('How many are you?').selectOption('5');
    await page.getByLabel('How many minutes are there?').fill('45');
    await page.getByLabel('Begins at').fill('14:05');
    await page.getByText('5 people, 45 minutes, from 14:05 to 14:50.').waitFor();
    expect(await page.locator('.sheet').filter({ visible: true }).count()).toBe(1);
    const word = await take(page, 'Download Word');
    expect(word.name).toMatch(/^rounds-\d{4}-\d\d-\d\d\.docx$/);
    expect(strFromU8(unzipSync(word.bytes)['word/document.xml']!)).toContain('14:50');
    expect(complaints).toEqual([]);
    await close();
  });

  it('says in words what is too little time, and for how many it would do', async () => {
    const { page, close } = await visit('/sessions/rounds/');
    await page.getByLabel('How many are you?').selectOption('12');
    await page.getByLabel('How many minutes are there?').fill('20');
    await expect
      .poll(() => page.locator('.setup [role=alert]').textContent())
      .toBe(
        '20 minutes are too few for 12 people: with what each step needs at least, it takes 28 minutes. The time is enough for 7 people.',
      );
    expect(await page.getByRole('button', { name: 'Start the clock' }).isDisabled()).toBe(true);
    await close();
  });
});
