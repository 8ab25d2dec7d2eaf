import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { writeWorker } from '../../scripts/offline.ts';
import { serve } from '../../scripts/serve.ts';
import { at, laptop, phone, visit as visitAlone } from './visit.ts';

/** A visit that leaves the copy for use without a network behind, as a reader's does. */
const visit = (path: string, options: BrowserContextOptions = laptop) =>
  visitAlone(path, { serviceWorkers: 'allow', ...options });

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

/** Keeps what is filled in on the device, and gives back where the page says what came of it. */
async function keep(page: Page) {
  await page.getByText('Keep it, or go on with it later').click();
  await press(page, 'Keep on this device');
  return page.locator('.keeping [role=status]');
}

/** Makes the browser refuse to store anything from now on. */
const refuse = (page: Page, error: string) =>
  page.evaluate((name) => {
    Storage.prototype.setItem = () => {
      throw new DOMException('no', name);
    };
  }, error);

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
      /^You are offline, or the network does not answer\. This copy of the page is from \d{1,2} \w+ \d{4}\./,
    );
    // Addresses as people shorten and copy them.
    for (const written of [
      '/guides/matching',
      '/guides/matching/index.html',
      '/guides/matching/?from=mail',
    ]) {
      await page.goto(at(written));
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Match people');
    }
    const missing = await page.goto(at('/nowhere/'));
    expect(missing?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page is not here');
    await close();
  });

  it('what is kept does not depend on what was read', async () => {
    const kept = async (path: string) => {
      const { page, close } = await visit(path);
      await copied(page);
      const files = await page.evaluate(async () => {
        const [name = ''] = await caches.keys();
        // In order: which of a few files comes first is the network's choice.
        return (await (await caches.open(name)).keys()).map(({ url }) => url).sort();
      });
      await close();
      return files;
    };
    expect(await kept('/guides/safeguarding/')).toEqual(await kept('/cases/'));
  });
});

/** What of the site such a host leaves out: whether all of it comes whole is tested above. */
const leftOut = /\.(br|gz)$|^dist\/(pagefind|cases|tools|guides\/(?!trust-and-confidence|matching))\b./;

/** A host of its own with a part of the site, whose files and answers a test can change. */
async function host() {
  const folder = `${join(mkdtempSync(join(tmpdir(), 'release-')), 'dist')}/`;
  cpSync('dist', folder, { recursive: true, filter: (file) => !leftOut.test(file.replaceAll('\\', '/')) });
  writeWorker(folder, '/');
  const { server, address } = await serve(folder);
  const [plain] = server.listeners('request') as ((a: IncomingMessage, b: ServerResponse) => void)[];
  return {
    folder,
    address,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
    /** Answers some paths in another way: true where it has. */
    instead(answer: (path: string, response: ServerResponse) => boolean) {
      server.removeAllListeners('request');
      server.on('request', (request: IncomingMessage, response: ServerResponse) => {
        if (!answer(request.url ?? '', response)) plain?.(request, response);
      });
    },
    /** Puts the next release on the host: one guide says so, another is gone. */
    release() {
      const guide = `${folder}guides/trust-and-confidence/index.html`;
      writeFileSync(
        guide,
        readFileSync(guide, 'utf8').replace(/<h1[^>]*>.*?<\/h1>/s, '<h1>The new release</h1>'),
      );
      rmSync(`${folder}guides/matching`, { recursive: true });
      writeWorker(folder, '/');
    },
  };
}

/** Lets the browser look for a new release, as it does on each visit; gives back whether one is waiting, whole. */
const update = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const fresh = await registration.update();
    const worker = fresh.installing;
    while (worker?.state === 'installing') await new Promise((later) => setTimeout(later, 50));
    return registration.waiting !== null;
  });

const heading = (page: Page) => page.getByRole('heading', { level: 1 }).textContent();
const newer = 'A newer version of this site is ready.';

