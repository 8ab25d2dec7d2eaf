import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Addresses that a page of the built site loads, or its scripts do. */
function loads(html: string): string[] {
  const attributes =
    /<(?:link(?=[^>]*rel="(?:stylesheet|preload|modulepreload)")|script|img|astro-island|div|dialog)\b[^>]*>/g;
  return [...html.matchAll(attributes)].flatMap(([tag]) =>
    [
      ...tag.matchAll(
        /\s(?:href|src|component-url|renderer-url|before-hydration-url|data-code|data-index)="(\/[^"]+)"/g,
      ),
    ].map(([, to = '']) => to),
  );
}

it('whatever a page loads has a mark of its bytes in its name', () => {
  const pages = globSync('dist/**/index.html');
  expect(pages.length).toBeGreaterThan(150);
  const all = new Set(pages.flatMap((file) => loads(readFileSync(file, 'utf8'))));
  expect(all.size).toBeGreaterThan(10);
  expect([...all].filter((one) => !/^\/_astro\/[^/]+\.[\w-]{8}\.\w+$/.test(one))).toEqual([]);
});
