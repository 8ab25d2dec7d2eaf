import type { DangerRules } from '../../schemas/search.ts';

/** How sure the words are that somebody is in danger: help comes first, or a calm line stands above what was found. */
export type Danger = 'strong' | 'weak';

/** Some words, one of which is enough: whole words, beginnings of words, and several words in a row. */
interface Choice {
  words: ReadonlySet<string>;
  beginnings: string[];
  rows: string[][];
}

/** A pattern, step by step: words to choose from, or up to so many words of any kind. */
type Pattern = (Choice[] | number)[];

type Lists = 'strong' | 'weak' | 'topics' | 'trade' | 'harmless';
interface Story {
  least: number;
  people: Choice;
  teller: Choice;
  asks: Choice;
}
type Grammar = Record<Lists, Pattern[]> & {
  story: Story | undefined;
  written: { pattern: Pattern; to: string[] }[];
};

const grammars = new WeakMap<DangerRules, Grammar>();

const choice = (all: string[]): Choice => ({
  words: new Set(all.filter((one) => !/[ *]/.test(one))),
  beginnings: all.flatMap((one) => (one.endsWith('*') ? [one.slice(0, -1)] : [])),
  rows: all.filter((one) => one.includes(' ')).map((one) => one.split(' ')),
});

/**
 * Reads the patterns, once. In a pattern `<name>` is any word of that class, `a|b` one or the other, `kick*` any word that
 * begins so, `...` up to three words and `....` up to eight.
 */
function grammarOf(rules: DangerRules): Grammar {
  const before = grammars.get(rules);
  if (before) return before;
  const self = choice(rules.words['self'] ?? []);
  // A class may name <self> inside its rows: kill <self>.
  const unfold = (one: string) =>
    one.includes('<self>') ? [...self.words].map((word) => one.replace('<self>', word)) : [one];
  const classes = new Map(
    Object.entries(rules.words).map(([name, all]) => [name, choice(all.flatMap(unfold))]),
  );
  const step = (text: string): Pattern[number] => {
    if (text === '...') return 3;
    if (text === '....') return 8;
    const parts = text.split('|');
    const named = parts.flatMap((one) => classes.get(/^<(.+)>$/.exec(one)?.[1] ?? '') ?? []);
    return [choice(parts.filter((one) => !one.startsWith('<'))), ...named];
  };
  const pattern = (text: string): Pattern => text.split(' ').map(step);
  const made: Grammar = {
    strong: rules.strong.map(pattern),
    weak: rules.weak.map(pattern),
    topics: rules.topics.map(pattern),
    trade: rules.trade.map(pattern),
    harmless: rules.harmless.map(pattern),
    story: rules.story && {
      least: rules.story.least,
      people: choice(rules.story.people),
      teller: choice(rules.story.teller),
      asks: choice(rules.story.asks),
    },
    written: Object.entries(rules.written).flatMap(([all, to]) =>
      all.split('|').map((from) => ({ pattern: pattern(from), to: to.split(' ') })),
    ),
  };
  grammars.set(rules, made);
  return made;
}

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

const stands = (patterns: Pattern[], words: readonly string[]): boolean =>
  words.some((_, at) => patterns.some((one) => endOf(one, words, at) >= 0));

/**
 * Whether a query tells a story instead of asking for a page: of another person, or of oneself with no word of those who
 * look for something. Strangers' sentences of distress are most often that, in words that no list foresees; of 150
 * harmless queries that were written blind, two were.
 */
function tells({ least, people, teller, asks }: Story, words: readonly string[]): boolean {
  const has = (some: Choice) => stands([[[some]]], words);
  return words.length >= least && (has(people) || (has(teller) && !has(asks)));
}

/** The words with other words in the place of each pattern that fits. */
function replace(words: readonly string[], patterns: { pattern: Pattern; to: string[] }[]): string[] {
  const made: string[] = [];
  for (let at = 0; at < words.length;) {
    const found = patterns
      .map(({ pattern, to }) => ({ to, end: endOf(pattern, words, at) }))
      .find(({ end }) => end > at);
    made.push(...(found?.to ?? [words[at]!]));
    at = found?.end ?? at + 1;
  }
  return made;
}

/**
 * Whether the words of a query are those of somebody in danger or distress, or of somebody who worries about another.
 *
 * @param text the query in small letters, with one space between words
 */
export function dangerIn(text: string, rules: DangerRules): Danger | undefined {
  const { strong, weak, topics, trade, harmless, story, written } = grammarOf(rules);
  // Apostrophes come and go on a phone: don't is dont.
  const typed = text.replaceAll("'", '').replaceAll('-', ' ').split(' ').filter(Boolean);
  // Figures of speech and terms of the trade count for nothing; what stands around them still does.
  const words = replace(
    replace(typed, written),
    harmless.map((pattern) => ({ pattern, to: ['·'] })),
  );
  if (stands(strong, words)) return 'strong';
  if (stands(weak, words) || (stands(topics, words) && !stands(trade, words))) return 'weak';
  return story && tells(story, words) ? 'weak' : undefined;
}