describe('a new release', () => {
  it('waits until it is asked for, says that it is there, and never mixes with the old one', async () => {
    const { address, release, close: stop } = await host();
    const { page, close } = await visit(address);
    await copied(page);
    await page.goto(`${address}agreements/mentoring/`);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');

    release();
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');

    const other = await page.context().newPage();
    await other.goto(`${address}guides/trust-and-confidence/`);
    expect(await heading(other)).not.toBe('The new release');
    page.on('dialog', (dialog) => void dialog.accept());
    await other.getByRole('button', { name: 'Load it' }).click();
    await other.getByRole('heading', { name: 'The new release' }).waitFor();
    // A page that is gone from the new release does not come back out of the old one.
    await other.goto(`${address}guides/matching/`);
    expect(await heading(other)).toBe('This page is not here');
    // The old page still finds the code that it was made with, and what was typed is still there.
    expect(await download(page, 'Download PDF')).toMatch(/\.pdf$/);
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');
    await close();
    stop();
  });

  it('is not taken while the host has only half of it, and is when it is whole', async () => {
    const { address, folder, release, instead, close: stop } = await host();
    const { page, complaints, close } = await visit(address);
    await copied(page);
    const [script = ''] = globSync('_astro/Agreement.*.js', { cwd: folder });
    release();
    // The bytes of the new one are on their way: until then the host has none, a fault, or a page of its own.
    writeFileSync(folder + script, `${readFileSync(folder + script, 'utf8')}\n`);
    writeWorker(folder, '/');
    for (const [status, body] of [
      [404, 'Not found'],
      [500, 'Fault'],
      [200, '<!doctype html><p>We are coming back soon</p>'],
    ] as const) {
      instead((path, response) => {
        if (path !== `/${script}`) return false;
        response.writeHead(status, { 'content-type': 'text/html' }).end(body);
        return true;
      });
      expect(await update(page)).toBe(false);
      await page.goto(`${address}guides/trust-and-confidence/`);
      expect(await heading(page)).not.toBe('The new release');
      expect(await page.getByText(newer).count()).toBe(0);
    }
    instead(() => false);
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    expect(complaints).toEqual([]);
    await close();
    stop();
  });

  it('is kept from a host that sends some addresses elsewhere, as hosts do with .html and index.html', async () => {
    const { address, instead, close: stop } = await host();
    instead((path, response) => {
      const to = /(^.*\/)index\.html$/.exec(path)?.[1] ?? /^(.*)\.html$/.exec(path)?.[1];
      if (to) response.writeHead(308, { location: to }).end();
      // The host answers the shorter address with the file.
      else if (/^\/404$|^\/agreements\/[\w-]+-agreement$/.test(path))
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(readFileSync(`dist${path}.html`));
      else return false;
      return true;
    });
    const { page, close } = await visit(address);
    await copied(page);
    await page.context().setOffline(true);
    await page.goto(`${address}nowhere/`);
    expect(await heading(page)).toBe('This page is not here');
    await close();
    stop();
  });

  it('and a network that hangs, do not keep anybody from the help page', async () => {
    const { address, instead, close: stop } = await host();
    const { page, close } = await visit(address);
    await copied(page);
    instead((path) => path === '/help/');
    await page.goto(`${address}help/`);
    expect(await page.locator('.notice').first().textContent()).toContain('the network does not answer');
    await close();
    stop();
  });
});

describe('what this site keeps', () => {
  it('is what its page lists after all four jobs, and nothing after “Clear everything”; no request leaves', async () => {
    const { page, requests, complaints, close } = await visit('/', laptop);
    await copied(page);
    await page.goto(at('/guides/what-supervision-is/'));
    await page.locator('.cite button').first().click();
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
    expect(await download(page, 'Download PDF')).toMatch(/\.pdf$/);
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
    const nothing = { local: [], session: [], cookies: '', databases: 0, caches: [] };
    expect(await stored(page)).toEqual(nothing);
    // The page says it to a screen reader, and the focus is where it was said.
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('kept');
    // Nothing comes back by itself while the page stays open.
    await page.evaluate(() => fetch('/search.json').then((response) => response.text()));
    expect(await stored(page)).toEqual(nothing);
    expect(await page.context().cookies()).toEqual([]);
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
    await page.evaluate(async () => {
      localStorage.setItem('theme', 'dark');
      localStorage.setItem('leadership-toolbox/quiz', '{}');
      await caches.open('the cache of another site');
    });
    await page.reload();
    await press(page, 'Clear everything');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual(['theme']);
    expect(await page.evaluate(() => caches.keys())).toEqual(['the cache of another site']);
    await close();
  });

  it('is listed live: what another tab keeps and forgets, and the copy of the site', async () => {
    const { page, close } = await visit('/what-this-site-keeps/');
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    const other = await page.context().newPage();
    await other.goto(at('/agreements/mentoring/'));
    await other.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await keep(other);
    await page.locator('#kept li', { hasText: 'A draft: ' }).waitFor();
    await page.locator('#kept li', { hasText: 'A copy of this whole site' }).waitFor();
    await press(page, /^Remove: A draft/);
    await page.getByText('Removed: A draft').waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await close();
  });
});

