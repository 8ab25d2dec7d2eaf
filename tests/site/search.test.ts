import { beforeAll, describe, expect, inject, it } from 'vitest';
import { ask, queries, success, type Answer } from '../../scripts/queries.ts';
import { openSearch, searched } from './steps.ts';
import { laptop, phone, visit } from './visit.ts';

describe.each(['box', 'page'] as const)('queries of people, in the %s of the real index', (where) => {
  let answers: Answer[];
  beforeAll(async () => {
    const { page, close } = await visit('/search/');
    // The page answers as the box does, from more: every twelfth query shows it.
    const asked = queries().filter((_, i) => where === 'box' || i % 12 === 0);
    answers = await ask(page, inject('address'), asked, where);
    await close();
  }, 240_000);

  it('find a page that is wanted first, or among the first three, and never nothing', () => {
    const [tuned, aside] = [answers.filter((one) => !one.aside), answers.filter((one) => one.aside)];
    for (const [name, some] of [
      ['looked at while tuning', tuned],
      ['kept aside', aside],
    ] as const)
      console.log(
        `${where}: ${some.length} queries ${name}: first ${success(some, 1).toFixed(0)} %, among the first three ${success(some, 3).toFixed(0)} %`,
      );
    expect(success(answers, 1)).toBeGreaterThanOrEqual(80);
    expect(success(answers, 3)).toBeGreaterThanOrEqual(95);
    expect(answers.filter(({ found }) => found.length === 0)).toEqual([]);
  });
});

describe.each([
  ['a phone', phone],
  ['a laptop', laptop],
])('the box on %s', (_, screen) => {
  it('says what it put right, and searches for the words as typed when asked', async () => {
    const { page, complaints, close } = await visit('/cases/', screen);
    await openSearch(page);
    await page.keyboard.type('coching contract');
    await page.getByText('Showing results for “coaching contract”.').waitFor();
    expect(await page.locator('#search-results a').first().getAttribute('href')).toBe(
      '/agreements/coaching/',
    );
    await page.getByRole('button', { name: 'Search for “coching contract” instead' }).click();
    await page.getByText('Showing results for').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
    await close();
  });

  it('answers somebody in danger with help first, and with nothing tone-deaf after it', async () => {
    const { page, close } = await visit('/', phone);
    await openSearch(page);
    for (const words of ['my boss keeps touching me', 'i feel like ending it']) {
      await page.getByRole('searchbox').fill(words);
      await page.getByText('has numbers to ring').waitFor();
      await expect
        .poll(() =>
          page.locator('#search-results li').evaluateAll((all) => all.map((one) => one.dataset['path'])),
        )
        .toSatisfy(
          (paths: string[]) =>
            paths[0] === '/help/' && paths.every((one) => !/agreements|ending|tools/.test(one)),
        );
    }
    await close();
  });

  it('shows a calm line to somebody who may be in distress, and changes nothing else', async () => {
    const { page, close } = await visit('/', phone);
    await openSearch(page);
    await page.getByRole('searchbox').fill('my boss shouts at me');
    await page.getByRole('link', { name: 'The help page says who will listen' }).waitFor();
    expect(await page.locator('#search-results li').first().getAttribute('data-path')).not.toBe('/help/');
    await page.getByRole('searchbox').fill('ending supervision');
    await page.locator('#search-results li[data-path="/guides/ending-supervision/"]').waitFor();
    expect(await page.locator('.notes .danger').count()).toBe(0);
    await close();
  });

  it('defines a term, offers the paper, and puts the help page first for somebody in danger', async () => {
    const { page, close } = await visit('/', screen);
    await openSearch(page);
    await page.keyboard.type('what is clinical supervison');
    await page.locator('.definition', { hasText: 'Clinical supervision' }).waitFor();
    await page.getByRole('searchbox').fill('mentee agreement pdf');
    await page.locator('.files', { hasText: 'Mentoring agreement (PDF)' }).waitFor();
    await page.getByRole('searchbox').fill('i want to die');
    await page.locator('.danger').waitFor();
    expect(await page.locator('#search-results a').first().getAttribute('href')).toBe('/help/');
    await close();
  });

  it('links to the section that fits, goes with the arrow keys, and gives the focus back on Escape', async () => {
    const { page, close } = await visit('/', screen);
    await page.locator('[data-search]').focus();
    await openSearch(page);
    await page.keyboard.type('note-taker');
    await page.locator('#search-results .section').first().waitFor();
    expect(await page.locator('#search-results .section').first().getAttribute('href')).toMatch(
      /^\/[a-z-]+\/.*#/,
    );
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-search'))).toBe(true);
    await close();
  });
});

