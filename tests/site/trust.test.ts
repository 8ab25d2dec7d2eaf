import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { at, laptop, phone, visit } from './visit.ts';

/** Waits until the whole site is kept on the device. */
const copied = (page: Page) =>
  page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    while (active?.state !== 'activated') await new Promise((later) => setTimeout(later, 50));
  });

const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Answers the quiz from start to result with the first option of each question. */
async function answerQuiz(page: Page) {
  await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
  await page.getByLabel('For me').check();
  await press(page, 'Next');
  await page.getByLabel('None of these').check();
  for (;;) {
    const step = await page.locator('.quiz').getAttribute('data-step');
    await press(page, /^(Next|See the result)$/);
    await page.waitForFunction(
      (was) => document.querySelector<HTMLElement>('.quiz')?.dataset['step'] !== was,
      step,
    );
    if ((await page.locator('.quiz').getAttribute('data-step')) === 'result') return;
    await page.locator('.choice input').first().check();
  }
}

async function download(page: Page, name: string) {
  const file = page.waitForEvent('download');
  await press(page, name);
  return (await file).suggestedFilename();
}

/** Everything that a browser keeps for a site. */
const stored = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    cookies: document.cookie,
    databases: (await indexedDB.databases()).length,
    caches: await caches.keys(),
  }));

describe('without a network, after one visit', () => {
  it('guides, quiz, agreements with their formats, reflections, search and the help page work', async () => {
    const { page, close } = await visit('/', phone);
    await copied(page);
    await page.context().setOffline(true);

    await page.goto(at('/guides/what-coaching-is/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What coaching is, and is not');
    await page.goto(at('/which-support/'));
    await answerQuiz(page);
    await page.goto(at('/agreements/mentoring/'));
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.getByLabel('Mentor', { exact: true }).fill('Łukasz');
    await press(page, /^Paper/);
    expect(await download(page, 'Download Word')).toMatch(/\.docx$/);
    expect(await download(page, 'Download PDF')).toMatch(/\.pdf$/);
    await page.getByText('More formats').click();
    expect(await download(page, 'Everything in one .zip')).toMatch(/\.zip$/);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(at('/reflections/mentor/'));
    await page.locator('.item input').first().check();
    await page.goto(at('/search/#q=confidentiality'));
    await page.locator('ol.found li').first().waitFor();
    await page.goto(at('/help/'));
    expect(await page.locator('.notice').first().textContent()).toMatch(
      /^You are offline\. This copy of the page is from \d{1,2} \w+ \d{4}\./,
    );
    await page.goto(at('/nowhere/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page is not here');
    await close();
  });

  it('what is kept does not depend on what was read', async () => {
    const kept = async (path: string) => {
      const { page, close } = await visit(path);
      await copied(page);
      const files = await page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        return (await (await caches.open(name)).keys()).map(({ url }) => url);
      });
      await close();
      return files;
    };
    expect(await kept('/guides/safeguarding/')).toEqual(await kept('/cases/'));
  });
});

describe('a new release', () => {
  it('waits until it is asked for, says that it is there, and never mixes with the old one', async () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'release-')), 'dist');
    cpSync('dist', folder, { recursive: true, filter: (file) => !/\.(br|gz)$/.test(file) });
    const { server, address } = await serve(folder);
    const { page, close } = await visit('/');
    await page.goto(address);
    await copied(page);
    await page.goto(`${address}agreements/mentoring/`);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');

    // The next release has another guide and another list of files.
    const guide = join(folder, 'guides/trust-and-confidence/index.html');
    writeFileSync(
      guide,
      readFileSync(guide, 'utf8').replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>The new release</h1>'),
    );
    const worker = join(folder, 'sw.js');
    writeFileSync(worker, readFileSync(worker, 'utf8').replace(/RELEASE = "\w+"/, 'RELEASE = "next"'));
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await page.getByText('A newer version of this site is ready.').waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');

    const other = await page.context().newPage();
    await other.goto(`${address}guides/trust-and-confidence/`);
    expect(await other.getByRole('heading', { level: 1 }).textContent()).not.toBe('The new release');
    page.on('dialog', (dialog) => void dialog.accept());
    await other.getByRole('button', { name: 'Load it' }).click();
    await other.getByRole('heading', { name: 'The new release' }).waitFor();
    // The old page still finds the code that it was made with.
    expect(
      await page.evaluate(
        async () => (await fetch(document.querySelector('astro-island')!.getAttribute('component-url')!)).ok,
      ),
    ).toBe(true);
    await close();
    server.close();
  });
});

