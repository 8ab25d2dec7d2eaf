import {
  inLanguage,
  paragraph,
  strong,
  text,
  type Block,
  type Doc,
  type Inline,
  type Language,
} from './doc.ts';
import type { Responses } from './responses.ts';
import { longDay, say } from './words.ts';
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
  areas: { area: Area; items: { id: string; text: string; answer: Frequency | undefined }[] }[];
  /** How many statements were left out: not applicable, not known or not answered. */
  leftOut: number;
}

/**
 * The profile of a set of answers. The rule, which the page states too: an area counts with the mean of its answered
 * statements; “not applicable”, “don’t know” and gaps never count. The two highest areas are strengths, the two lowest
 * of the rest are to try; where areas are level, the order of the reflection decides. A question comes from the lowest.
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
      return answered.length > 0
        ? [{ area, mean: answered.reduce((sum, one) => sum + one, 0) / answered.length }]
        : [];
    })
    .sort((a, b) => b.mean - a.mean);
  const strengths = ranked.slice(0, 2).map(({ area }) => area);
  const rest = ranked.slice(2);
  const lowest = [...rest].sort((a, b) => a.mean - b.mean);
  const toTry = lowest.slice(0, 2).map(({ area }) => area);
  return {
    strengths,
    toTry,
    ask: (lowest[0] ?? ranked.at(-1))?.area,
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

/**
 * The summary as a document: two strengths, two things to try, one question, and the answers by area. No number.
 *
 * @param now the moment at which it is made
 */
export function reflectionSummary(
  reflection: Reflection,
  responses: Responses,
  words: Words['reflection'],
  now: Date,
  language: Language,
): Doc {
  const { strengths, toTry, ask, areas, leftOut } = profile(reflection, responses);
  const list = (items: string[]): Block => ({
    kind: 'list',
    ordered: false,
    items: items.map((one) => [text(one)]),
  });
  const items = reflection.areas.flatMap((area) => area.items).length;
  return {
    title: reflection.title,
    subtitle: [text(say(words.made, { day: longDay(now, language.tag) }))],
    ...inLanguage(language),
    version: say(words.stamp, {
      n: items,
      version: reflection.version,
      author: reflection.author,
      day: reflection.reviewed,
    }),
    events: [],
    blocks: [
      { kind: 'heading', level: 1, text: words.strengths },
      list(strengths.map((area) => `${area.title}: ${area.strength}`)),
      { kind: 'heading', level: 1, text: words.toTry },
      list(toTry.map((area) => `${area.title}: ${area.try}`)),
      ...(ask ? [{ kind: 'heading' as const, level: 1 as const, text: words.ask }, paragraph(ask.ask)] : []),
      { kind: 'heading', level: 1, text: words.answers },
      ...areas.flatMap(({ area, items: answers }): Block[] => [
        { kind: 'heading', level: 2, text: area.title },
        {
          kind: 'facts',
          rows: answers.map(({ id, text: item, answer }) => ({
            label: item,
            value: [
              answer
                ? strong(words[answer])
                : text(
                    words[
                      responses[id] === 'not-applicable'
                        ? 'not-applicable'
                        : responses[id] === 'dont-know'
                          ? 'dont-know'
                          : 'unanswered'
                    ],
                  ),
              ...['evidence', 'other'].flatMap((line): Inline[] => {
                const written = responses[`${id}-${line}`];
                return written ? [text('. '), { kind: 'answer', field: id, text: written }] : [];
              }),
            ],
          })),
        },
      ]),
      paragraph(say(words.leftOut, { n: leftOut })),
      paragraph(words.honest),
    ],
  };
}
