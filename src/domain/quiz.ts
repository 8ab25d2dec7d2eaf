import { relationships, type Relationship } from './relationships.ts';
import type { AnswerOption, Outcome, Question, Quiz } from '../schemas/quiz.ts';
import type { Weights } from '../schemas/relationship.ts';
import type { Words } from '../schemas/words.ts';
import type { Responses } from './responses.ts';

/** The wording for oneself, or for somebody else. */
export const wordingFor = (
  item: { text: string; them?: string | undefined },
  way: string | undefined,
): string => (way && way !== 'me' ? (item.them ?? item.text) : item.text);

/** The questions that these responses call for, in order; a question that depends on an earlier answer comes and goes with it. */
export function asked(quiz: Quiz, responses: Responses): Question[] {
  const open: Question[] = [];
  for (const question of quiz.questions) {
    const conditions = Object.entries(question.askWhen ?? {});
    const met = conditions.every(
      ([earlier, answers]) =>
        open.some((one) => one.id === earlier) && answers.includes(responses[earlier] ?? ''),
    );
    if (met) open.push(question);
  }
  return open;
}

/** The answers that count: those to questions that are asked, with the option that was chosen. */
export function answered(quiz: Quiz, responses: Responses): { question: Question; option: AnswerOption }[] {
  return asked(quiz, responses).flatMap((question) => {
    const option = question.options.find(({ id }) => id === responses[question.id]);
    return option ? [{ question, option }] : [];
  });
}

/** The sum of weights for each relationship: a transparent additive model (docs/decisions/007-quiz.md). */
export function totals(options: AnswerOption[]): Weights {
  const sum = { mentoring: 0, coaching: 0, supervision: 0 };
  for (const { weights } of options) for (const one of relationships) sum[one] += weights[one];
  return sum;
}

/** Why: an answer, what it said in a few words, how much it counted for each, and the outcome that it led to by itself. */
export interface Reason {
  question: string;
  option: string;
  because: string;
  weights: Weights;
  leadsTo?: string | undefined;
}

/** A change of answers that leads elsewhere. */
export interface Change {
  answers: { question: string; option: string; because: string }[];
  outcome: string;
}

/** What the quiz says, and everything needed to check it. */
export interface Recommendation {
  /** The id of the leading outcome among the three and their combinations, or the open one. */
  outcome: string;
  /** Outcomes that some answers point to before the three, in the order of the questions. */
  first: string[];
  /** The relationships by total, highest first; those with equal totals in the usual order. */
  order: { relationship: Relationship; total: number; share: 'most' | 'some' | 'little' }[];
  totals: Weights;
  /** Equal leading totals are said to be equal. */
  tie: Relationship[];
  /** The next is near: the result lies close to a border. */
  close: boolean;
  /** Too little was answered for any of the three to be named. */
  unknown: boolean;
  /** The answers that counted, the most telling first. */
  reasons: Reason[];
  changes: Change[];
}

/**
 * The recommendation for a set of responses. Every set has one: nothing is needed, and “not sure” weighs nothing.
 * `changes` is left empty here and worked out by `whatWouldChange`, because it asks this function many times.
 */
export function recommend(quiz: Quiz, responses: Responses): Recommendation {
  const answers = answered(quiz, responses);
  const sum = totals(answers.map(({ option }) => option));
  const order = relationships
    .map((relationship) => ({ relationship, total: sum[relationship] }))
    .sort((a, b) => b.total - a.total);
  const [lead, second, third] = order as [Total, Total, Total];
  const near = ({ total }: Total) => total > 0 && lead.total - total <= quiz.thresholds.near;

  const outcome = leading(
    quiz,
    lead,
    second,
    third,
    near,
    answers.map(({ option }) => option),
  );
  const reasons = answers
    .map(({ question, option }) => ({
      question: question.id,
      option: option.id,
      because: option.because,
      weights: option.weights,
      leadsTo: option.first ?? Object.values(option.turns ?? {}).find((turned) => turned === outcome),
    }))
    .filter(({ weights, leadsTo }) => leadsTo || strength(weights) > 0);
  return {
    outcome,
    first: quiz.precedence.filter((id) => answers.some(({ option }) => option.first === id)),
    order: order.map((one) => ({
      ...one,
      share:
        lead.total === 0
          ? 'little'
          : one === lead || near(one)
            ? 'most'
            : one.total >= lead.total * quiz.thresholds.some
              ? 'some'
              : 'little',
    })),
    totals: sum,
    tie:
      lead.total === 0
        ? []
        : order.filter(({ total }) => total === lead.total).map(({ relationship }) => relationship),
    close: lead.total > 0 && near(second),
    unknown: lead.total < quiz.thresholds.least,
    reasons: reasons.sort((a, b) => strength(b.weights) - strength(a.weights)),
    changes: [],
  };
}

/**
 * The choices that the agreement of an outcome opens with: the usual ones, and over them those of answers that speak
 * for the same relationship. Ids of fields, and one of their options each.
 */
