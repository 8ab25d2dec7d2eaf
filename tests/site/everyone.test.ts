import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { bringAxe, cutBySpacing, faults, faultsOfNewLooks, looksOf, ofLooks } from './axe.ts';
import { pages } from './pages.ts';
import { at, awake, laptop, phone, visit } from './visit.ts';

/** A way to see a page: its name, the screen, and what the reader has chosen. */
type Sight = [name: string, screen: typeof phone, media: Parameters<Page['emulateMedia']>[0]];

/** The rules whose answer depends on colours or on the width. All others read the elements alone, and which of them are shown. */
const ofSight = [...ofLooks, 'scrollable-region-focusable', 'target-size'];

/** Loads a page once, tries every rule on it, then looks at it in other ways, and gives back what is wrong with it. */
async function faultsSeen(page: Page, path: string, sights: Sight[]): Promise<string[]> {
  const found: string[] = [];
  for (const [i, [name, { viewport }, media]] of sights.entries()) {
    await page.setViewportSize(viewport);
    await page.emulateMedia(media);
    if (i === 0) await page.goto(at(path));
    found.push(...(await faults(page, `${path}, ${name}`, i === 0 ? { preload: true } : { only: ofSight })));
  }
  return found;
}

/** The kinds of element that a page shows now and did not when this was asked before. */
const newlyShown = (page: Page) =>
  page.evaluate(() => {
    const shown = new Set([...document.querySelectorAll('body *')].filter((one) => one.checkVisibility()));
    const { before = shown } = window as { before?: typeof shown };
    Object.assign(window, { before: shown });
    const kinds = [...shown.difference(before)].map(
      ({ localName, className }) => `${localName}.${className}`,
    );
    return [...new Set(kinds)].sort().join(' ');
  });

describe('every page', () => {
  it('passes axe, fits its width, and breaks no rule of the content policy: on a phone in light, then on a laptop in dark', async () => {
    /** What laptops show and phones do not, of the pages that every rule was tried on in both. */
    const known = new Set(['']);
    const inLight = new Set<string>();
    const inDark = new Set<string>();
    const look = async (page: Page, path: string) => {
      await page.setViewportSize(phone.viewport);
      await page.emulateMedia({ colorScheme: 'light' });
      await page.goto(at(path));
      const small = await faultsOfNewLooks(page, `${path}, phone, light`, inLight);
      await newlyShown(page);
      await page.setViewportSize(laptop.viewport);
      await page.emulateMedia({ colorScheme: 'dark' });
      const more = await newlyShown(page);
      const rules = known.has(more) ? { only: ofSight } : {};
      const large = await faultsOfNewLooks(page, `${path}, laptop, dark`, inDark, rules);
      known.add(more);
      return [...small, ...large];
    };
    // Two tabs side by side: half of the time goes by waiting.
    const halves = [0, 1].map(async (half) => {
      const { page, complaints, close } = await visit('/');
      await bringAxe(page);
      const found: string[] = [];
      for (const path of pages.filter((_, i) => i % 2 === half)) found.push(...(await look(page, path)));
      await close();
      return [...found, ...complaints.filter((text) => !text.includes('404'))];
    });
    expect((await Promise.all(halves)).flat()).toEqual([]);
    console.log(
      `${pages.length} pages, of ${known.size} kinds by what a laptop shows more, with texts of ${inLight.size} looks in light and ${inDark.size} in dark`,
    );
  }, 900_000);
});

/** One page of each kind. */
const kinds = [
  '/',
  '/guides/',
  '/guides/how-they-differ/',
  '/cases/ward-sister-group/',
  '/compare/',
  '/which-support/',
  '/which-support/rules/',
  '/agreements/supervision-group/',
  '/reflections/relationship-check/',
  '/tools/session-plan/',
  '/sessions/rounds/',
  '/glossary/',
  '/references/',
  '/search/',
  '/help/',
  '/what-this-site-keeps/',
];

describe('a page of each kind', () => {
  const sights: Sight[] = [
    ['phone, dark', phone, { colorScheme: 'dark', forcedColors: 'none' }],
    ['laptop, light', laptop, { colorScheme: 'light', forcedColors: 'none' }],
    ['laptop, forced colours', laptop, { colorScheme: 'light', forcedColors: 'active' }],
    ['phone, forced colours', phone, { colorScheme: 'light', forcedColors: 'active' }],
  ];
  it('passes axe and fits its width on a phone in dark, on a laptop in light, and on both in forced colours', async () => {
    const { page, close } = await visit('/');
    await bringAxe(page);
    const found: string[] = [];
    for (const path of kinds) found.push(...(await faultsSeen(page, path, sights)));
    await close();
    expect(found).toEqual([]);
  }, 900_000);
});

describe('for somebody who needs larger or wider text', () => {
  it('a page of each kind loses nothing when text is spaced as WCAG 1.4.12 asks, at 400 percent zoom', async () => {
    // A laptop of 1280 px at 400 % has room for 320.
    const { page, close } = await visit('/', { viewport: { width: 320, height: 256 } });
    const cut: object[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      await awake(page);
      const { hidden, over } = await cutBySpacing(page);
      if (hidden.length > 0 || over > 0) cut.push({ path, hidden, over });
    }
    await close();
    expect(cut).toEqual([]);
  });
});

describe('the checker itself', () => {
  it('knows the rules for contrast at AAA and for the size of what is pressed, and finds what is wrong', async () => {
    const { page, close } = await visit('/glossary/', phone);
    await page.evaluate(() => {
      const small = document.createElement('button');
      small.textContent = 'Too small';
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '#too-small { all: unset; color: #666; font-size: 8px; height: 9px } #too-small + * { position: relative; top: -9px }',
      );
      document.adoptedStyleSheets.push(sheet);
      small.id = 'too-small';
      document.querySelector('main h1')?.after(small);
    });
    expect((await faults(page, '')).join()).toMatch(/color-contrast-enhanced/);
    // Worse than AA is worse than AAA: axe alone leaves that to a rule that is not asked.
    await page.evaluate(() => document.getElementById('too-small')?.style.setProperty('color', '#aaa'));
    expect((await faults(page, '')).join()).toMatch(/color-contrast-enhanced/);
    expect(axe.getRules(['wcag22aa']).map(({ ruleId }) => ruleId)).toContain('target-size');
    await close();
  });

  it('tells a text in a colour, in a size or on a paper that no text had from those that it has seen', async () => {
    const { page, close } = await visit('/glossary/', phone);
    const seen = new Set(await looksOf(page));
    expect((await looksOf(page)).every((look) => seen.has(look))).toBe(true);
    for (const style of ['p { color: #123 }', 'p { font-size: 9px }', 'main { background: #eee }']) {
      await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        document.adoptedStyleSheets = [sheet];
      }, style);
      expect((await looksOf(page)).some((look) => !seen.has(look))).toBe(true);
    }
    await close();
  });

  it('asks for contrast where a text looks as none did that passed, and asks again until it passes', async () => {
    const { page, close } = await visit('/glossary/', phone);
    const passed = new Set<string>();
    expect(await faultsOfNewLooks(page, '', passed)).toEqual([]);
    const many = passed.size;
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync('main h1 { color: #aaa }');
      document.adoptedStyleSheets = [sheet];
    });
    for (const time of ['at once', 'a second time'])
      expect((await faultsOfNewLooks(page, time, passed)).join()).toMatch(`${time}: color-contrast-enhanced`);
    expect(passed.size).toBe(many);
    await close();
  });
});
