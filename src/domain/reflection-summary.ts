import { inWords, localDay } from './day.ts';
import {
  typed,
  inLanguage,
  paragraph,
  strong,
  text,
  type Block,
  type Doc,
  type Inline,
  type Language,
} from './doc.ts';
import { besideAnswer, chosen, profile, scale, stamp, type Frequency } from './reflection.ts';
import type { Responses } from './responses.ts';
import { say } from './words.ts';
import type { Reflection } from '../schemas/reflection.ts';
import type { Words } from '../schemas/words.ts';

/**
 * The summary as a document: two strengths, two things to try, one question, and the answers by area. No number.
 *
 * @param titles what the guides that help are called, by id
 * @param now the moment at which it is made
 */
export function reflectionSummary(
  reflection: Reflection,
  responses: Responses,
  words: Words['reflection'],
  titles: Record<string, string>,
  now: Date,
  language: Language,
): Doc {
  const { strengths, toTry, ask, areas, leftOut, counted } = profile(reflection, responses);
  const part = (title: string, items: Inline[][], none: string): Block[] => [
    { kind: 'heading', level: 1, text: title },
    items.length > 0 ? { kind: 'list', ordered: false, items } : paragraph(none),
  ];
  const dots = (answer: Frequency | undefined) => scale.map((one) => (one === answer ? '●' : '○')).join(' ');
  return {
    title: reflection.title,
    subtitle: [text(say(words.made, { day: inWords(localDay(now), language.tag) }))],
    ...inLanguage(language),
    version: stamp(reflection, words, inWords(reflection.reviewed, language.tag)),
    events: [],
    blocks: [
      ...(counted === 0
        ? [paragraph(words.nothingCounts)]
        : [
            ...part(
              words.strengths,
              strengths.map((area) => [strong(`${area.title}.`), text(` ${area.strength}`)]),
              words.noStrength,
            ),
            ...part(
              words.toTry,
              toTry.map((area) => [
                strong(`${area.title}.`),
                text(` ${area.try} ${say(words.seeGuide, { guide: titles[area.guide] ?? '' })}`),
              ]),
              words.tooFew,
            ),
          ]),
      ...(ask
        ? [
            {
              kind: 'heading' as const,
              level: 1 as const,
              text: say(words.ask, { other: reflection.other }),
            },
            paragraph(ask.ask),
          ]
        : []),
      { kind: 'heading', level: 1, text: words.answers },
      ...areas.map(({ area, items }): Block => ({
        kind: 'table',
        head: [area.title, words.howOften],
        rows: items.map(({ id, text: item, answer }) => [
          [text(item)],
          [
            text(`${dots(answer)}  `),
            strong(chosen(responses[id], words)),
            ...besideAnswer(reflection, responses, id, words).flatMap((one): Inline[] => [
              text(`. ${one.label} `),
              typed(id, one.text),
            ]),
          ],
        ]),
      })),
      ...(leftOut > 0 ? [paragraph(say(words.leftOut, { n: leftOut }))] : []),
      paragraph(words.rule),
      paragraph(words.honest),
    ],
  };
}
