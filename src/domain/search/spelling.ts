import { distance } from 'fastest-levenshtein';
import type { Knowledge, Words } from './knowledge.ts';
import { namesOf } from './names.ts';
import { has, kept, stem } from './words.ts';

/** How many slips a word of this length may have. */
const slips = (length: number): number => (length < 4 ? 0 : length < 6 ? 1 : 2);

/**
 * The nearest words of the site, the best first.
 *
 * @param most how many slips at most
 */
export function nearest(word: string, vocabulary: readonly string[], most = slips(word.length)): string[] {
  // The slip may stand before an s that was added: boundrys for boundary.
  const single = /[^s]s$/.test(word) ? word.slice(0, -1) : word;
  return vocabulary
    .flatMap((known, rank) => {
      if (Math.abs(known.length - word.length) > most) return [];
      const steps = distance(word, known);
      const apart = Math.min(
        steps - (steps === 2 && isSwap(word, known) ? 1 : 0),
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
function apart(word: string, known: ReadonlySet<string>): string | undefined {
  const at = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).find(
    (cut) => known.has(word.slice(0, cut)) && known.has(word.slice(cut)),
  );
  return at === undefined ? undefined : `${word.slice(0, at)} ${word.slice(at)}`;
}

/** The stems of the words of the site. Kept, because every slip asks for them. */
const stemsOf = kept(({ site }: Words): ReadonlySet<string> => new Set(site.map(stem)));

/**
 * The word or words that were most likely meant by one that is not here: one that makes a name of the site with its
 * neighbours, or the nearest, or two typed as one. A word of the language is put right only by one letter, and where a name
 * says so: line manger.
 *
 * @param beside the words before and after it, where there are some
 */
export function likeliest(
  word: string,
  [before, after]: [before?: string | undefined, after?: string | undefined],
  { rules, pages }: Pick<Knowledge, 'rules' | 'pages'>,
  words: Words,
): string | undefined {
  const { site, real } = words;
  // Secretly is no slip of secrecy where secret is here.
  const root = stem(word.replace(/ly$/, ''));
  const isReal = real.includes(root);
  const names = namesOf(pages);
  // One slip is likelier than two words typed as one.
  const two = isReal ? undefined : apart(word, names.words);
  if (two !== undefined && nearest(word, site, 1).length === 0) return two;
  // Another form of a word that is here, such as replies, is no slip; one letter beside a form that is here may be.
  const isHere = stemsOf(words).has(root);
  const near = nearest(word, site, isHere || isReal ? 1 : undefined).filter(
    (one) => !isHere || stem(one) === root,
  );
  const inName = near
    .filter((one) => !rules.ignore.includes(one))
    .slice(0, 5)
    .find((one) =>
      names
        .having(stem(one))
        .some(
          ({ plain }) =>
            (after && has(plain, `${one} ${after}`)) || (before && has(plain, `${before} ${one}`)),
        ),
    );
  if (inName !== undefined || isReal) return inName;
  // A word that bends otherwise: neurodivergent for neurodiversity.
  const begins = word.slice(0, Math.max(6, Math.ceil(word.length * 0.6)));
  return near[0] ?? (word.length > 6 && !isHere ? site.find((one) => one.startsWith(begins)) : undefined);
}
