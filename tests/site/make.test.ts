// The form for an organisation's files, as somebody fills it in who has never seen such a file.
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { copyOfContent } from '../own-copy.ts';
import { faults } from './axe.ts';
import { laptop, phone, visit } from './visit.ts';

const path = '/make-it-yours/';

/** Presses what downloads a file, and gives back its text. */
async function downloaded(page: Page, button: Locator): Promise<string> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const to = join(mkdtempSync(join(tmpdir(), 'form-')), file.suggestedFilename());
  await file.saveAs(to);
  return readFileSync(to, 'utf8');
}

describe('make it yours', () => {
  it('is filled in, refused, mended and downloaded, and the check has nothing against it', async () => {
    const { page, complaints, requests, close } = await visit(path);
    const asked = requests.length;
    await page.getByLabel('Name of your site').fill('Riverside Trust');
    await page.getByLabel('Who holds the first talk').fill('The learning team: room 4');
    await page.getByLabel('Telephone').fill('01632 960102');
    const wrong = page.getByText('“01632 960102” is a number for examples').first();
    await wrong.waitFor();
    const described = await page.getByLabel('Telephone').getAttribute('aria-describedby');
    expect(described).toContain('own-contact-phone-wrong');
    await page.getByRole('button', { name: 'Telephone' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('own-contact-phone');
    await page.keyboard.press('Control+A');
    await page.keyboard.type('0161 200 1000 ext. 12');
    await wrong.waitFor({ state: 'detached' });
    await page.getByText('Nothing to put right.').waitFor();

    await page.getByText('Clauses', { exact: true }).click();
    await page.getByLabel('A word of the clause').fill('nobody’s boss');
    await page.getByLabel('A word of the clause').fill('safeguarding route');
    await page.getByLabel('On a paper').first().selectOption('On every paper that has it');
    await page.getByRole('button', { name: 'Word it for yourself' }).first().click();
    const own = await downloaded(page, page.getByRole('button', { name: 'Download organisation.yaml' }));
    const clauses = await downloaded(page, page.getByRole('button', { name: 'Download clauses.yaml' }));
    expect(parse(own)).toMatchObject({
      name: 'Riverside Trust',
      contact: { who: 'The learning team: room 4', phone: '0161 200 1000 ext. 12' },
    });
    const { check, remove } = copyOfContent();
    const files = { 'organisation.yaml': own, 'local/clauses.yaml': clauses };
    expect(check(files).filter(({ file }) => file in files)).toEqual([]);
    remove();

    await page.getByLabel('Is your copy on GitHub?').fill('github.com/riverside/toolbox');
    const link = page.getByRole('link', { name: 'Open GitHub’s page for organisation.yaml' });
    const to = new URL((await link.getAttribute('href'))!);
    expect(to.origin + to.pathname).toBe('https://github.com/riverside/toolbox/new/main');
    expect(to.searchParams.get('filename')).toBe('src/content/organisation.yaml');
    expect(to.searchParams.get('value')).toBe(own);
    expect(requests.slice(asked)).toEqual([]);
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('opens the files of a copy, and says what it cannot open', async () => {
    const { page, close } = await visit(path);
    const file = (name: string, text: string) => ({ name, mimeType: 'text/yaml', buffer: Buffer.from(text) });
    const open = page.getByLabel('Open the files of a copy');
    await open.setInputFiles(file('organisation.yaml', 'name: Ours\nlegal: One line\n'));
    await page.getByText('should be a list, but is “One line”').waitFor();
    await open.setInputFiles(
      file('organisation.yaml', 'name: Ours\ncontact:\n  who: Us\n  mail: us@ours.uk\n'),
    );
    await page.getByText('organisation.yaml is open here.').waitFor();
    expect(await page.getByLabel('Name of your site').inputValue()).toBe('Ours');
    await page.getByText('Nothing to put right.').waitFor();
    await close();
  });

  it('asks before what was typed goes', async () => {
    const { page, close } = await visit(path);
    // A browser asks only about what somebody typed.
    await page.getByLabel('Name of your site').click();
    await page.keyboard.type('Riverside Trust');
    await page.getByText('Nothing to put right.').or(page.getByText('put right')).first().waitFor();
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await close();
  });

  it.each([
    ['a laptop', laptop],
    ['a phone', phone],
  ])('passes axe with everything open on %s, in light and dark', async (_, device) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const { page, close } = await visit(path, { ...device, colorScheme });
      await page.getByLabel('Telephone').fill('01632 960102');
      for (const part of await page.locator('details.part').all())
        await part.evaluate((one: HTMLDetailsElement) => (one.open = true));
      await page.locator('#own-signposts button').click();
      await page.locator('#own-accent input[type=color]').first().fill('#41b6e6');
      await page.getByLabel('A word of the clause').fill('safeguarding');
      await page.getByRole('button', { name: 'Word it for yourself' }).first().click();
      expect(await faults(page, path)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        device.viewport.width,
      );
      await close();
    }
  });

  it('says without script what to do instead', async () => {
    const { page, close } = await visit(path, { javaScriptEnabled: false });
    expect(await page.locator('noscript .notice').innerText()).toContain(
      'Without JavaScript this form cannot',
    );
    await close();
  });
});
