import { relationships, type Relationship } from './relationships.ts';
import type { AnswerOption, Question, Quiz } from '../schemas/quiz.ts';
import type { Form, Weights } from '../schemas/relationship.ts';
import type { Responses } from './responses.ts';

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

/** Why: an answer, what it said in a few words, and how much it counted for each. */
export interface Reason {
  question: string;
  option: string;
  because: string;
  weights: Weights;
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

  const reasons = answers.map(({ question, option }) => ({
    question: question.id,
    option: option.id,
    because: option.because,
    weights: option.weights,
  }));
  return {
    outcome: leading(lead, second, third, near, formOf(answers.map(({ option }) => option)), responses),
    first: [...new Set(answers.flatMap(({ option }) => option.first ?? []))],
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
    reasons: reasons.sort((a, b) => strength(b.weights) - strength(a.weights)),
    changes: [],
  };
}

interface Total {
  relationship: Relationship;
  total: number;
}

const strength = (weights: Weights) => Math.max(...Object.values(weights));

function leading(
  lead: Total,
  second: Total,
  third: Total,
  near: (one: Total) => boolean,
  form: Form | undefined,
  responses: Responses,
): string {
  if (lead.total === 0 || (near(second) && near(third))) return 'talk-it-through';
  if (near(second))
    return relationships
      .filter((one) => one === lead.relationship || one === second.relationship)
      .join('-and-');
  if (lead.relationship === 'supervision')
    return form === 'led-group'
      ? 'supervision-group'
      : form === 'peer-group'
        ? 'supervision-peer-group'
        : 'supervision';
  if (lead.relationship === 'coaching') return form === 'three-way' ? 'coaching-three-way' : 'coaching';
  return responses['how-long'] === 'first-weeks' ? 'buddy' : 'mentoring';
}

/** The form that the answers point to; a three-way agreement matters more than with whom. */
function formOf(options: AnswerOption[]): Form | undefined {
  const pointed = options.flatMap(({ form }) => form ?? []);
  return pointed.includes('three-way') ? 'three-way' : pointed.at(-1);
}

/**
 * The smallest changes of answers that lead to another outcome: each single one, or, where no single one does, the
 * first pair found. One for each other outcome, at most `most`.
 */
export function whatWouldChange(quiz: Quiz, responses: Responses, most = 3): Change[] {
  const now = recommend(quiz, responses);
  const given = answered(quiz, responses);
  const found = new Map<string, Change>();
  const key = ({ outcome, first }: Recommendation) => [...first, outcome].join(' ');
  const attempt = (changed: { question: Question; option: AnswerOption }[]) => {
    const next = Object.assign(Object.create(null) as Responses, responses);
    for (const { question, option } of changed) next[question.id] = option.id;
    const then = recommend(quiz, next);
    const outcome = then.first[0] ?? then.outcome;
    if (key(then) !== key(now) && !found.has(outcome) && outcome !== (now.first[0] ?? now.outcome))
      found.set(outcome, {
        outcome,
        answers: changed.map(({ question, option }) => ({
          question: question.id,
          option: option.id,
          because: option.because,
        })),
      });
  };
  const others = given.flatMap(({ question, option }) =>
    question.options
      .filter((one) => one !== option && one.id !== 'not-sure')
      .map((one) => ({ question, option: one })),
  );
  for (const one of others) attempt([one]);
  if (found.size === 0)
    for (const [i, one] of others.entries())
      for (const other of others.slice(i + 1))
        if (other.question !== one.question && found.size === 0) attempt([one, other]);
  return [...found.values()].slice(0, most);
}

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
