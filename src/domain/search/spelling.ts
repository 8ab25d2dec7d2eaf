import { distance } from 'fastest-levenshtein';
import type { Findable, Knowledge } from './knowledge.ts';
import { has, stem, tidy } from './words.ts';

/** How many slips a word of this length may have. */
const slips = (length: number): number => (length < 4 ? 0 : length < 5 ? 1 : length < 9 ? 2 : 3);

/**
 * The nearest words of the site, the best first.
 *
 * @param most how many slips at most
 */
export function nearest(word: string, vocabulary: string[], most = slips(word.length)): string[] {
  // The slip may stand before an s that was added: boundrys for boundary.
  const single = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return vocabulary
    .flatMap((known, rank) => {
      if (Math.abs(known.length - word.length) > most) return [];
      const apart = Math.min(
        distance(word, known) - (isSwap(word, known) ? 1 : 0),
        single === word ? Infinity : distance(single, known) + 0.3,
      );
      // A slip in the first letter is rare, in the last one rather, and a frequent word is likelier.
      if (apart > 1 && known[0] !== word[0]) return [];
      const cost =
        apart +
        (known[0] === word[0] ? 0 : 0.7) +
        (known.at(-1) === word.at(-1) || known.at(-1) === single.at(-1) ? 0 : 0.4) +
        rank / (vocabulary.length * 1.5);
      return apart <= most ? [{ known, cost }] : [];
    })
    .sort((a, b) => a.cost - b.cost)
    .map(({ known }) => known);
}

/** Whether two letters beside one another changed places: one slip of the fingers, not two. */
function isSwap(word: string, known: string): boolean {
  if (word.length !== known.length) return false;
  const at = [...word].findIndex((letter, i) => letter !== known[i]);
  return (
    at >= 0 &&
    word[at] === known[at + 1] &&
    word[at + 1] === known[at] &&
    word.slice(at + 2) === known.slice(at + 2)
  );
}

/** Two words of the site that were typed as one: line manager for linemanager. */
export function apart(word: string, known: ReadonlySet<string>): string | undefined {
  const at = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).find(
    (cut) => known.has(word.slice(0, cut)) && known.has(word.slice(cut)),
  );
  return at === undefined ? undefined : `${word.slice(0, at)} ${word.slice(at)}`;
}

const plainNames = new WeakMap<Findable[], string[]>();

/** All names of the site, in small letters and without hyphens. Kept, because every slip asks for them. */
function namesOf(pages: Findable[]): string[] {
  const before = plainNames.get(pages);
  if (before) return before;
  const made = pages
    .flatMap(({ title, aka }) => [title, ...aka])
    .map((name) => tidy(name).replaceAll('-', ' '));
  plainNames.set(pages, made);
  return made;
}

const vocabularyStems = new WeakMap<string[], Set<string>>();

/** The stems of all words of the site. Kept, because every slip asks for them. */
function stemsOf(vocabulary: string[]): Set<string> {
  const before = vocabularyStems.get(vocabulary);
  if (before) return before;
  const made = new Set(vocabulary.map(stem));
  vocabularyStems.set(vocabulary, made);
  return made;
}

/** The word that was most likely meant: one that stands beside its neighbours in a name of the site, or the nearest. */
export function likeliest(
  word: string,
  before: string | undefined,
  after: string | undefined,
  { rules, vocabulary, pages }: Knowledge,
): string | undefined {
  const root = stem(word);
  // Another form of a word that is here, such as replies, is no slip; one letter beside a form that is here may be.
  const isHere = stemsOf(vocabulary).has(root);
  const near = isHere
    ? nearest(word, vocabulary, 1).filter((one) => stem(one) === root)
    : nearest(word, vocabulary);
  const telling = near.filter((one) => !rules.ignore.includes(one));
  const beside = [before, after].some(Boolean)
    ? telling
        .slice(0, 5)
        .find((one) =>
          namesOf(pages).some(
            (name) => (after && has(name, `${one} ${after}`)) || (before && has(name, `${before} ${one}`)),
          ),
        )
    : undefined;
  // A word that bends otherwise: neurodivergent for neurodiversity.
  const begins = word.slice(0, Math.max(6, Math.ceil(word.length * 0.6)));
  const bent = word.length > 6 && !isHere ? vocabulary.find((one) => one.startsWith(begins)) : undefined;
  return beside ?? near[0] ?? bent;
}
