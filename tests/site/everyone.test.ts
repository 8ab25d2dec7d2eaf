import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';
import { at, laptop, phone, visit } from './visit.ts';

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
};

/** Every rule of axe that a page breaks, and by how much it is wider than its screen. */
async function faults(page: Page, path: string): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(
    (config) => (window as unknown as { axe: typeof axe }).axe.run(document, config),
    rules as axe.RunOptions,
  );
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return [
    ...violations.map(
      ({ id, nodes }) =>
        `${path}: ${id}: ${nodes
          .slice(0, 3)
          .map(({ html }) => html.slice(0, 120))
          .join(' | ')}`,
    ),
    ...(over > 0 ? [`${path}: ${over} px wider than the screen`] : []),
  ];
}

describe.each([
  ['a phone, light', { ...phone, colorScheme: 'light' as const }],
  ['a laptop, dark', { ...laptop, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  it('every page passes axe, fits its width, and breaks no rule of the content policy', async () => {
    const { page, complaints, close } = await visit('/', options);
    const found: string[] = [];
    for (const path of pages) {
      await page.goto(at(path));
      found.push(...(await faults(page, path)));
    }
    await close();
    expect(found).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  }, 240_000);
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

describe.each([
  ['a phone, dark', { ...phone, colorScheme: 'dark' as const }],
  ['a laptop, light', { ...laptop, colorScheme: 'light' as const }],
  ['a phone, forced colours', { ...phone, forcedColors: 'active' as const }],
  ['a laptop, forced colours', { ...laptop, forcedColors: 'active' as const }],
])('on %s', (_, options) => {
  it('a page of each kind passes axe and fits its width', async () => {
    const { page, close } = await visit('/', options);
    const found: string[] = [];
    for (const path of kinds) {
      await page.goto(at(path));
      found.push(...(await faults(page, path)));
    }
    await close();
    expect(found).toEqual([]);
  }, 120_000);
});

describe('for somebody who needs larger or wider text', () => {
  it.each(kinds)(
    '%s loses nothing when text is spaced as WCAG 1.4.12 asks, at 400 percent zoom',
    async (path) => {
      // A laptop of 1280 px at 400 % has room for 320.
      const { page, close } = await visit(path, { viewport: { width: 320, height: 256 } });
      const cut = await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(
          '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
        );
        document.adoptedStyleSheets.push(sheet);
        const hidden = [...document.querySelectorAll<HTMLElement>('main *')].filter((one) => {
          const { overflowX, overflowY, position } = getComputedStyle(one);
          const clips = /hidden|clip/.test(overflowX + overflowY) && position !== 'absolute';
          return clips && (one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1);
        });
        return {
          hidden: hidden.map((one) => one.outerHTML.slice(0, 100)),
          over: document.documentElement.scrollWidth - document.documentElement.clientWidth,
        };
      });
      expect(cut).toEqual({ hidden: [], over: 0 });
      await close();
    },
  );
});
