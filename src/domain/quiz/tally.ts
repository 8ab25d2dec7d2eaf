import type { Quiz } from '../../schemas/quiz.ts';
import type { Weights } from '../../schemas/relationship.ts';
import { relationships, type Relationship } from '../relationships.ts';
import type { Answer } from './answers.ts';

/** All that a recommendation depends on: answers with the same tally lead to the same result. */
export interface Tally {
  /** The sum of weights for each relationship: a transparent additive model (docs/decisions/007-quiz.md). */
  totals: Weights;
  /** What first answers point to before the three, in the order of the content. */
  first: string[];
  /** What second answers point to besides. */
  after: string[];
  /** What each relationship turns into: its form. */
  turns: Partial<Record<Relationship, string>>;
  /** Relationships that were named side by side, by two answers to one question, in the order in which they were given. */
  own: Relationship[];
  /** Relationships that the result must have. */
  required: Relationship[];
}

/** The tally of answers. */
export function tally(quiz: Quiz, answers: Answer[]): Tally {
  const totals = { mentoring: 0, coaching: 0, supervision: 0 };
  for (const { option } of answers) for (const one of relationships) totals[one] += option.weights[one];
  const firsts = new Set(answers.flatMap(({ option, also }) => (also ? [] : (option.first ?? []))));
  const afters = new Set(answers.flatMap(({ option, also }) => (also ? (option.first ?? []) : [])));
  const turns: Tally['turns'] = {};
  // A second answer gives no form: one person and also a group is one person first.
  for (const { option, also } of answers) if (!also) Object.assign(turns, option.turns);
  return {
    totals,
    first: quiz.precedence.filter((id) => firsts.has(id)),
    after: quiz.precedence.filter((id) => afters.has(id) && !firsts.has(id)),
    turns,
    own: sideBySide(answers),
    required: relationships.filter((one) => answers.some(({ option }) => option.requires === one)),
  };
}

/** The relationship that an answer asks for by its full weight, if it is one. */
export const need = (weights: Weights): Relationship | undefined =>
  relationships.find((one) => weights[one] === 3);

function sideBySide(answers: Answer[]): Relationship[] {
  for (const { question, option, also } of answers) {
    if (!also) continue;
    const before = answers.find((one) => one.question === question && !one.also);
    const two = [before && need(before.option.weights), need(option.weights)];
    if (two[0] && two[1] && two[0] !== two[1]) return two as Relationship[];
  }
  return [];
}
