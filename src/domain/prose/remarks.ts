// What can be counted in a text that reads as if nobody had meant it. A count is a hint to look, and no verdict.
import type { Prose } from '../../schemas/prose.ts';
import { phrase } from './phrase.ts';
import { paragraphs, running, visible, wordsOf, type Sentence } from './running.ts';

/** Something to look at: where in the text it begins, what was found, and what would be right. */
export interface Remark {
  at: number;
  message: string;
}

/** The sentences of a running text, and those of them with fewer words than `short`. */
function counted(body: string, short: number): { all: Sentence[]; few: Sentence[] } {
  const all = paragraphs(running(body)).flat();
  return { all, few: all.filter(({ text }) => wordsOf(text).length < short) };
}

/** The share of sentences of a running text that have fewer words than `short`, from 0 to 1. */
export function shareOfShort(body: string, short: number): number {
  const { all, few } = counted(body, short);
  return few.length / Math.max(1, all.length);
}

const quoted = (text: string) => `“${text.length > 60 ? `${text.slice(0, 57)}…` : text}”`;

/** All that our rules of style remark on in the text of a guide, in its order. */
export function remarks(body: string, rules: Prose): Remark[] {
  return [
    ...shortSentences(body, rules),
    ...aphorisms(body, rules),
    ...formulas(body, rules),
    ...authorities(body, rules),
  ].sort((a, b) => a.at - b.at);
}

function shortSentences(body: string, { sentences: { short, share } }: Prose): Remark[] {
  const { all, few } = counted(body, short);
  const most = Math.floor(share * all.length);
  if (few.length <= most) return [];
  const some = few.slice(0, 5).map(({ text }) => quoted(text));
  return [
    {
      at: few[0]!.at,
      message: `${few.length} of ${all.length} sentences have fewer than ${short} words; at most ${most} would be right. Join some to what belongs to them: ${some.join(', ')}${few.length > some.length ? ' …' : ''}`,
    },
  ];
}

function aphorisms(body: string, { sentences: { short, endings } }: Prose): Remark[] {
  const ends = paragraphs(running(body)).flatMap((all) => {
    const last = all.length > 1 ? all.at(-1) : undefined;
    return last && wordsOf(last.text).length < short ? [last] : [];
  });
  return ends.slice(endings).map(({ at, text }, i) => ({
    at,
    message: `${quoted(text)} is paragraph ${endings + i + 1} that ends in a short sentence; at most ${endings} a guide. Take it out, or join it to the one before.`,
  }));
}

function formulas(body: string, { formulas: all }: Prose): Remark[] {
  const text = running(body);
  return all.flatMap(({ name, phrases, atMost, instead }) =>
    phrases
      .flatMap((one) => [...text.matchAll(phrase(one))])
      .sort((a, b) => a.index - b.index)
      .slice(atMost)
      .map((found, i) => ({
        at: found.index,
        message: `${quoted(around(text, found.index, found[0].length))} is number ${atMost + i + 1} of “${name}”; at most ${atMost} a guide. ${instead}`,
      })),
  );
}

/** An authority is anonymous where its sentence has neither a source nor the name of anybody. */
function authorities(body: string, { anonymous: { phrases, instead } }: Prose): Remark[] {
  return paragraphs(running(body))
    .flat()
    .filter(({ text, at, next }) => !body.slice(at, next).includes('<Cite') && !names(text))
    .flatMap(({ text, at }) => {
      const found = phrases.flatMap((one) => text.match(phrase(one)) ?? [])[0];
      return found ? [{ at, message: `“${found}”: nobody is named. ${instead}` }] : [];
    });
}

/** Whether somebody is named: a word with a capital within the sentence, or an abbreviation. */
const names = (sentence: string): boolean =>
  /[\p{Ll},] (?:(?!I\b)\p{Lu}\p{L}+)/u.test(sentence) || /\b\p{Lu}{2,}/u.test(sentence);

/** What was found, with the words on both sides of it. */
const around = (text: string, at: number, length: number): string =>
  `${/(?:\S+\s+){0,2}$/.exec(text.slice(0, at))?.[0] ?? ''}${text.slice(at, at + length)}${/^(?:\s+\S+){0,2}/.exec(text.slice(at + length))?.[0] ?? ''}`
    .replace(/\s+/g, ' ')
    .trim();

/** Turns that no editor would pass, wherever a reader meets them: in front matter, lists and dialogues too. */
export const turns = (source: string, { turns: all }: Pick<Prose, 'turns'>): Remark[] =>
  all.flatMap(({ found, instead }) =>
    [...visible(source).matchAll(phrase(found))].map(({ 0: text, index }) => ({
      at: index,
      message: `“${text}”: ${instead}`,
    })),
  );

/** Straight apostrophes of a text for readers, within a word or at its end before another. */
export const straight = (text: string): Remark[] =>
  [...text.matchAll(/\p{L}+'+(?:\p{L}+|(?= \p{L}))/gu)].map(({ 0: word, index }) => ({
    at: index,
    message: `“${word}” has a straight apostrophe. Write ${word.replace(/'+/, '’')}.`,
  }));