describe('an empty box', () => {
  it('offers the four jobs and what is often looked for, and has them again when the words are taken away', async () => {
    const { page, complaints, close } = await visit('/');
    await openSearch(page);
    const offered = async () => {
      await page.getByText('Often looked for:').waitFor();
      return page
        .locator('#search-results li[data-path]')
        .evaluateAll((all) => all.map((one) => one.dataset['path']));
    };
    const jobs = await offered();
    expect(jobs).toHaveLength(4);
    expect(jobs[0]).toBe('/which-support/');
    await page.getByRole('searchbox').fill('trust');
    await page.locator('#search-results li[data-path="/guides/trust-and-confidence/"]').waitFor();
    expect(await page.getByText('Often looked for:').count()).toBe(0);
    await page.getByRole('searchbox').fill('');
    expect(await offered()).toEqual(jobs);
    expect(complaints).toEqual([]);
    await close();
  });

  it.each([
    ['a phone is told nothing of keys', { ...phone, hasTouch: true, isMobile: true }, false],
    ['a laptop is told which keys there are', laptop, true],
  ])('on %s', async (_, screen, told) => {
    const { page, close } = await visit('/', screen);
    await openSearch(page);
    expect(await page.getByText('Arrow keys move through the results').isVisible()).toBe(told);
    await close();
  });
});

describe('the count of results', () => {
  it('is told once a word is typed, and not at each letter, and the results stay where they are', async () => {
    const { page, close } = await visit('/');
    await openSearch(page);
    await page.waitForFunction(() => document.querySelector('#search-status')?.textContent === '');
    await page.evaluate(() => {
      const said: string[] = [];
      const places = new Set<number>();
      Object.assign(window, { said, places });
      const status = document.querySelector('#search-status')!;
      const list = document.querySelector('#search-results')!;
      new MutationObserver(() => said.push(status.textContent ?? '')).observe(status, { childList: true });
      const note = () => list.children.length > 0 && places.add(list.getBoundingClientRect().top);
      new MutationObserver(note).observe(document.querySelector('#search')!, {
        childList: true,
        subtree: true,
      });
    });
    // By the clock of the page: on a busy machine ninety milliseconds between letters can be a second, which is a pause.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    for (const letter of 'note-taker') {
      await page.keyboard.press(letter);
      await page.clock.runFor(90);
    }
    await page.clock.resume();
    await page
      .locator('#search-status')
      .filter({ hasText: /results/ })
      .waitFor();
    await page.locator('#search-results .section').first().waitFor();
    const { said, places } = await page.evaluate(() => {
      const { said, places } = window as unknown as { said: string[]; places: Set<number> };
      return { said, places: [...places] };
    });
    expect(said).toEqual([expect.stringMatching(/^\d+ results/)]);
    expect(places).toHaveLength(1);
    await close();
  });
});

/** Whether something was found, and all of it is agreements. */
const onlyAgreements = () => {
  const found = [...document.querySelectorAll('#search-page ol.found li a span')];
  return found.length > 0 && found.every((one) => one.textContent === 'Agreement');
};

