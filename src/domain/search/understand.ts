import { dangerIn, type Danger } from './danger.ts';
import { replace, replacement, type Replacement } from './grammar.ts';
import type { Knowledge, Words } from './knowledge.ts';
import { namesOf } from './names.ts';
import { likeliest } from './spelling.ts';
import { has, ignored, kept, tidy } from './words.ts';

/** A query, understood. */
export interface Understood {
  /** What to look for: words that all count, each once. Empty where nothing is left. */
  words: string[];
  /** The words with those that only say which kind of page is wanted, as they may stand in a name: learning contract. */
  whole: string[];
  /** For some of the words, what they stand for here, in one or more words: as good as the word itself. */
  means: ReadonlyMap<string, string[]>;
  /** What was put right, for saying so. */
  corrected: { from: string; to: string }[];
  /** The query with what was put right. */
  text: string;
  /** How sure the words are that somebody is in danger or distress, where they say so. */
  danger: Danger | undefined;
  /** A paper to fill in is wanted. */
  form: boolean;
  /** Of papers, an agreement. */
  agreement: boolean;
  /** Two things are set side by side. */
  versus: boolean;
  /** What is not wanted. */
  without: string[];
}

/** The words of a query that say something: those that stand in a name or a rule of the site, and those that may hold a slip. */
export function sortOut(query: string, { rules, pages }: Knowledge): { sure: string[]; unsure: string[] } {
  const { words } = namesOf(pages);
  const isSure = (word: string) =>
    words.has(word) ||
    words.has(word.replace(/s$/, '')) ||
    Object.hasOwn(rules.means, word) ||
    rules.forms.includes(word) ||
    /[\d:-]/.test(word);
  const telling = tidy(query)
    .split(' ')
    .filter((word) => word.length > 2 && !ignored(word, rules));
  return { sure: telling.filter(isSure), unsure: telling.filter((word) => !isSure(word)) };
}

/** Don't and dont are one. */
const plain = (text: string): string => text.replaceAll("'", '');

/** What each phrase stands for, the longer ones first. */
const phrasesOf = kept(({ phrases }: Knowledge['rules']): Replacement[] =>
  Object.entries(phrases)
    .sort(([a], [b]) => b.split(' ').length - a.split(' ').length)
    .map(([from, to]) => replacement(plain(from), to)),
);

/**
 * What a person means by what they typed. Never throws, whatever it is.
 *
 * @param words those of the site and of the language by their first letters; a word for whose letter there are none is not
 *   put right
 */
export function understand(
  query: string,
  knowledge: Knowledge,
  words: Readonly<Record<string, Words>> = {},
): Understood {
  const { rules } = knowledge;
  const typed = tidy(query);
  const corrected: Understood['corrected'] = [];
  const doubtful = sortOut(query, knowledge).unsure;
  const right = (word: string, i: number, all: string[]): string => {
    const like = doubtful.includes(word) ? words[word[0]!] : undefined;
    if (!like) return word;
    const isKnown =
      like.site.includes(word) ||
      like.site.includes(word.replace(/s$/, '')) ||
      // The last word may still be on its way.
      (i === all.length - 1 && like.site.some((one) => one.startsWith(word)));
    const to = isKnown ? undefined : likeliest(word, [all[i - 1], all[i + 1]], knowledge, like);
    if (to === undefined) return word;
    corrected.push({ from: word, to });
    return to;
  };
  const text = typed.split(' ').map(right).join(' ');
  const meant = replace(plain(text).split(' '), phrasesOf(rules)).join(' ');
  const bare = (words: string[]) => words.filter((word) => word.length > 1 && !ignored(word, rules));
  const form = rules.forms.some((one) => has(meant, one));
  const versus = rules.versus.words.some((one) => has(meant, one));
  const without = rules.not.of.filter((one) => rules.not.before.some((not) => has(text, `${not} ${one}`)));
  const left = bare(meant.split(' ')).filter((word) => !without.includes(word));
  const wanted = left.length > 0 || without.length === 0 ? left : rules.not.else.split(' ');
  // “Form”, “vs” and the like say what kind of page is wanted; they are looked for only where nothing else is left.
  const topic = wanted.filter(
    (word) => !rules.versus.words.includes(word) && (!rules.forms.includes(word) || word === 'cards'),
  );
  const sought = topic.length > 0 ? topic : wanted.length > 0 ? wanted : meant.split(' ').filter(Boolean);
  return {
    words: [...new Set(sought)],
    whole: [...new Set(wanted.length > 0 ? wanted : sought)],
    means: new Map(
      sought.flatMap((word): [string, string[]][] =>
        Object.hasOwn(rules.means, word) ? [[word, rules.means[word]!.split(' ')]] : [],
      ),
    ),
    corrected,
    text,
    danger: dangerIn(typed, rules.danger) ?? (dangerIn(text, rules.danger) && 'weak'),
    form,
    agreement: form && rules.agreements.some((one) => has(meant, one)),
    versus,
    without,
  };
}
