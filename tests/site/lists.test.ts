import { describe, expect, it } from 'vitest';
import { laptop, phone, visit } from './visit.ts';

const off = { ...phone, javaScriptEnabled: false };

describe('the comparison', () => {
  it('shows two columns of one’s choice on a phone, without script, and their names stay in sight', async () => {
    const { page, close } = await visit('/compare/', off);
    await page.getByLabel('Second column').selectOption({ label: 'Coaching' });
    const row = page.getByRole('row', { name: /^Focus in time/ });
    expect(await row.getByRole('cell').allInnerTexts()).toEqual([
      expect.stringContaining('Past experience'),
      expect.stringContaining('The present situation'),
    ]);
    await page.getByText('How it runs').click();
    const agenda = page.getByRole('row', { name: /^Who sets the agenda/ });
    await agenda.scrollIntoViewIfNeeded();
    expect(await agenda.getByRole('cell').count()).toBe(2);
    expect((await page.locator('.heads').boundingBox())?.y).toBe(0);
    await close();
  });

  it('opens what authorities disagree about where the statement stands, by the name of its row and column', async () => {
    const { page, complaints, close } = await visit('/compare/');
    await page.getByRole('button', { name: 'Authorities disagree: Focus in time, Coaching' }).click();
    expect(await page.locator('.pop:popover-open').textContent()).toContain('looking to the future');
    expect(complaints).toEqual([]);
    await close();
  });

  it.each(['A4', 'Letter'])('prints on one page of %s, with what is folded', async (format) => {
    const { page, close } = await visit('/compare/');
    const pdf = (await page.pdf({ format, preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Fades or is closed at a set date').isVisible()).toBe(true);
    await close();
  });
});

describe('the list of guides', () => {
  it('opens in four screens of a phone, and a corner of the map leaves only its guides', async () => {
    const { page, close } = await visit('/guides/', { ...off, viewport: { width: 390, height: 844 } });
    expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThan(4 * 844);
    await page.getByRole('radio', { name: /^Coaching/ }).check();
    expect(await page.getByRole('link', { name: 'Get the most from being coached' }).isVisible()).toBe(true);
    expect(await page.getByRole('link', { name: 'Get the most from being mentored' }).isVisible()).toBe(
      false,
    );
    expect(await page.getByText('You organise it for others').isVisible()).toBe(false);
    await page.getByRole('radio', { name: /^All/ }).check();
    expect(await page.getByText('You organise it for others').isVisible()).toBe(true);
    await close();
  });

  it('has every guide once, and an address for each part that opens it', async () => {
    const { page, close } = await visit('/guides/#hard', laptop);
    expect(await page.locator('#hard a').first().isVisible()).toBe(true);
    const links = await page
      .locator('.doors a')
      .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    expect(new Set(links).size).toBe(links.length);
    await close();
  });
});

describe('the A to Z', () => {
  it('begins with numbers and then has its letters in order', async () => {
    const { page, close } = await visit('/a-to-z/', off);
    const letters = await page.getByRole('heading', { level: 2 }).allTextContents();
    expect(letters.slice(0, 3)).toEqual(['0–9', 'A', 'B']);
    expect(letters.slice(1)).toEqual(letters.slice(1).sort());
    await page.getByRole('radio', { name: 'Worked cases' }).check();
    expect(await page.locator('section').getByRole('link', { name: 'Glossary', exact: true }).count()).toBe(
      0,
    );
    await close();
  });

  it('is narrowed by what one types, without minding accents, and says how much is left', async () => {
    const { page, complaints, close } = await visit('/a-to-z/');
    await page.getByLabel('Find in this list').fill('MÉNTOR');
    expect(await page.getByText(/^\d+ in the list$/).isVisible()).toBe(true);
    expect(await page.locator('section li:visible').count()).toBeGreaterThan(5);
    await page.getByLabel('Find in this list').fill('qqq');
    await page.getByText(/^Nothing in the list/).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });
});

it('a page that is not there offers a search that finds something', async () => {
  const { page, close } = await visit('/404.html');
  await page.getByRole('searchbox', { name: 'Search this site' }).last().fill('confidentiality');
  await page
    .getByRole('link', { name: /Promise the privacy/ })
    .first()
    .waitFor();
  await close();
});

it.each(['/cases/', '/tools/'])(
  '%s shows what is about coaching alone where one asks for that',
  async (path) => {
    const { page, close } = await visit(path, off);
    const all = await page.locator('li[data-about]:visible').count();
    await page.getByRole('radio', { name: 'Coaching' }).check();
    const some = await page.locator('li[data-about]:visible').count();
    expect([some > 0, some < all]).toEqual([true, true]);
    await close();
  },
);
