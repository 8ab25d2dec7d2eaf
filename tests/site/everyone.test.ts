import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { cutBySpacing, faults } from './axe.ts';
import { pages } from './pages.ts';
import { at, laptop, phone, visit } from './visit.ts';

describe('every page', () => {
  it('passes axe, fits its width, and breaks no rule of the content policy: on a phone in light, then on a laptop in dark', async () => {
    // Two tabs side by side: half of the time goes by waiting.
    const halves = [0, 1].map(async (half) => {
      const { page, complaints, close } = await visit('/');
      const found: string[] = [];
      for (const path of pages.filter((_, i) => i % 2 === half)) {
        await page.setViewportSize(phone.viewport);
        await page.emulateMedia({ colorScheme: 'light' });
        await page.goto(at(path));
        found.push(...(await faults(page, `${path}, phone, light`)));
        await page.setViewportSize(laptop.viewport);
        await page.emulateMedia({ colorScheme: 'dark' });
        found.push(...(await faults(page, `${path}, laptop, dark`)));
      }
      await close();
      return [...found, ...complaints.filter((text) => !text.includes('404'))];
    });
    expect((await Promise.all(halves)).flat()).toEqual([]);
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
  '/glossary/',
  '/references/',
  '/search/',
  '/help/',
  '/what-this-site-keeps/',
];

/** How such a page may be seen besides. */
const sights = [
  ['phone, dark', phone, { colorScheme: 'dark', forcedColors: 'none' }],
  ['laptop, light', laptop, { colorScheme: 'light', forcedColors: 'none' }],
  ['laptop, forced colours', laptop, { colorScheme: 'light', forcedColors: 'active' }],
  ['phone, forced colours', phone, { colorScheme: 'light', forcedColors: 'active' }],
] as const;

describe('a page of each kind', () => {
  it('passes axe and fits its width on a phone in dark, on a laptop in light, and on both in forced colours', async () => {
    const { page, close } = await visit('/');
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      for (const [sight, { viewport }, media] of sights) {
        await page.setViewportSize(viewport);
        await page.emulateMedia(media);
        found.push(...(await faults(page, `${path}, ${sight}`)));
      }
    }
    await close();
    expect(found).toEqual([]);
  });
});

describe('for somebody who needs larger or wider text', () => {
  it('a page of each kind loses nothing when text is spaced as WCAG 1.4.12 asks, at 400 percent zoom', async () => {
    // A laptop of 1280 px at 400 % has room for 320.
    const { page, close } = await visit('/', { viewport: { width: 320, height: 256 } });
    const cut: object[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      await page.waitForFunction(() => !document.querySelector('astro-island[ssr]'));
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
    const found = await faults(page, '');
    expect(found.join()).toMatch(/color-contrast-enhanced/);
    expect(axe.getRules(['wcag22aa']).map(({ ruleId }) => ruleId)).toContain('target-size');
    await close();
  });
});
