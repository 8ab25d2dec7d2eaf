import type { DangerRules } from '../../schemas/search.ts';
import {
  choice,
  patternOf,
  replace,
  replacement,
  stands,
  type Choice,
  type Pattern,
  type Replacement,
} from './grammar.ts';
import { kept } from './words.ts';

/** How sure the words are that somebody is in danger: help comes first, or a calm line stands above what was found. */
export type Danger = 'strong' | 'weak';

type Lists = 'strong' | 'weak' | 'topics' | 'trade' | 'harmless';
interface Story {
  least: number;
  people: Choice;
  teller: Choice;
  field: Choice;
  asks: Choice;
}
type Grammar = Record<Lists, Pattern[]> & {
  story: Story | undefined;
  written: Replacement[];
};

/** What stands in the place of a figure of speech. */
const figure = '·';

/** Reads the patterns of danger, once. */
const grammarOf = kept((rules: DangerRules): Grammar => {
  const self = choice(rules.words['self'] ?? []);
  // A class may name <self> inside its rows: kill <self>.
  const unfold = (one: string) =>
    one.includes('<self>') ? [...self.words].map((word) => one.replace('<self>', word)) : [one];
  const classes = new Map(
    Object.entries(rules.words).map(([name, all]) => [name, choice(all.flatMap(unfold))]),
  );
  const pattern = (text: string) => patternOf(text, classes);
  return {
    strong: rules.strong.map(pattern),
    weak: rules.weak.map(pattern),
    topics: rules.topics.map(pattern),
    trade: rules.trade.map(pattern),
    harmless: rules.harmless.map(pattern),
    story: rules.story && {
      least: rules.story.least,
      people: choice(rules.story.people),
      teller: choice(rules.story.teller),
      field: choice(rules.story.field),
      asks: choice(rules.story.asks),
    },
    written: Object.entries(rules.written).flatMap(([all, to]) =>
      all.split('|').map((from) => replacement(from, to)),
    ),
  };
});

/**
 * Whether a query tells a story instead of asking for a page: of another person, or of oneself with no word of those who
 * look for something. Strangers' sentences of distress are most often that, in words that no list foresees; of 150
 * harmless queries that were written blind, two were.
 */
function tells({ least, people, teller, field, asks }: Story, words: readonly string[]): boolean {
  const has = (some: Choice) => stands([[[some]]], words);
  return (
    words.length >= least &&
    (has(people) ? !(has(field) && has(asks)) : has(teller) && !has(field) && !has(asks))
  );
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
    harmless.map((pattern) => ({ pattern, to: [figure] })),
  );
  if (stands(strong, words)) return 'strong';
  if (stands(weak, words) || (stands(topics, words) && !stands(trade, words))) return 'weak';
  // Whoever speaks in figures tells of work.
  return story && !words.includes(figure) && tells(story, words) ? 'weak' : undefined;
}
