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

/** Which rules are tried: all that WCAG 2.2 and good practice ask for, or some, and without some. */
interface Rules {
  only?: string[];
  without?: string[];
  /** Style sheets and media are read too: a third of the time, for the rules of a locked orientation and of sound that starts by itself. */
  preload?: boolean;
}

/**
 * Every rule of axe that a page breaks as it stands, and by how much it is wider than its screen.
 *
 * @param path what the sentences begin with
 */
export async function faults(
  page: Page,
  path: string,
  { only, without = [], preload = false }: Rules = {},
): Promise<string[]> {
  const left = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
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
        ...(only
          ? { runOnly: { type: 'rule', values: only.filter((rule) => !without.includes(rule)) } }
          : { ...rules, rules: { ...rules.rules, ...left }, resultTypes: ['violations'] }),
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

/** The rules that ask only how a text looks, and what it stands on. To find that out takes axe half of its time. */
export const ofLooks = ['color-contrast-enhanced', 'link-in-text-block'];

/**
 * How each text of a page looks that is shown: its colour, size and weight, the colour of what is around it, and all that is
 * painted behind it. Two texts that look alike pass or break the rules of looks alike.
 */
export const looksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const painted = new Map<Element | null, string>([[null, '']]);
    const behind = (one: Element | null): string => {
      const before = painted.get(one);
      if (before !== undefined || !one) return before ?? '';
      const { backgroundColor, backgroundImage, opacity, filter, mixBlendMode, position } =
        getComputedStyle(one);
      // What is taken out of the flow may lie on something else.
      const placed = /fixed|absolute|sticky/.test(position) ? `${one.localName}.${one.className}` : '';
      const own = [backgroundColor, backgroundImage, opacity, filter, mixBlendMode, placed].join();
      const usual = 'rgba(0, 0, 0, 0),none,1,none,normal,';
      const all = own === usual ? behind(one.parentElement) : `${own} on ${behind(one.parentElement)}`;
      painted.set(one, all);
      return all;
    };
    const looks = new Set<string>();
    const add = (one: Element | null) => {
      if (!one?.checkVisibility()) return;
      const { color, fontSize, fontWeight, textDecorationLine, textShadow } = getComputedStyle(one);
      const around = one.parentElement && getComputedStyle(one.parentElement).color;
      const isLink = one.localName === 'a';
      looks.add(
        [color, fontSize, fontWeight, textDecorationLine, textShadow, around, isLink, behind(one)].join(),
      );
    };
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode(); text; text = texts.nextNode())
      if (text.nodeValue?.trim()) add(text.parentElement);
    document.querySelectorAll('input, textarea, select, button').forEach(add);
    return [...looks];
  });

/**
 * Every rule that a page breaks, but those of looks where each of its texts looks as one did that passed them.
 *
 * @param passed the looks that passed, on this screen and in this light; those of the page are put to them when it passes
 */
export async function faultsOfNewLooks(page: Page, path: string, passed: Set<string>, rules: Rules = {}) {
  const looks = await looksOf(page);
  const isNew = looks.some((one) => !passed.has(one));
  const found = await faults(page, path, isNew ? rules : { ...rules, without: ofLooks });
  if (found.length === 0) for (const one of looks) passed.add(one);
  return found;
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
