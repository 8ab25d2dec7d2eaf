import type { Condition, Said } from '../../schemas/said.ts';
import { say } from '../words.ts';

/** What is known when a sentence is chosen: for each question what was answered, the voice, and what comes first. */
export type Facts = Readonly<Record<string, readonly string[]>>;

/** Whether all parts of a condition hold. A part holds where one of its answers was given; nothing given is “not sure”. */
export const holds = (condition: Condition | undefined, facts: Facts): boolean =>
  Object.entries(condition ?? {}).every(([about, answers]) =>
    (facts[about] ?? ['not-sure']).some((one) => answers.includes(one)),
  );

/** Whether a sentence may be said: its condition holds, and what rules it out does not. */
export const fits = (one: { when?: Condition | undefined; unless?: Condition | undefined }, facts: Facts) =>
  holds(one.when, facts) && !(one.unless && holds(one.unless, facts));

/** The wording that fits: the first whose condition holds. */
export const saidOf = (said: Said, facts: Facts): string =>
  typeof said === 'string' ? said : (said.find((one) => fits(one, facts))?.text ?? '');

/** The wording for rules and paper, which know of no answers: the last one. */
export const saidPlainly = (said: Said): string =>
  saidOf(typeof said === 'string' ? said : said.slice(-1), {});

/** Sentences one after another: those whose condition holds, with values in their places. */
export const saidAll = (
  sentences: Exclude<Said, string>,
  facts: Facts,
  values: Record<string, string>,
): string =>
  sentences
    .filter((one) => fits(one, facts))
    .map(({ text }) => say(text, values))
    .join(' ');