export function fillsFor(quiz: Quiz, responses: Responses, outcome: Outcome): Record<string, string> {
  const [only, other] = outcome.relationships;
  const from = answered(quiz, responses).filter(({ option }) => only && !other && option.weights[only] > 0);
  return Object.assign({}, outcome.fills, ...from.map(({ option }) => option.fills)) as Record<
    string,
    string
  >;
}

/** What to do after an outcome, step by step, with what each step is called. Somebody at risk is told of no rhythm. */
export function stepsOf(outcome: Outcome, words: Words['quiz']): { label: string; value: string }[] {
  const steps: [string, string | undefined][] = [
    [words.ask, outcome.ask],
    [words.formWords, outcome.form],
    [words.where, outcome.where],
    [words.rhythm, outcome.goOn === false ? undefined : outcome.rhythm],
    [words.alone, outcome.alone],
    [words.beside, outcome.goOn === false ? undefined : outcome.beside],
  ];
  return steps.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

interface Total {
  relationship: Relationship;
  total: number;
}

const strength = (weights: Weights) => Math.max(...Object.values(weights));

function leading(
  quiz: Quiz,
  lead: Total,
  second: Total,
  third: Total,
  near: (one: Total) => boolean,
  options: AnswerOption[],
): string {
  const known = (one: Total) => one.total >= quiz.thresholds.least;
  const both = near(second) && known(second);
  if (!known(lead) || (both && near(third) && known(third))) return 'talk-it-through';
  if (both)
    return relationships
      .filter((one) => one === lead.relationship || one === second.relationship)
      .join('-and-');
  return (
    options.findLast(({ turns }) => turns?.[lead.relationship])?.turns?.[lead.relationship] ??
    lead.relationship
  );
}

/**
 * The smallest changes of answers that lead to another outcome: single answers, and pairs that point to nothing else
 * first. Fewer answers come before more, small shifts of weight before large ones; one change for each outcome, at
 * most two among the three and one to something else first.
 */
export function whatWouldChange(quiz: Quiz, responses: Responses): Change[] {
  const now = recommend(quiz, responses);
  const main = (one: Recommendation) => one.first[0] ?? one.outcome;
  const others = answered(quiz, responses).flatMap(({ question, option }) =>
    question.options
      .filter((one) => one !== option && one.id !== 'not-sure' && !one.opens)
      .map((one) => ({ question, option: one, shift: shiftOf(option, one) })),
  );
  const pairs = others.flatMap((one, i) =>
    others
      .slice(i + 1)
      .flatMap((other) =>
        one.question !== other.question && !one.option.first && !other.option.first ? [[one, other]] : [],
      ),
  );
  const candidates = [...others.map((one) => [one]), ...pairs].sort((a, b) => cost(a) - cost(b));

  const found = new Map<string, Change & { first: boolean }>();
  const enough = (first: boolean, most: number) =>
    [...found.values()].filter((one) => one.first === first).length >= most;
  for (const changed of candidates) {
    // Most pairs need no working out once two others are known: nothing but an answer of its own puts something first.
    if (
      enough(false, 2) &&
      (enough(true, 1) || (now.first.length === 0 && !changed.some(({ option }) => option.first)))
    )
      continue;
    const next = Object.assign(Object.create(null) as Responses, responses);
    for (const { question, option } of changed) next[question.id] = option.id;
    const then = recommend(quiz, next);
    const outcome = main(then);
    if (outcome === main(now) || found.has(outcome)) continue;
    const answers = changed.map(({ question, option }) => ({
      question: question.id,
      option: option.id,
      because: option.because,
    }));
    found.set(outcome, { outcome, answers, first: then.first.length > 0 });
  }
  const all = [...found.values()];
  return [
    ...all.filter(({ first }) => !first).slice(0, 2),
    ...all.filter(({ first }) => first).slice(0, 1),
  ].map(({ outcome, answers }) => ({ outcome, answers }));
}

const shiftOf = (from: AnswerOption, to: AnswerOption) =>
  relationships.reduce((sum, one) => sum + Math.abs(to.weights[one] - from.weights[one]), 0);
const cost = (changed: { shift: number }[]) =>
  changed.length * 100 + changed.reduce((sum, { shift }) => sum + shift, 0);

/** The place of totals in a triangle with corners at (x, y): the nearer a corner, the more of it. Nothing at all is the middle. */
export function place(
  sum: Weights,
  corners: Record<Relationship, { x: number; y: number }>,
): { x: number; y: number } {
  const all = sum.mentoring + sum.coaching + sum.supervision;
  const share = (one: Relationship) => (all === 0 ? 1 / 3 : sum[one] / all);
  return {
    x: relationships.reduce((x, one) => x + share(one) * corners[one].x, 0),
    y: relationships.reduce((y, one) => y + share(one) * corners[one].y, 0),
  };
}
