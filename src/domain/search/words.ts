import type { Knowledge } from './knowledge.ts';

/** Longer queries are cut: nobody types more, and a hostile one must not keep the phone busy. */
const longestQuery = 200;

/** Words in lower case, without marks, signs and control characters. A hyphen and an apostrophe may stand inside a word. */
export function tidy(query: string): string {
  return (
    query
      .slice(0, longestQuery)
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[’‘`]/g, "'")
      .replace(/[^\p{L}\p{N}:'-]+/gu, ' ')
      // 3way is three-way; 1st and 2nd stay.
      .replace(/(\d)(?=\p{L}{3})/gu, '$1 ')
      .replace(/(^|\s)[':-]+|[':-]+(?=\s|$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

export const has = (text: string, phrase: string): boolean => ` ${text} `.includes(` ${phrase} `);

/** The part of a word that stays when it is bent: coaches, coaching and coached are one. */
export function stem(word: string): string {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').replace(/'s$/, '');
  const cut = (text: string, ending: RegExp) => {
    const rest = text.replace(ending, '');
    return rest.length >= 4 ? rest : text;
  };
  return cut(cut(plain, /(ations?|ings?|ions?|ied|ies|ys|ed|es|s|y|e)$/), /(ers?|ors?|ees?|e)$/);
}

/** Whether a word says nothing about what is looked for, with or without its apostrophe. */
export const ignored = (word: string, { ignore }: Pick<Knowledge['rules'], 'ignore'>): boolean =>
  ignore.includes(word.replaceAll("'", ''));

/** A word of a name: as it is but for the plural, and its stem. */
export interface Part {
  light: string;
  root: string;
}

export const partOf = (word: string): Part => ({
  light: word.replace(/(?<=[^s]{3})s$|'s?$/, ''),
  root: stem(word),
});

/** How alike two words are: mentee and mentor share their stem, and are not the same. */
export const same = (a: Part, b: Part): number => (a.light === b.light ? 1 : a.root === b.root ? 0.8 : 0);

const small =
  /^(a|an|the|of|to|in|and|or|is|it|that|your|you|for|with|as|at|on|what|when|i|my|me|do|does|how|am|are|be|not|no)$/;

/** The words of a name, without the small ones. */
export const parts = (name: string): Part[] =>
  tidy(name)
    .split(' ')
    .filter((word) => !small.test(word))
    .map(partOf);

export const stems = (name: string): string[] => parts(name).map(({ root }) => root);

/** The same work, done once for each thing that it is done with. */
export function kept<From extends object, To>(work: (from: From) => To): (from: From) => To {
  const known = new WeakMap<From, To>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const made = work(from);
    known.set(from, made);
    return made;
  };
}
