import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { keep, moved, press, take } from './steps.ts';
import { at, awake, phone, visit, visitWithCopy } from './visit.ts';

/** Makes the browser refuse to store anything from now on. */
const refuse = (page: Page, error: string) =>
  page.evaluate((name) => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', name);
    };
  }, error);

describe('when things go wrong', () => {
  it.each([
    ['is full', 'QuotaExceededError', 'The storage of this browser is full'],
    ['is denied', 'SecurityError', 'This browser does not let the site keep anything'],
  ])('and the storage %s, it is said, and the file is offered instead', async (_, error, sentence) => {
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await refuse(page, error);
    const said = await keep(page);
    await expect.poll(() => said.textContent()).toContain(sentence);
    expect((await take(page, 'Save to a file')).name).toMatch(/\.json$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('and the storage fills up later, the change that was not kept is named, and leaving is asked about', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    await keep(page);
    expect(await page.getByText('Your last change could not be kept').count()).toBe(0);
    await refuse(page, 'QuotaExceededError');
    await page.getByLabel('Mentor', { exact: true }).click();
    await page.keyboard.type('e');
    await page.getByRole('alert').getByText('Your last change could not be kept').waitFor();
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    await (await asked).accept();
    await close();
  });

  it('and the browser hides its storage altogether, every job works, and the page about it says so', async () => {
    const { page, complaints, close } = await visit('/');
    await page.context().addInitScript(() => {
      for (const name of ['localStorage', 'sessionStorage', 'caches'])
        Object.defineProperty(window, name, {
          get() {
            throw new DOMException('no', 'SecurityError');
          },
        });
    });
    for (const path of ['/which-support/', '/reflections/mentor/', '/agreements/mentoring/']) {
      await page.goto(at(path));
      await awake(page);
    }
    const said = await keep(page);
    await expect.poll(() => said.textContent()).toContain('does not let the site keep anything');
    await page.goto(at('/what-this-site-keeps/'));
    await page.getByText('This browser does not let the site look at its storage').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('and the power goes in the middle of a kept form, the last letter is there again', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    await keep(page);
    await page.getByLabel('Mentee', { exact: true }).click();
    await page.keyboard.type('Łukas');
    // Handed to the browser with the very letter; the crash is of the page, and may come before a busy browser has taken it.
    expect(await page.evaluate(() => JSON.stringify({ ...localStorage }))).toContain('Łukas');
    const crashed = page.waitForEvent('crash');
    void page.goto('chrome://crash').catch(() => undefined);
    await crashed;
    const again = await page.context().newPage();
    await again.goto(at('/agreements/mentoring/'));
    await again.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-mentee')?.value === 'Łukas',
    );
    await close();
  });

  it('and a kept draft has the shape of the first version, it opens', async () => {
    const { page, close } = await visit('/what-this-site-keeps/');
    await page.evaluate(() =>
      localStorage.setItem(
        'leadership-toolbox/agreement/mentoring/1',
        '{"template":"mentoring","version":1,"responses":{"mentor":"Ann"}}',
      ),
    );
    await page.goto(at('/agreements/mentoring/'));
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-mentor')?.value === 'Ann',
    );
    await close();
  });

  it('and the code of a format is gone after a new release, the way out is named, and it works', async () => {
    const { page, close } = await visit('/');
    await page.route(/docx.*\.js$/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not here</p>' }),
    );
    await page.goto(at('/agreements/mentoring/'));
    await awake(page);
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    await press(page, 'Download Word');
    await page.getByText('save your answers to a file and load the page again').waitFor();
    await page.getByText('Keep it, or go on with it later').click();
    const file = page.waitForEvent('download');
    await press(page, 'Save to a file');
    const saved = await (await file).path();
    await page.unroute(/docx.*\.js$/);
    await page.reload();
    await awake(page);
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Open a file that you saved').setInputFiles(saved);
    await page.locator('.sheet', { hasText: 'Ann (mentor)' }).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ann');
    expect((await take(page, 'Download Word')).name).toMatch(/\.docx$/);
    await close();
  });

  it.each([
    ['broken', '{'],
    ['a list', '[]'],
    [
      'from the future',
      '{"site":"leadership-toolbox","schema":99,"kind":"agreement","of":"mentoring","responses":{}}',
    ],
    [
      'hostile',
      '{"site":"leadership-toolbox","schema":2,"kind":"agreement","of":"mentoring","version":1,"responses":{"__proto__":{"x":1},"mentor":"<img src=x onerror=alert(1)>"}}',
    ],
  ])('and a kept draft is %s, the form opens all the same', async (_, value) => {
    const { page, complaints, close } = await visit('/what-this-site-keeps/');
    await page.evaluate((text) => {
      localStorage.setItem('leadership-toolbox/agreement/mentoring/1', text);
      localStorage.setItem('leadership-toolbox/quiz', text);
    }, value);
    for (const path of ['/agreements/mentoring/', '/which-support/', '/what-this-site-keeps/']) {
      await page.goto(at(path));
      await awake(page);
    }
    await page.goto(at('/agreements/mentoring/'));
    await page.getByLabel('Mentee', { exact: true }).fill('Ann');
    await page.locator('.sheet', { hasText: 'Ann (mentee)' }).waitFor();
    expect(await page.locator('.sheet img').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('and a draft is open in two tabs, neither overwrites the other without a word', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).fill('One');
    await keep(page);
    const other = await page.context().newPage();
    await other.goto(at('/agreements/mentoring/'));
    await other.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-mentor')?.value === 'One',
    );
    await other.getByLabel('Mentor', { exact: true }).fill('Two');
    await page.getByText('This draft was changed in another tab.').waitFor();
    await page.getByLabel('Mentor', { exact: true }).fill('Three');
    const kept = () =>
      other.evaluate(() =>
        JSON.stringify(Object.values(localStorage).map((one) => JSON.parse(one as string))),
      );
    expect(await kept()).toContain('"mentor":"Two"');
    await page.getByLabel('Name of this draft').fill('Mine');
    await press(page, 'Keep on this device');
    await page.locator('.keeping li', { hasText: 'Mine' }).waitFor();
    expect(await kept()).toMatch(/"mentor":"Two".*"mentor":"Three"|"mentor":"Three".*"mentor":"Two"/);
    await close();
  });

  it.each(['1970-01-01', '2096-01-01', '2150-01-01'])(
    'and the clock of the device says %s, everything works',
    async (day) => {
      const { page, complaints, close } = await visit('/');
      await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
      await page.goto(at('/agreements/mentoring/'));
      await awake(page);
      await page.getByLabel('Mentor', { exact: true }).fill('Ann');
      expect((await take(page, 'Download Word')).name).toBe(`mentoring-agreement-${day}.docx`);
      expect((await take(page, 'Download PDF')).name).toBe(`mentoring-agreement-${day}.pdf`);
      await page.getByText('More ways to take it').click();
      expect((await take(page, 'Everything in one .zip')).name).toBe(`mentoring-agreement-${day}.zip`);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('and the code of a form does not load, it is said, and the blank form is there', async () => {
    const { page, close } = await visit('/');
    await page.route(/Agreement\..*\.js/, (route) => route.abort());
    await page.goto(at('/agreements/mentoring/'));
    await page.getByText('A part of this page did not load').waitFor({ timeout: 15_000 });
    expect(await page.locator('a[href$="mentoring-agreement.docx"]').count()).toBe(1);
    await close();
  });

  it('and the page is left with unsaved words, the browser asks first', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).click();
    await page.keyboard.type('Ann');
    await page.locator('.sheet', { hasText: 'Ann (mentor)' }).waitFor();
    const asked = page.waitForEvent('dialog');
    void page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).accept();
    await close();
  });

  it('and the font does not load, every page is readable', async () => {
    const { page, close } = await visit('/', phone);
    let refused = 0;
    await page.route(/\.woff2$/, (route) => {
      refused += 1;
      return route.abort();
    });
    await page.goto(at('/guides/trust-and-confidence/'));
    await page.evaluate(() => document.fonts.ready);
    expect(refused).toBeGreaterThan(1);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    // Letters are drawn, by the fonts that stand in: a picture of a heading without them would have one colour.
    const drawn = (one: Page) => one.getByRole('heading', { level: 1 }).screenshot();
    const letters = await drawn(page);
    await page.evaluate(() => document.querySelector('h1')?.replaceChildren('\u00a0'));
    expect(letters.equals(await drawn(page))).toBe(false);
    await close();
  });

  it.each([
    ['as long as those that stand in, the heading takes them', 'young-serif', true],
    ['of another length, this page keeps what stands in', 'atkinson', false],
  ])('and the letters come after the first words and are %s: nothing moves', async (_, file, taken) => {
    const { page, complaints, close } = await visit('/', phone);
    await page.route(/\.woff2$/, async (route) => {
      await new Promise((passed) => setTimeout(passed, 500));
      await route.continue();
    });
    // What stands in differs from device to device. Here it is a font of ours under its name.
    const font = readFileSync(`src/styles/fonts/${file}-english.woff2`, 'base64');
    await page.addInitScript((data) => {
      const name = 'Young Serif Fallback: Times New Roman';
      document.fonts.add(
        new FontFace(
          name,
          Uint8Array.from(atob(data), (one) => one.charCodeAt(0)),
        ),
      );
      const shifts: PerformanceEntry[] = [];
      Object.assign(window, { shifts });
      new PerformanceObserver((list) => shifts.push(...list.getEntries())).observe({ type: 'layout-shift' });
    }, font);
    await page.goto(at('/guides/trust-and-confidence/'));
    await page.waitForTimeout(1500);
    const [own, shifts] = await page.evaluate(() => [
      [...document.fonts].filter(
        ({ family, display }) => /^"?Young Serif"?$/.test(family) && display === 'auto',
      ).length,
      (window as unknown as { shifts: PerformanceEntry[] }).shifts.length,
    ]);
    expect({ taken: own === 1, shifts }).toEqual({ taken, shifts: 0 });
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([['/search/'], ['/what-this-site-keeps/'], ['/for-writers/due/'], ['/nowhere/']])(
    'and what a script adds to %s comes late, nothing in sight moves',
    async (path) => {
      const { page, close } = await visit('/', { viewport: { width: 390, height: 844 } });
      await page.route(/\.js(on)?$/, async (route) => {
        await new Promise((passed) => setTimeout(passed, 400));
        await route.continue();
      });
      await page.goto(at(path));
      expect(await moved(page)).toBe(0);
      await close();
    },
  );

  it('and a script asks for HTML or a foreign script, the browser refuses', async () => {
    const { page, close } = await visitWithCopy('/');
    const refused = await page.evaluate(() =>
      Promise.all(
        [
          () => document.body.insertAdjacentHTML('beforeend', '<p>no</p>'),
          () => document.createElement('script').setAttribute('src', 'https://example.org/x.js'),
          () => navigator.serviceWorker.register('/other.js'),
        ].map(async (attempt) => {
          try {
            await Promise.resolve(attempt());
            return 'allowed';
          } catch (error) {
            return (error as Error).name;
          }
        }),
      ),
    );
    expect(refused).toEqual(['TypeError', 'TypeError', 'TypeError']);
    await close();
  });
});