describe('the page of search', () => {
  it('can be linked to, is filtered, takes the words out of the address, and has them again after a reload', async () => {
    const { page, requests, close } = await visit('/search/?q=supervision');
    await page.locator('ol.found li').first().waitFor();
    expect(page.url()).toMatch(/\/search\/$/);
    await page.getByText('Filters', { exact: true }).click();
    await page.getByLabel('Agreement', { exact: true }).check();
    await page.waitForFunction(onlyAgreements);
    await page.reload();
    await page.waitForFunction(onlyAgreements);
    expect(page.url()).toMatch(/\/search\/$/);
    expect(requests.filter((one) => /[?&]q=/.test(one))).toHaveLength(1);
    await close();
  });

  it('says where nothing fits closely, and offers the A to Z and the quiz beside what comes nearest', async () => {
    const { page, close } = await visit('/search/#q=dark mode');
    await page.getByText('Nothing here fits that closely.').waitFor();
    const notes = page.locator('#search-page .notes');
    await notes.getByRole('link', { name: 'Everything from A to Z' }).waitFor();
    await notes.getByRole('link', { name: 'Not sure what you need?' }).waitFor();
    await page.getByRole('searchbox').first().fill('confidentiality');
    await page.locator('ol.found a[href="/guides/confidentiality-and-its-limits/"]').first().waitFor();
    expect(await notes.getByText('fits that closely').count()).toBe(0);
    await close();
  });

  it('offers near words, the A to Z and the quiz where nothing fits', async () => {
    const { page, close } = await visit('/search/#q=qqqxyzw');
    await page.getByText('Nothing fits “qqqxyzw”.').waitFor();
    await page.getByRole('link', { name: 'Not sure what you need? Answer a few questions.' }).waitFor();
    await page.locator('#search-page .notes').getByRole('link', { name: 'Everything from A to Z' }).waitFor();
    await close();
  });

  it.each([
    ['markup', '<img src=x onerror=alert(1)><script>alert(1)</script>'],
    ['ten thousand letters', 'x'.repeat(10_000)],
    ['control characters', 'a\u0000\u0007\u001b[31mb'],
    ['right to left', '\u202eمحمد supervision'],
  ])('takes no harm from %s', async (_, text) => {
    const { page, complaints, close } = await visit('/search/');
    await page
      .getByRole('searchbox')
      .first()
      .evaluate((input, value) => {
        (input as HTMLInputElement).value = value;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }, text);
    await searched(page);
    expect(await page.locator('#search-page img, #search-page script').count()).toBe(0);
    expect(complaints).toEqual([]);
    await close();
  });

  it('says so when the index cannot be loaded, and leads to the A to Z', async () => {
    const { page, close } = await visit('/');
    await page.route('**/search.*.json', (route) => route.abort());
    await page.goto(`${inject('address')}search/#q=trust`);
    await page.getByText('Search could not be loaded. Use the A to Z, or try again.').waitFor();
    await close();
  });

  it('still finds where the text of a page cannot be had', async () => {
    const { page, close } = await visit('/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${inject('address')}search/#q=confidentiality`);
    await page.locator('ol.found a[href="/guides/confidentiality-and-its-limits/"]').first().waitFor();
    await close();
  });
});

/** Words of the most pages, of the longest pages, and of no page: what costs most, one after the other. */
const dear = [
  'how do I find out whether my mentor or my supervisor should see the notes of our meetings about work',
  'supervison agrement for a peer grup without leader and who holds the records when somebody leaves us',
  'practice people work time meeting person support help group manager',
  'conversation honest feedback difficult colleague promotion workload sleep conflict trust power',
  'template pdf',
  'zxqv wvut qqqq',
];

describe.each(['box', 'page'] as const)('bytes over the wire, in the %s', (where) => {
  it('are at most 120 kB for the first query in all, and at most 30 kB for each next', async () => {
    const { page, close } = await visit(where === 'box' ? '/cases/' : '/help/', {
      ...laptop,
      serviceWorkers: 'block',
    });
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    const own = new Set<string>();
    let bytes = 0;
    network.on('Network.responseReceived', ({ requestId, response }) => {
      if (/search-box|\/search\.\w+\.json|\/pagefind\//.test(response.url)) own.add(requestId);
    });
    network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (own.has(requestId)) bytes += encodedDataLength;
    });
    if (where === 'box') await page.keyboard.press('Control+k');
    else await page.goto(`${inject('address')}search/`);
    const costs: number[] = [];
    for (const query of dear) {
      await page.getByRole('searchbox').first().fill(query);
      // All that a query costs has come when nothing came for a second; a slow machine takes longer to ask.
      for (let before = -1; before !== bytes;) {
        before = bytes;
        await page.waitForTimeout(1200);
      }
      costs.push(bytes / 1000);
      bytes = 0;
    }
    console.log(`${where}: ${costs.map((one) => one.toFixed(1)).join(', ')} kB`);
    expect(costs[0]).toBeGreaterThan(20);
    expect(costs[0]).toBeLessThanOrEqual(120);
    expect(Math.max(...costs.slice(1))).toBeLessThanOrEqual(30);
    await close();
  });
});
