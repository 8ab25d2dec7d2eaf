import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { answerQuiz, next, stepOf, toGates, unfold } from './steps.ts';
import { arrive, laptop, phone, visit } from './visit.ts';

describe.each([
  ['a phone', phone],
  ['a laptop', laptop],
])('on %s', (_, screen) => {
  it('a reader finds a guide, opens a citation where they are, and goes on to the next guide', async () => {
    const { page, complaints, close } = await visit('/guides/', screen);
    await page.getByText('You are new to this').click();
    await page.getByRole('link', { name: 'What supervision is, and is not' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'What supervision is, and is not',
    );
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    const source = page.locator('.pop:popover-open');
    expect(await source.textContent()).toContain('Proctor, B. (1986)');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'community of practice' }).click();
    expect(await page.locator('.pop:popover-open').textContent()).toContain('People who share a practice');
    await page.keyboard.press('Escape');
    await page.locator('[rel=next]').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Supervise without managing');
    expect(complaints).toEqual([]);
    await close();
  });

  it('someone who wants to think for themselves is told coaching, and why, and Back keeps what they chose', async () => {
    const { page, complaints, requests, close } = await visit('/which-support/', screen);
    await answerQuiz(page, {
      about: 'goal',
      'first-conversation': 'own-thoughts',
      'where-from': 'thinking',
      'knows-field': 'rather-not',
      depend: 'no',
      'how-long': 'few-months',
      'own-wish': 'mine',
      company: 'one-person',
      'who-pays': 'nobody',
    });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A coach');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('A coach');
    await unfold(page);
    await page.getByRole('img', { name: /Coaching: most/ }).waitFor();
    expect(await page.getByText('Own thoughts in order').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('goal');
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[value=nobody]')?.checked,
    );
    await page.goForward();
    await page.locator('.result').waitFor();
    await unfold(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A coach');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^which-support-\d{4}-\d\d-\d\d\.docx$/);
    // The device has the mark alone by which the tab knows its own.
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['leadership-toolbox/mark']);
    expect(
      requests.filter((address) => !address.startsWith('http://localhost') && !address.startsWith('blob:')),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a mentor and a mentee fill in their agreement, see the paper change, and download Word', async () => {
    const { page, complaints, close } = await visit('/agreements/mentoring/', screen);
    await page.getByLabel('Mentor', { exact: true }).fill('Łukasz Żółć');
    await page.getByLabel('What the receiver wants from it').fill('Find my feet <b>&"');
    const toPaper = page.getByRole('button', { name: /^Preview/ });
    if (await toPaper.isVisible()) await toPaper.click();
    await expect
      .poll(() => page.locator('.sheet').textContent())
      .toContain('Between Łukasz Żółć (mentor) and mentee’s name (mentee).');
    await expect
      .poll(() => page.locator('.sheet').textContent())
      .toContain('What we want from this: Find my feet <b>&".');
    await page.getByRole('link', { name: 'Fill in: mentee’s name' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-mentee');
    await page.keyboard.type('Nguyễn Thị Ánh');
    if (await toPaper.isVisible()) await toPaper.click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download Word' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^mentoring-agreement-\d{4}-\d\d-\d\d\.docx$/);
    const words = strFromU8(
      unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(words).toContain('Łukasz Żółć');
    expect(words).toContain('Nguyễn Thị Ánh');
    expect(words).toContain('Find my feet &lt;b&gt;&amp;');
    expect(complaints).toEqual([]);
    await close();
  });

  it('someone looks for confidentiality with the keyboard alone, and opens the first result', async () => {
    const { page, complaints, close } = await visit('/cases/', screen);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('confidentiality');
    await page.locator('#search-results a').first().waitFor();
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/results?$/);
    await page.keyboard.press('ArrowDown');
    const title = await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.pathname !== '/cases/');
    expect(await page.title()).toContain(title);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('someone at risk', () => {
  it('is sent to the help page by the gate, before any question', async () => {
    const { page, close } = await visit('/which-support/');
    await toGates(page);
    await page.getByLabel(/^Someone may be harmed/).check();
    await next(page);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Someone’s safety comes first');
    expect(await page.locator('.choice').count()).toBe(0);
    await page.getByRole('link', { name: 'Open the help page' }).click();
    await page.locator('a[href="tel:999"]').first().waitFor();
    await close();
  });
});

describe('someone whose network is slow', () => {
  it('loses no choice that they made before the code of the quiz arrived', async () => {
    const { page, close } = await arrive('/which-support/', phone, 1500);
    await page.getByLabel('For me').check();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await next(page);
    expect(await stepOf(page)).toBe('gates');
    await close();
  });

  it('loses no word that they typed before the code of an agreement arrived', async () => {
    const { page, close } = await arrive('/agreements/mentoring/', laptop, 1500);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    expect(await page.locator('.sheet').textContent()).not.toContain('Ζωή');
    await page.locator('.sheet', { hasText: 'Ζωή (mentor)' }).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');
    await close();
  });
});

describe('without JavaScript', () => {
  const off = { ...laptop, javaScriptEnabled: false };
  it('guides, the comparison, help numbers and the A to Z are whole', async () => {
    const { page, close } = await visit('/compare/', off);
    await page.getByRole('rowheader', { name: 'Main purpose' }).waitFor();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A to Z');
    await page.getByRole('link', { name: 'Someone at risk?' }).first().click();
    await page.locator('a[href="tel:999"]').first().waitFor();
    await close();
  });

  it('the blank Word file of an agreement can be downloaded', async () => {
    const { page, close } = await visit('/agreements/mentoring/', off);
    const download = page.waitForEvent('download');
    await page
      .getByRole('link', { name: /blank form: Word/ })
      .first()
      .click();
    const { 'word/document.xml': words } = unzipSync(readFileSync(await (await download).path()));
    expect(strFromU8(words ?? new Uint8Array())).toContain('how often');
    await close();
  });

  it('the quiz offers its paper version', async () => {
    const { page, close } = await visit('/which-support/', off);
    await page.getByRole('link', { name: 'The paper version' }).first().click();
    await page.getByText('What is this mostly about?').waitFor();
    await close();
  });
});

describe('from the quiz', () => {
  it('carries the usual rhythm from the result into the agreement, and nothing of the person', async () => {
    const { page, close } = await visit('/which-support/', phone);
    await answerQuiz(page, {});
    const link = await page
      .getByRole('link', { name: /^Open: / })
      .first()
      .getAttribute('href');
    expect(link).toMatch(/^\/agreements\/[a-z-]+\/(#[a-z0-9=+&-]+)?$/);
    await close();
  });
});
