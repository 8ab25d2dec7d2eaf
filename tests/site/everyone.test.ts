import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';
import { laptop, phone, visit } from './visit.ts';

const rules = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'wcag2aaa', 'best-practice'],
};

describe.each([
  ['a phone, light', { ...phone, colorScheme: 'light' as const }],
  ['a laptop, dark', { ...laptop, colorScheme: 'dark' as const }],
])('on %s', (_, options) => {
  it('every page passes axe, fits its width, and breaks no rule of the content policy', async () => {
    const { page, complaints, close } = await visit('/', options);
    const found: string[] = [];
    for (const path of pages) {
      if (page.url() !== path)
        await page.goto(new URL(path.slice(1), page.url().replace(/(localhost:\d+\/).*/, '$1')).href);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(
        (config) => (window as unknown as { axe: typeof axe }).axe.run(document, config),
        rules as axe.RunOptions,
      );
      found.push(
        ...violations.map(
          ({ id, nodes }) =>
            `${path}: ${id}: ${nodes
              .slice(0, 3)
              .map(({ html }) => html.slice(0, 120))
              .join(' | ')}`,
        ),
      );
      const over = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (over > 0) found.push(`${path}: ${over} px wider than the screen`);
    }
    await close();
    expect(found).toEqual([]);
    expect(complaints.filter((text) => !text.includes('404'))).toEqual([]);
  }, 240_000);
});
