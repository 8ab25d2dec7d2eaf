import type { Understood } from './understand.ts';
import { stem, tidy } from './words.ts';

/** A section of a page, as its file in pagefind/ keeps it. The first one stands above all headings. */
export interface Section {
  /** Its heading, and the heading's place on the page. */
  title?: string;
  at?: string;
  text: string;
}

/** A piece of text, and whether it is in the query. */
export interface Piece {
  text: string;
  match: boolean;
}

/** The stems of all that is looked for: the words, and what they stand for. */
const rootsOf = ({ words, means }: Understood): Set<string> =>
  new Set([...words, ...[...means.values()].flat()].map(stem));

/** The pieces of a text, those that are in the query marked. */
export function matches(text: string, understood: Understood): Piece[] {
  const roots = rootsOf(understood);
  return text
    .split(/([\p{L}\p{N}-]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, match: roots.has(stem(piece.toLowerCase())) }));
}

/** So many words make an excerpt. */
const excerpt = 26;

/** The section in which most of the query stands, and the words around it; nothing where none has any of it. */
export function bestSection(
  sections: Section[],
  understood: Understood,
): { section: Section; pieces: Piece[]; found: number } | undefined {
  const roots = rootsOf(understood);
  const kindsIn = (words: string[]) =>
    new Set(words.map((one) => stem(tidy(one))).filter((one) => roots.has(one))).size;
  const best = sections
    .map((section) => {
      const words = section.text.split(/\s+/);
      const hits = words.flatMap((word, i) => (roots.has(stem(tidy(word))) ? [i] : []));
      const at = hits
        .map((from) => ({ from, n: kindsIn(words.slice(from, from + excerpt - 4)) }))
        .reduce((most, one) => (one.n > most.n ? one : most), { from: 0, n: 0 });
      return {
        section,
        words,
        from: Math.max(0, at.from - 4),
        found: at.n,
        weight: at.n + 0.9 * kindsIn((section.title ?? '').split(' ')) + Math.min(hits.length, 9) / 100,
      };
    })
    .sort((a, b) => b.weight - a.weight)[0];
  if (!best || best.weight === 0) return undefined;
  const { section, words, from, found } = best;
  const cut = words.slice(from, from + excerpt).join(' ');
  return {
    section,
    found,
    pieces: matches(`${from > 0 ? '… ' : ''}${cut}${from + excerpt < words.length ? ' …' : ''}`, understood),
  };
}
