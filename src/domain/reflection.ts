import type { Responses } from './responses.ts';
import { say } from './words.ts';
import type { Reflection } from '../schemas/reflection.ts';
import type { Words } from '../schemas/words.ts';

/** The scale of frequency, and the two answers that say nothing about anyone. */
export const scale = ['never', 'rarely', 'sometimes', 'often', 'nearly-always'] as const;
export const aside = ['not-applicable', 'dont-know'] as const;
export type Frequency = (typeof scale)[number];

type Area = Reflection['areas'][number];

/** What came out: areas by how often, never a number. */
export interface Profile {
  strengths: Area[];
  toTry: Area[];
  /** The area whose question is worth asking the other person. */
  ask: Area | undefined;
  /** How many areas have an answer that counts. */
  counted: number;
  areas: { area: Area; items: { id: string; text: string; answer: Frequency | undefined }[] }[];
  /** How many statements were left out: not applicable, not known or not answered. */
  leftOut: number;
}

/** What an area needs to be called a strength: nearer to “often” than to “sometimes” on the whole, and nothing that hardly happens. */
const isStrength = (answered: number[], mean: number) =>
  mean > scale.indexOf('sometimes') + 0.5 && Math.min(...answered) >= scale.indexOf('sometimes');

/**
 * The profile of a set of answers. The rule, which the page states too: an area counts with the mean of its answered
 * statements; “not applicable”, “don’t know” and gaps never count. Of the areas that come nearer to “often” than to “sometimes”
 * with nothing at “rarely” or “never”, the two highest are strengths (one, where fewer than three areas count); the two lowest of
 * the rest are to try. Where areas are level, the order of the reflection decides. The question comes from the lowest, or from
 * the first area where none counts.
 */
export function profile(reflection: Reflection, responses: Responses): Profile {
  const areas = reflection.areas.map((area) => ({
    area,
    items: area.items.map(({ id, text: words }) => ({
      id,
      text: words,
      answer: scale.find((one) => one === responses[id]),
    })),
  }));
  const ranked = areas
    .flatMap(({ area, items }) => {
      const answered = items.flatMap(({ answer }) => (answer ? [scale.indexOf(answer)] : []));
      if (answered.length === 0) return [];
      const mean = answered.reduce((sum, one) => sum + one, 0) / answered.length;
      return [{ area, mean, strong: isStrength(answered, mean) }];
    })
    .sort((a, b) => b.mean - a.mean);
  const high = ranked.filter(({ strong }) => strong).slice(0, ranked.length < 3 ? 1 : 2);
  const strengths = high.map(({ area }) => area);
  const lowest = reflection.areas
    .flatMap((area) => ranked.filter((one) => one.area === area && !high.includes(one)))
    .sort((a, b) => a.mean - b.mean);
  const toTry = lowest.slice(0, 2).map(({ area }) => area);
  return {
    strengths,
    toTry,
    counted: ranked.length,
    ask: (lowest[0] ?? ranked.at(-1))?.area ?? reflection.areas[0],
    areas,
    leftOut: areas.flatMap(({ items }) => items).filter(({ answer }) => !answer).length,
  };
}

/** What responses may hold: each item’s answer, a line of evidence, what the other would say. */
export function allowedInReflection(reflection: Reflection): Map<string, 'text' | readonly string[]> {
  const items = reflection.areas.flatMap((area) => area.items);
  return new Map(
    items.flatMap(({ id }): [string, 'text' | readonly string[]][] => [
      [id, [...scale, ...aside]],
      [`${id}-evidence`, 'text'],
      [`${id}-other`, 'text'],
      [`${id}-guess`, [...scale, ...aside]],
      [`${id}-share`, ['on']],
    ]),
  );
}

/** What a person chose for a statement or guessed, in words. */
export const chosen = (value: string | undefined, words: Words['reflection']): string =>
  words[[...scale, ...aside].find((one) => one === value) ?? 'unanswered'];

/**
 * What stands beside an answer: the guess of the other's, the line of evidence, what the other would say.
 *
 * @returns labels and what was typed or chosen, those that are there
 */
export function besideAnswer(
  reflection: Reflection,
  responses: Responses,
  id: string,
  words: Words['reflection'],
): { label: string; text: string }[] {
  const guess = responses[`${id}-guess`];
  const lines = [
    { label: words.guessed, text: guess && chosen(guess, words) },
    { label: words.evidenceLine, text: responses[`${id}-evidence`] },
    { label: say(words.otherLine, { other: reflection.other }), text: responses[`${id}-other`] },
  ];
  return lines.flatMap(({ label, text }) => (text ? [{ label, text }] : []));
}

/** How many statements there are, in which version, of which day, and by whom; and that nothing was validated. */
export const stamp = (reflection: Reflection, words: Words['reflection'], day: string): string =>
  say(words.stamp, {
    n: reflection.areas.flatMap((area) => area.items).length,
    version: reflection.version,
    author: reflection.author,
    day,
  });
