import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press } from './steps.ts';
import { at, awake, visit } from './visit.ts';

const mentor = (page: Page) => page.getByLabel('Mentor', { exact: true });
const openKeeping = (page: Page) => page.getByText('Keep it, or go on with it later').click();
const shows = (page: Page, name: string) => expect.poll(() => mentor(page).inputValue()).toBe(name);

/** Keeps what is filled in under a name. */
async function keepAs(page: Page, name: string) {
  await page.getByLabel('Name of this draft').fill(name);
  await press(page, /^Keep (on this device|under this name)$/);
  await page.locator('.keeping li', { hasText: name }).waitFor();
}

/** The kept drafts, by name: what the mentor is called in each. */
const keptMentors = (page: Page) =>
  page.evaluate(() =>
    Object.fromEntries(
      Object.values(localStorage).map((text) => {
        const { name, responses } = JSON.parse(text as string) as {
          name: string;
          responses: Record<string, string>;
        };
        return [name, responses['mentor']];
      }),
    ),
  );

describe('a draft', () => {
  it('is never written under another’s name: Undo brings back the draft that was open', async () => {
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await openKeeping(page);
    await mentor(page).fill('Ann');
    await keepAs(page, 'A');
    await press(page, 'Start another draft');
    await shows(page, '');
    await mentor(page).fill('Bea');
    await keepAs(page, 'B');
    await press(page, 'Open: A');
    await shows(page, 'Ann');
    await press(page, 'Undo');
    await shows(page, 'Bea');
    await mentor(page).fill('Bea Two');
    expect(await keptMentors(page)).toEqual({ A: 'Ann', B: 'Bea Two' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('has its name again after a reload, and keeps it', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await openKeeping(page);
    await mentor(page).fill('Ann');
    await keepAs(page, 'Ours');
    await page.reload();
    await awake(page);
    await openKeeping(page);
    await expect.poll(() => page.getByLabel('Name of this draft').inputValue()).toBe('Ours');
    await press(page, 'Keep under this name');
    expect(await keptMentors(page)).toEqual({ Ours: 'Ann' });
    await close();
  });

  it('that another tab removes with everything else is said to stand nowhere, and leaving is asked about', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await openKeeping(page);
    await mentor(page).fill('Ann');
    await keepAs(page, 'Ours');
    const other = await page.context().newPage();
    await other.goto(at('/what-this-site-keeps/'));
    await other.evaluate(() => localStorage.clear());
    await page.getByText('This draft was deleted from this device').waitFor();
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    await (await asked).accept();
    await close();
  });

  it('is left alone by a link with choices, which makes a new paper and names the draft', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await openKeeping(page);
    await mentor(page).fill('Ann');
    await keepAs(page, 'Ours');
    const before = await page.evaluate(() => JSON.stringify({ ...localStorage }));
    await page.goto(at('/agreements/mentoring/#clause-review=off'));
    await page.reload();
    await page.goto(at('/'));
    await page.goto(at('/agreements/mentoring/#clause-review=off'));
    await page.getByText('so this is a new paper').waitFor();
    await mentor(page).fill('Eve');
    await page.locator('.sheet', { hasText: 'Eve (mentor)' }).waitFor();
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toBe(before);
    await close();
  });

  it('of an earlier version shows what has no place in this one, and keeps it', async () => {
    const { page, close } = await visit('/what-this-site-keeps/');
    await page.evaluate(() =>
      localStorage.setItem(
        'leadership-toolbox/agreement/mentoring/1',
        JSON.stringify({
          site: 'leadership-toolbox',
          schema: 2,
          kind: 'agreement',
          of: 'mentoring',
          version: 1,
          name: 'Old',
          day: '2026-01-01',
          responses: { mentor: 'Ann', 'a-field-that-went': 'Words of then' },
        }),
      ),
    );
    await page.goto(at('/agreements/mentoring/'));
    await page.getByText('a-field-that-went: Words of then').waitFor();
    await mentor(page).fill('Anna');
    expect(await page.evaluate(() => Object.values(localStorage)[0] as string)).toMatch(
      /"mentor":"Anna".*Words of then|Words of then.*"mentor":"Anna"/,
    );
    await close();
  });
});

it('answers of a reflection that are kept nowhere are there again after a file took their place', async () => {
  const { page, close } = await visit('/reflections/mentor/');
  const radio = (item: number, choice: number) =>
    page.locator('.item').nth(item).locator('input[type=radio]').nth(choice);
  await radio(0, 3).check();
  await radio(1, 3).check();
  await openKeeping(page);
  const names = await page
    .locator('.item input[type=radio]')
    .evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLInputElement).name))]);
  const version = await page
    .locator('astro-island')
    .first()
    .evaluate((island) => {
      const found = /"version":\[0,(\d+)\]/.exec(island.getAttribute('props') ?? '');
      return Number(found?.[1]);
    });
  await page.getByLabel('Open a file that you saved').setInputFiles({
    name: 'mine.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      JSON.stringify({
        site: 'leadership-toolbox',
        schema: 2,
        kind: 'reflection',
        of: 'mentor',
        version,
        name: 'File',
        day: '2026-01-01',
        responses: { [names[0]!]: 'never' },
      }),
    ),
  });
  await expect.poll(() => radio(1, 3).isChecked()).toBe(false);
  await radio(2, 1).check();
  await press(page, 'Bring back what was here before');
  await expect.poll(() => radio(1, 3).isChecked()).toBe(true);
  await close();
});
