import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, take } from './steps.ts';
import { arrive, at, awake, laptop, phone, visit } from './visit.ts';

/** The day so many days from today, as a form has it. */
const inDays = (n: number) => {
  const day = new Date(Date.now() + n * 86_400_000);
  return `${day.getFullYear()}-${String(day.getMonth() + 1).padStart(2, '0')}-${String(day.getDate()).padStart(2, '0')}`;
};
const fillIn = async (page: Page, answers: Record<string, string>) => {
  await page.evaluate(() =>
    document.querySelectorAll('details.section').forEach((one) => one.setAttribute('open', '')),
  );
  for (const [id, value] of Object.entries(answers)) await page.locator(`#field-${id}`).fill(value);
};
/** Fills in an agreement, takes it away as Word, and gives back what opens it on a fresh page. */
async function agreed(id: string, answers: Record<string, string>) {
  const { page, close } = await visit(`/agreements/${id}/`);
  await fillIn(page, answers);
  const { bytes } = await take(page, 'Download Word');
  await close();
  return async (target: Page) => {
    await target.getByText('Keep it, or go on with it later').click();
    const mimeType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
    await target.locator('#open-file').setInputFiles({ name: 'a.docx', mimeType, buffer: bytes });
    await target.locator('.keeping [role=status]').getByText('Opened').waitFor();
  };
}
const fold = (page: Page) => page.locator('#later');
const unfold = (page: Page) => fold(page).locator('> summary').click();
/** What a Word file says. */
const wordsIn = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '');

const pair = { mentor: 'Ζωή', mentee: 'Łukasz', purpose: 'Find my feet' };

describe('an agreement that is opened again', () => {
  it.each([['a laptop', laptop] as const, ['a phone', phone] as const])(
    'says on %s how long it has run and when its review is, and its sheets come filled from it',
    async (_, device) => {
      const open = await agreed('mentoring', {
        ...pair,
        'start-date': inDays(-77),
        'review-date': inDays(5),
      });
      const { page, complaints, requests, close } = await visit('/agreements/mentoring/', device);
      if (device === phone) await press(page, /Preview and download/);
      await open(page);
      const due = page.locator('.due');
      await due.getByText('It has run for 11 weeks').waitFor();
      await due.getByRole('button').click();
      expect(await fold(page).getAttribute('open')).not.toBeNull();
      await fold(page).getByText('What you said you would look at').waitFor();
      expect(await fold(page).textContent()).toContain('we look back: keep, change or end');

      await fold(page).getByText('Review sheet for halfway: read it here').click();
      await fold(page).locator('.sheet').getByText('Find my feet').waitFor();
      const sheet = await take(page, 'Closing sheet for the last meeting: Word');
      expect(sheet.name).toMatch(/^closing-mentoring-\d{4}-\d\d-\d\d\.docx$/);
      for (const part of ['Ζωή', 'Łukasz', 'Find my feet', 'What is unfinished'])
        expect(wordsIn(sheet.bytes)).toContain(part);
      expect((await take(page, 'Review sheet for halfway: PDF')).bytes.subarray(0, 5).toString()).toBe(
        '%PDF-',
      );

      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
      expect(complaints).toEqual([]);
      expect(requests.filter((one) => !/^(http:\/\/localhost|blob:|data:)/.test(one))).toEqual([]);
      expect(page.url()).toBe(at('/agreements/mentoring/'));
      await close();
    },
  );

  it('is silent while its review is far, and on a form that was filled in just now', async () => {
    const open = await agreed('mentoring', { ...pair, 'start-date': inDays(-7), 'review-date': inDays(90) });
    const { page, close } = await visit('/agreements/mentoring/');
    await open(page);
    await page.waitForTimeout(1000);
    expect(await page.locator('.due').count()).toBe(0);
    await unfold(page);
    await fold(page).getByText('It has run for 7 days').waitFor();
    await close();
  });
});

describe('the next version', () => {
  it('lists what changed since, and says so again where its file is opened', async () => {
    const open = await agreed('mentoring', { ...pair, 'start-date': inDays(-300), 'end-date': inDays(-2) });
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await open(page);
    await unfold(page);
    await press(page, 'Begin the next version');
    await fold(page).getByText('Choose the first day of the new term').waitFor();
    await page.getByLabel('First day of the new term').fill(inDays(10));
    await page.getByRole('button', { name: 'Begin the next version' }).focus();
    await page.keyboard.press('Enter');
    await fold(page).getByText('This is version 2 now').waitFor();
    const paper = page.locator('#paper .pane .sheet');
    await paper.getByText('Our version 2').waitFor();
    await press(page, 'Undo');
    await expect.poll(() => paper.textContent()).not.toContain('Our version 2');
    await press(page, 'Begin the next version');
    await fillIn(page, { purpose: 'Lead a team' });
    const changed = 'What the receiver wants from it: “Lead a team”. It was “Find my feet”.';
    await paper.getByText(changed).waitFor();
    expect(await paper.textContent()).toMatch(/Our version 2 of .* It takes the place of our version 1 of /);

    const second = await take(page, 'Download Word');
    expect(wordsIn(second.bytes)).toContain(changed);
    expect(complaints).toEqual([]);
    await close();

    const later = await visit('/agreements/mentoring/');
    await later.page.getByText('Keep it, or go on with it later').click();
    await later.page
      .locator('#open-file')
      .setInputFiles({ name: 'b.docx', mimeType: '', buffer: second.bytes });
    await later.page.locator('#paper .pane .sheet').getByText(changed).waitFor();
    expect(await later.page.locator('.asked').count()).toBe(0);
    expect(later.complaints).toEqual([]);
    await later.close();
  });
});

describe('a new member of a group', () => {
  it('signs a page of their own, and the agreement names them from then on', async () => {
    const open = await agreed('supervision-group', {
      leader: 'Ann',
      members: 'Bo\nCy',
      'start-date': inDays(-30),
    });
    const { page, complaints, close } = await visit('/agreements/supervision-group/');
    await open(page);
    await unfold(page);
    await press(page, 'Take in, and download Word');
    await fold(page).getByText('Give the name of the new member').waitFor();
    await page.getByLabel('Name of the new member').fill('Di');
    await page.getByLabel('Joins on').fill(inDays(3));
    const joining = await take(page, 'Take in, and download Word');
    expect(joining.name).toMatch(/^supervision-group-new-member-\d{4}-\d\d-\d\d\.docx$/);
    expect(wordsIn(joining.bytes)).toMatch(
      /Di joins us on [^]*version 1 of [^]*Di, member[^]*Ann, group leader[^]*Bo/,
    );
    await fold(page).getByText('Di is on the paper now').waitFor();
    expect(await page.locator('#field-members').inputValue()).toBe('Bo\nCy\nDi');
    expect(complaints).toEqual([]);
    await close();
  });
});

it('what comes later works without a network once the site is kept, and says so where it is not', async () => {
  const { page, close } = await arrive('/agreements/mentoring/');
  await awake(page);
  await page.route(/-later\.json$/, (route) => route.abort());
  await unfold(page);
  await fold(page).getByRole('alert').waitFor();
  await page.unroute(/-later\.json$/);
  await unfold(page);
  await unfold(page);
  await fold(page).getByText('No first meeting is named yet').waitFor();
  await close();
});
