import type { Findable } from './knowledge.ts';
import { kept, parts, tidy, type Part } from './words.ts';

/** A name of a page: its title, or what else it is called. */
export interface Name {
  /** The number of the page. */
  page: number;
  from: 'title' | 'aka' | 'asked';
  /** In small letters and without hyphens. */
  plain: string;
  parts: Part[];
}

/** All names of a site, by the stems of their words, so that a query looks only at those that share one. */
export interface Names {
  having: (stemmed: string) => Name[];
  words: ReadonlySet<string>;
}

/** The names of these pages. Kept, because every query asks for them. */
export const namesOf = kept((pages: Findable[]): Names => {
  const byRoot = new Map<string, Name[]>();
  const words = new Set<string>();
  const add = (page: number, from: Name['from'], text: string) => {
    const plain = tidy(text);
    const name = { page, from, plain: plain.replaceAll('-', ' '), parts: parts(plain) };
    for (const word of plain.split(/[ -]/)) words.add(word);
    for (const root of new Set(name.parts.map((one) => one.root))) {
      const some = byRoot.get(root) ?? [];
      some.push(name);
      byRoot.set(root, some);
    }
  };
  pages.forEach(({ title, aka, asked = [] }, page) => {
    add(page, 'title', title);
    for (const one of aka) add(page, 'aka', one);
    for (const one of asked) add(page, 'asked', one);
  });
  return { words, having: (stemmed) => byRoot.get(stemmed) ?? [] };
});
