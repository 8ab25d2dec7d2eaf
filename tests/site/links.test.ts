import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { pages } from './pages.ts';

const fileOf = (path: string) => `dist${path.endsWith('/') ? `${path}index.html` : path}`;
const html = new Map(pages.map((path) => [path, readFileSync(fileOf(path), 'utf8')]));
const ids = (path: string) =>
  new Set([...(html.get(path) ?? '').matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id));

describe('links inside the site', () => {
  it('lead to a page or file that exists, and to a place on it', () => {
    const broken: string[] = [];
    for (const [path, source] of html)
      for (const [, written = ''] of source.matchAll(/<a [^>]*?href="([^"]*)"/g)) {
        if (/^(https?:|mailto:|tel:)/.test(written)) continue;
        const target = new URL(
          written.replaceAll('&#38;', '&').replaceAll('&amp;', '&'),
          `http://site${path}`,
        );
        const to = decodeURIComponent(target.pathname);
        if (!existsSync(fileOf(to))) broken.push(`${path}: ${written} leads nowhere`);
        else if (target.hash && html.has(to) && !ids(to).has(decodeURIComponent(target.hash.slice(1))))
          broken.push(`${path}: ${written} names a place that is not there`);
      }
    expect(broken).toEqual([]);
  });

  it('do not go over the network for anything but a click', () => {
    const foreign = [...html].flatMap(([path, source]) =>
      [...source.matchAll(/<(?:script|link|img|iframe)[^>]*(?:src|href)="(https?:[^"]+)"/g)].map(
        ([tag, address]) => ({ path, tag, address }),
      ),
    );
    expect(foreign.filter(({ tag }) => !tag.includes('rel="canonical"'))).toEqual([]);
  });

  it('name no made-up address as their own, where nobody has said where this copy is', () => {
    const madeUp = [...html].filter(([, source]) =>
      /"https?:\/\/(?:[\w-]+\.)*example\.(?:org|com)/.test(source),
    );
    expect(madeUp.map(([path]) => path)).toEqual([]);
  });
});

describe('search', () => {
  it.each([
    ['search.yaml', (data: { pages: object }) => data.pages],
    ['asked.yaml', (data: object) => data],
  ])('names no page in %s that is not there', (file, pagesOf) => {
    const named = Object.keys(pagesOf(parse(readFileSync(`src/content/${file}`, 'utf8'))));
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((path) => !existsSync(fileOf(path)))).toEqual([]);
  });
});
