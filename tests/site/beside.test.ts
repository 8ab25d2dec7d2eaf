import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { faults } from './axe.ts';
import { press, take } from './steps.ts';
import { phone, visit } from './visit.ts';

type File = Awaited<ReturnType<typeof take>>;

const ours = { mentor: 'Ann', mentee: 'Bea', place: 'Room 4' };
const fillIn = async (page: Page, answers: Record<string, string>) => {
  for (const [id, answer] of Object.entries(answers)) {
    const field = page.locator(`#field-${id}`);
    await field.evaluate((one) => {
      for (let at = one.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
        at.open = true;
    });
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(answer);
    else await field.fill(answer);
  }
};

/** The paper of somebody who filled in these answers, as a file. */
async function paperOf(answers: Record<string, string>, button: string, path = '/agreements/mentoring/') {
  const { page, close } = await visit(path);
  await fillIn(page, answers);
  const file = await take(page, button);
  await close();
  return file;
}

const picked = ({ name, bytes }: File) => ({ name, mimeType: 'application/octet-stream', buffer: bytes });
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Yours and theirs, side by side' });
const toPaper = (page: Page) => press(page, /^Preview and download/);

/** Lays a file beside what is filled in. */
async function lay(page: Page, file: File) {
  await page.getByRole('button', { name: 'Lay the other’s paper beside yours' }).press('Enter');
  await page.getByLabel(/^Open (the other’s|another) paper/).setInputFiles(picked(file));
}

describe('two papers side by side', () => {
  it.each(['Download Word', 'Download PDF'])(
    'are settled by keyboard at 320 px, and what is taken away says what was agreed (%s)',
    async (button) => {
      const theirs = await paperOf(
        { ...ours, purpose: 'Be heard in meetings', frequency: 'once a month', contact: 'short messages' },
        button,
      );
      const { page, complaints, close } = await visit('/agreements/mentoring/', phone);
      await fillIn(page, {
        ...ours,
        purpose: 'Find my feet',
        frequency: 'every two weeks',
        notice: 'two days',
      });
      await toPaper(page);
      await lay(page, theirs);
      const progress = dialog(page).locator('.settling [role=status]');
      await expect.poll(() => progress.textContent()).toBe('0 of 4 settled');
      // The first difference has the focus; arrows choose in it, and Tab leads on.
      const at = () => page.evaluate(() => (document.activeElement as HTMLInputElement).name);
      expect(await at()).toBe('beside-purpose');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Find my feet and be heard');
      await expect.poll(() => progress.textContent()).toBe('1 of 4 settled');
      await dialog(page).getByRole('group', { name: 'How often' }).getByLabel('Theirs').focus();
      await page.keyboard.press('Space');
      await dialog(page).getByRole('button', { name: 'Undo' }).press('Enter');
      await expect.poll(() => progress.textContent()).toBe('1 of 4 settled');
      await dialog(page).getByRole('group', { name: 'How often' }).getByLabel('Theirs').press('Space');
      await dialog(page)
        .getByRole('button', { name: 'Take in what only one of you wrote: 2' })
        .press('Enter');
      await expect.poll(() => progress.textContent()).toBe('4 of 4 settled');
      expect(await faults(page, 'side by side')).toEqual([]);
      expect(
        await dialog(page)
          .locator('.lay')
          .evaluate((one) => one.scrollWidth - one.clientWidth),
      ).toBe(0);
      await dialog(page).getByRole('button', { name: 'Make it our agreement' }).press('Enter');
      await dialog(page).waitFor({ state: 'hidden' });
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
        'Lay the other’s paper beside yours',
      );

      const agreed = await take(page, button);
      const again = await visit('/agreements/mentoring/');
      await again.page.getByText('Keep it, or go on with it later').click();
      await again.page.getByLabel('Open a file that you saved').setInputFiles(picked(agreed));
      const value = (id: string) => again.page.locator(`#field-${id}`).inputValue();
      await expect.poll(() => value('purpose')).toBe('Find my feet and be heard');
      expect([await value('frequency'), await value('contact'), await value('notice')]).toEqual([
        'once a month',
        'short messages',
        'two days',
      ]);
      await again.close();

      await page.getByText('More ways to take it').click();
      await page.locator('.actions').getByRole('button', { name: 'Undo' }).click();
      expect(await page.locator('#field-purpose').inputValue()).toBe('Find my feet');
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('that are the same, and a paper of another agreement, are answered in a sentence', async () => {
    const same = await paperOf(ours, 'Download Word');
    const other = await paperOf({ coach: 'Ann' }, 'Download Word', '/agreements/coaching/');
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, ours);
    await lay(page, other);
    await dialog(page).getByText('This file belongs to “Coaching agreement”').waitFor();
    await page.getByLabel('Open the other’s paper').setInputFiles(picked(same));
    await dialog(page).getByText('Both papers say the same.').waitFor();
    await close();
  });

  it('ask before leaving where new words were typed, and Clear clears theirs', async () => {
    const theirs = await paperOf({ purpose: 'Be heard in meetings' }, 'Download Word');
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, { purpose: 'Find my feet' });
    // The form itself is safe in a file.
    await take(page, 'Download Word');
    await lay(page, theirs);
    await dialog(page).getByLabel('New words', { exact: true }).check();
    await dialog(page)
      .getByLabel(/^New words: /)
      .fill('Ours');
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    await (await asked).dismiss();
    await page.keyboard.press('Escape');
    await press(page, 'Clear the form');
    expect(await page.content()).not.toContain('Be heard in meetings');
    await close();
  });
});