describe('when things go wrong', () => {
  it.each([
    ['is full', 'QuotaExceededError', 'The storage of this browser is full'],
    ['is denied', 'SecurityError', 'This browser does not let the site keep anything'],
  ])('and the storage %s, it is said, and the file is offered instead', async (_, error, sentence) => {
    const { page, complaints, close } = await visitAlone('/agreements/mentoring/');
    await refuse(page, error);
    const said = await keep(page);
    await expect.poll(() => said.textContent()).toContain(sentence);
    expect(await download(page, 'Save to a file')).toMatch(/\.json$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('and the storage fills up later, the change that was not kept is named, and leaving is asked about', async () => {
    const { page, close } = await visitAlone('/agreements/mentoring/');
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

  it('and the answers of the quiz cannot be kept, it is said, and the box is not ticked', async () => {
    const { page, close } = await visitAlone('/which-support/');
    await page.getByLabel('For me').check();
    await press(page, 'Next');
    await page.getByLabel('None of these').check();
    await press(page, 'Next');
    await refuse(page, 'QuotaExceededError');
    await page.getByText('Keep my answers on this device').click();
    await page.getByText('This browser could not keep your answers.').waitFor();
    await expect.poll(() => page.getByLabel('Keep my answers on this device').isChecked()).toBe(false);
    await close();
  });

  it('and the browser hides its storage altogether, every job works, and the page about it says so', async () => {
    const { page, complaints, close } = await visitAlone('/');
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
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    }
    const said = await keep(page);
    await expect.poll(() => said.textContent()).toContain('does not let the site keep anything');
    await page.goto(at('/what-this-site-keeps/'));
    await page.getByText('This browser does not let the site look at its storage').waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('and the power goes in the middle of a kept form, the last letter is there again', async () => {
    const { page, close } = await visitAlone('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    await keep(page);
    await page.getByLabel('Mentee', { exact: true }).click();
    await page.keyboard.type('Łukas');
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
    const { page, close } = await visitAlone('/what-this-site-keeps/');
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
    const { page, close } = await visitAlone('/');
    await page.route(/docx.*\.js$/, (route) =>
      route.fulfill({ status: 404, contentType: 'text/html', body: '<p>Not here</p>' }),
    );
    await page.goto(at('/agreements/mentoring/'));
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.getByLabel('Mentor', { exact: true }).fill('Ann');
    await press(page, 'Download Word');
    await page.getByText('save your answers to a file and load the page again').waitFor();
    await page.getByText('Keep it, or go on with it later').click();
    const file = page.waitForEvent('download');
    await press(page, 'Save to a file');
    const saved = await (await file).path();
    await page.unroute(/docx.*\.js$/);
    await page.reload();
    await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Open a file that you saved').setInputFiles(saved);
    await page.locator('.sheet', { hasText: 'Ann (mentor)' }).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ann');
    expect(await download(page, 'Download Word')).toMatch(/\.docx$/);
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
    const { page, complaints, close } = await visitAlone('/what-this-site-keeps/');
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
    const { page, close } = await visitAlone('/agreements/mentoring/');
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
      const { page, complaints, close } = await visitAlone('/');
      await page.clock.setFixedTime(new Date(`${day}T10:00:00`));
      await page.goto(at('/agreements/mentoring/'));
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
      await page.getByLabel('Mentor', { exact: true }).fill('Ann');
      expect(await download(page, 'Download Word')).toBe(`mentoring-agreement-${day}.docx`);
      expect(await download(page, 'Download PDF')).toBe(`mentoring-agreement-${day}.pdf`);
      await page.getByText('More formats').click();
      expect(await download(page, 'Everything in one .zip')).toBe(`mentoring-agreement-${day}.zip`);
      expect(complaints).toEqual([]);
      await close();
    },
  );

  it('and the code of a form does not load, it is said, and the blank form is there', async () => {
    const { page, close } = await visitAlone('/');
    await page.route(/Agreement\..*\.js/, (route) => route.abort());
    await page.goto(at('/agreements/mentoring/'));
    await page.getByText('A part of this page did not load').waitFor({ timeout: 15_000 });
    expect(await page.locator('a[href$="mentoring-agreement.docx"]').count()).toBe(1);
    await close();
  });

  it('and the page is left with unsaved words, the browser asks first', async () => {
    const { page, close } = await visitAlone('/agreements/mentoring/');
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
    const { page, close } = await visitAlone('/', phone);
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