describe('what this site keeps', () => {
  it('is what its page lists after all four jobs, and nothing after “Clear everything”; no request leaves', async () => {
    const { page, requests, complaints, close } = await visit('/', laptop);
    await copied(page);
    await page.goto(at('/which-support/'));
    await page.getByLabel('For me').check();
    await press(page, 'Next');
    await page.getByLabel('None of these').check();
    await press(page, 'Next');
    await page.getByText('Keep my answers on this device').click();
    await page.locator('.choice input').first().check();
    await page.goto(at('/agreements/mentoring/'));
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Name of this draft').fill('Ours');
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    await press(page, 'Keep on this device');
    await page.goto(at('/reflections/mentor/'));
    await page.locator('.item input').first().check();
    await page.getByText('Keep it, or go on with it later').click();
    await press(page, 'Keep on this device');
    await page.goto(at('/search/#q=trust'));
    await page.locator('ol.found li').first().waitFor();

    await page.goto(at('/what-this-site-keeps/'));
    const list = page.locator('#kept li');
    await page.waitForFunction(() => document.querySelectorAll('#kept li').length === 4);
    const said = (await list.allTextContents()).join('\n');
    expect(said).toContain('Your answers to “Which support?”');
    expect(said).toMatch(/A draft: Ours, of \d{4}-\d\d-\d\d/);
    expect(said).toMatch(/A draft: How do I do as a mentor\?, of/);
    expect(said).toMatch(/A copy of this whole site, for use without a network: \d+ files\./);
    const before = await stored(page);
    expect(before.local.toSorted()).toEqual([
      'leadership-toolbox/agreement/mentoring/1',
      'leadership-toolbox/quiz',
      'leadership-toolbox/reflection/mentor/1',
    ]);
    expect([before.session, before.cookies, before.databases, before.caches.length]).toEqual([[], '', 0, 1]);

    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await stored(page)).toEqual({ local: [], session: [], cookies: '', databases: 0, caches: [] });
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(
      0,
    );
    const own = inject('address');
    expect(requests.filter((one) => !one.startsWith(own) && !/^(blob|data):/.test(one))).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leaves alone what other sites on the same host have stored', async () => {
    const { page, close } = await visit('/what-this-site-keeps/');
    await page.evaluate(() => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('leadership-toolbox/quiz', '{}');
    });
    await page.reload();
    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['theme']);
    await close();
  });
});

describe('when things go wrong', () => {
  const keep = async (page: Page) => {
    await page.getByText('Keep it, or go on with it later').click();
    await press(page, 'Keep on this device');
    return page.locator('.keeping [role=status]');
  };

  it.each([
    ['is full', 'QuotaExceededError', 'The storage of this browser is full'],
    ['is denied', 'SecurityError', 'This browser does not let the site keep anything'],
  ])('and the storage %s, it is said, and the file is offered instead', async (_, error, sentence) => {
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await page.evaluate((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', name);
      };
    }, error);
    expect(await (await keep(page)).textContent()).toContain(sentence);
    expect(await download(page, 'Save to a file')).toMatch(/\.json$/);
    expect(complaints).toEqual([]);
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
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
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

  it('and the clock of the device is wrong by a lifetime, everything works', async () => {
    const { page, complaints, close } = await visit('/');
    await page.clock.setFixedTime(new Date('2096-01-01T10:00:00'));
    await page.goto(at('/agreements/mentoring/'));
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    expect(await download(page, 'Download Word')).toBe('mentoring-agreement-2096-01-01.docx');
    expect(await download(page, 'Download PDF')).toBe('mentoring-agreement-2096-01-01.pdf');
    expect(complaints).toEqual([]);
    await close();
  });

  it('and the code of a form does not load, it is said, and the blank form is there', async () => {
    const { page, close } = await visit('/', { ...laptop, serviceWorkers: 'block' });
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
    const { page, close } = await visit('/', { ...phone, serviceWorkers: 'block' });
    await page.route(/\.woff2$/, (route) => route.abort());
    await page.goto(at('/guides/trust-and-confidence/'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await close();
  });

  it('and a script asks for HTML or a foreign script, the browser refuses', async () => {
    const { page, close } = await visit('/');
    const refused = await page.evaluate(() =>
      Promise.all(
        [
          () => document.body.insertAdjacentHTML('beforeend', '<p>no</p>'),
          () => document.createElement('script').setAttribute('src', 'https://example.org/x.js'),
          () => navigator.serviceWorker.register('/other.js'),
        ].map(async (attempt) => {
          try {
            await attempt();
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
