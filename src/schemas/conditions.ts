import type { Content } from './collections.ts';
import { unknownId, type Refusal } from './refusal.ts';
import type { Outcome, Quiz } from './quiz.ts';
import { relationships } from './relationship.ts';
import type { Said } from './said.ts';

/**
 * Conditions of what the quiz says: every question is asked, and every answer can be given.
 *
 * @param layers what is written, file by file
 * @param content the quiz as the site has it
 */
export function conditionRefusals(layers: Content, content: Content): Refusal[] {
  const { data: quiz } = content.quizzes[0] ?? {};
  if (!quiz) return [];
  const known = knownTo(quiz);
  const within = (file: string, place: string, said: Said) =>
    conditionsOf(said).flatMap(([about, answers]): Refusal[] => {
      const can = known.get(about);
      if (!can) return [{ file, place, message: unknownId('question', about, [...known.keys()]) }];
      return answers
        .filter((one) => !can.includes(one))
        .map((one) => ({ file, place, message: unknownId('answer', one, can) }));
    });
  return [
    ...layers.quizzes.flatMap(({ file, data }) => within(file, 'care', data.care)),
    ...layers.quizzes.flatMap(({ file, data }) => within(file, 'heeds', data.heeds)),
    ...layers.quizzes.flatMap(({ file, data }) =>
      Object.entries(data.messages).flatMap(([voice, said]) => within(file, `messages, ${voice}`, said)),
    ),
    ...layers.outcomes.flatMap(({ file, data }) =>
      data.outcomes.flatMap((outcome) =>
        saidIn(outcome).flatMap(([name, said]) => within(file, `outcome “${outcome.id}”, ${name}`, said)),
      ),
    ),
  ];
}

/** What can be asked about in a condition, and what can be answered. */
const knownTo = (quiz: Quiz): Map<string, string[]> =>
  new Map([
    ...quiz.questions.map(({ id, two, options }): [string, string[]] => [
      id,
      [...options.map((one) => one.id), ...(two ? ['two'] : [])],
    ]),
    ['voice', quiz.ways.map(({ voice }) => voice)],
    ['lead', [...relationships, 'none']],
    ['gate', ['none', 'ticked']],
  ]);

const conditionsOf = (said: Said): [string, string[]][] =>
  typeof said === 'string'
    ? []
    : said.flatMap(({ when, unless }) => [...Object.entries(when ?? {}), ...Object.entries(unless ?? {})]);

const saidIn = ({ headline, text, form, rhythm, where, ask, beside, message }: Outcome): [string, Said][] =>
  Object.entries({ headline, text, form, rhythm, where, ask, beside, message }).flatMap(([name, said]) =>
    said ? [[name, said]] : [],
  );
