// A small grammar of queries, for rules that are written as content: patterns of words, and what stands in their place.

/** Some words, one of which is enough: whole words, beginnings of words, and several words in a row. */
export interface Choice {
  words: ReadonlySet<string>;
  beginnings: string[];
  rows: string[][];
}

/** A pattern, step by step: words to choose from, or up to so many words of any kind. */
export type Pattern = (Choice[] | number)[];

export const choice = (all: string[]): Choice => ({
  words: new Set(all.filter((one) => !/[ *]/.test(one))),
  beginnings: all.flatMap((one) => (one.endsWith('*') ? [one.slice(0, -1)] : [])),
  rows: all.filter((one) => one.includes(' ')).map((one) => one.split(' ')),
});

/**
 * Reads a pattern. In it `<name>` is any word of that class, `a|b` one or the other, `kick*` any word that begins so, `...` up
 * to three words and `....` up to eight.
 */
export const patternOf = (text: string, classes: ReadonlyMap<string, Choice> = new Map()): Pattern =>
  text.split(' ').map((step) => {
    if (step === '...') return 3;
    if (step === '....') return 8;
    const parts = step.split('|');
    const named = parts.flatMap((one) => classes.get(/^<(.+)>$/.exec(one)?.[1] ?? '') ?? []);
    return [choice(parts.filter((one) => !one.startsWith('<'))), ...named];
  });

/** Where a pattern ends that begins at a word, or -1 where it does not fit. */
function endOf(pattern: Pattern, words: readonly string[], at: number, from = 0): number {
  const step = pattern[from];
  if (step === undefined) return at;
  if (typeof step === 'number') {
    for (let skip = 0; skip <= step && at + skip < words.length; skip += 1) {
      const end = endOf(pattern, words, at + skip, from + 1);
      if (end >= 0) return end;
    }
    return -1;
  }
  const word = words[at];
  if (word === undefined) return -1;
  for (const { words: some, beginnings, rows } of step) {
    if (some.has(word) || beginnings.some((one) => word.startsWith(one))) {
      const end = endOf(pattern, words, at + 1, from + 1);
      if (end >= 0) return end;
    }
    for (const row of rows)
      if (row.every((one, i) => words[at + i] === one)) {
        const end = endOf(pattern, words, at + row.length, from + 1);
        if (end >= 0) return end;
      }
  }
  return -1;
}

/** Whether one of the patterns stands anywhere among the words. */
export const stands = (patterns: Pattern[], words: readonly string[]): boolean =>
  words.some((_, at) => patterns.some((one) => endOf(one, words, at) >= 0));

/** A pattern, and the words that stand in its place. */
export interface Replacement {
  pattern: Pattern;
  to: string[];
}

export const replacement = (from: string, to: string): Replacement => ({
  pattern: patternOf(from),
  to: to.split(' '),
});

/** The words with other words in the place of each pattern that fits. */
export function replace(words: readonly string[], patterns: Replacement[]): string[] {
  const made: string[] = [];
  for (let at = 0; at < words.length;) {
    let end = at;
    const found = patterns.find(({ pattern }) => (end = endOf(pattern, words, at)) > at);
    made.push(...(found?.to ?? [words[at]!]));
    at = found ? end : at + 1;
  }
  return made;
}
