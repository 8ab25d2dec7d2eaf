import { readFileSync } from 'node:fs';
import type axe from 'axe-core';
import type { Page } from 'playwright-core';

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
  // The contrast of AAA is asked for, which is that of AA and more.
  rules: { 'color-contrast': { enabled: false } },
};

/**
 * The check for contrast at AAA, with axe's own options but one: as axe has it, it passes all that is below AA, because that
 * is for the check for AA. So it is one search of a page instead of two.
 */
const contrast = {
  id: 'color-contrast-enhanced',
  options: {
    ignoreUnicode: true,
    ignoreLength: false,
    ignorePseudo: false,
    boldValue: 700,
    boldTextPt: 14,
    largeTextPt: 18,
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } },
    pseudoSizeThreshold: 0.25,
    shadowOutlineEmMax: 0.1,
    textStrokeEmMin: 0.03,
  },
};

/** The short one: a browser reads it anew on each page. */
const file = 'node_modules/axe-core/axe.min.js';
const source = readFileSync(file, 'utf8');

/** Has axe ready on every page that is opened from now on: half of the time that handing it to each would take. */
export const bringAxe = (page: Page) => page.addInitScript({ path: file });

/**
 * Every rule of axe that a page breaks as it stands, and by how much it is wider than its screen.
 *
 * @param path what the sentences begin with
 * @param only the rules to try; all that WCAG 2.2 and good practice ask for unless some are named
 * @param preload whether style sheets and media are read too: a third of the time, for the rules of a locked orientation and
 *   of sound that starts by itself
 */
export async function faults(page: Page, path: string, only?: string[], preload = false): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(source);
  const { violations, over } = await page.evaluate(
    async ([config, check]) => {
      // What a bar that stays in sight covers depends on how far the page is scrolled, and can be scrolled free.
      scrollTo({ top: 0, behavior: 'instant' });
      const checker = (window as unknown as { axe: typeof axe }).axe;
      // Where colours are forced, axe reads those of the page and not the system's, which are seen: there it is left its floor.
      if (matchMedia('(forced-colors: active)').matches) checker.reset();
      else checker.configure({ checks: [check] });
      const { violations } = await checker.run(document, config);
      const { scrollWidth, clientWidth } = document.documentElement;
      return { violations, over: scrollWidth - clientWidth };
    },
    [
      {
        ...(only ? { runOnly: { type: 'rule', values: only } } : { ...rules, resultTypes: ['violations'] }),
        preload,
      } as axe.RunOptions,
      contrast,
    ] as const,
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

/**
 * What is cut off, and by how much the page is wider than its screen, once text is spaced as WCAG 1.4.12 asks. The page
 * keeps that spacing.
 */
export const cutBySpacing = (page: Page): Promise<{ hidden: string[]; over: number }> =>
  page.evaluate(() => {
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
