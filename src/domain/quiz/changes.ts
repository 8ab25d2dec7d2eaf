import type { AnswerOption, Quiz } from '../../schemas/quiz.ts';
import { relationships } from '../relationships.ts';
import { respond, type Responses } from '../responses.ts';
import { answered, second } from './answers.ts';
import { heading, recommend } from './recommend.ts';

/** A change of answers that leads elsewhere: what is answered otherwise, and the answers that are taken away. */
export interface Change {
  set: { question: string; option: string; because: string }[];
  without: { question: string; because: string }[];
  outcome: string;
}

interface Step {
  shift: number;
  question: string;
  option?: AnswerOption;
  without?: AnswerOption;
}

/**
 * The smallest changes of answers that lead to another outcome: single answers, a second one taken away, and pairs. Fewer
 * answers come before more, small shifts of weight before large ones; one change for each outcome, at most two among the
 * three and one to something else first. What is a fact, and not a choice, is not among them.
 */
export function whatWouldChange(quiz: Quiz, responses: Responses): Change[] {
  const now = heading(recommend(quiz, responses));
  const steps = answered(quiz, responses)
    .filter(({ question }) => !question.fact)
    .flatMap(({ question, option, also }): Step[] =>
      also
        ? [{ question: second(question.id), without: option, shift: 0 }]
        : question.options
            .filter((one) => one !== option && one.id !== 'not-sure' && !one.opens)
            .filter((one) => one.id !== responses[second(question.id)])
            .map((one) => ({ question: question.id, option: one, shift: shiftOf(option, one) })),
    );
  const twos = steps.flatMap((one, i) =>
    steps
      .slice(i + 1)
      .filter((other) => other.question !== one.question && !one.option?.first && !other.option?.first)
      .map((other) => [one, other]),
  );
  const found = new Map<string, Change & { first: boolean }>();
  for (const change of [...steps.map((one) => [one]), ...twos].sort((a, b) => cost(a) - cost(b))) {
    const then = recommend(
      quiz,
      change.reduce((all, one) => respond(all, one.question, one.option?.id), responses),
    );
    const outcome = heading(then);
    const first = then.first.length > 0;
    const alike = [...found.values()].filter((one) => one.first === first).length;
    if (outcome === now || found.has(outcome) || alike >= (first ? 1 : 2)) continue;
    found.set(outcome, {
      set: change.flatMap(({ question, option }) =>
        option ? [{ question, option: option.id, because: option.because }] : [],
      ),
      without: change.flatMap(({ question, without }) =>
        without ? [{ question, because: without.because }] : [],
      ),
      outcome,
      first,
    });
    if (found.size === 3) break;
  }
  return [...found.values()].sort((a, b) => Number(a.first) - Number(b.first));
}

const shiftOf = (from: AnswerOption, to: AnswerOption) =>
  relationships.reduce((sum, one) => sum + Math.abs(to.weights[one] - from.weights[one]), 0);
const cost = (steps: Step[]) => steps.length * 100 + steps.reduce((sum, { shift }) => sum + shift, 0);
