import type { AnswerOption, Quiz } from '../../schemas/quiz.ts';
import type { Weights } from '../../schemas/relationship.ts';
import { relationships, type Relationship } from '../relationships.ts';
import type { Responses } from '../responses.ts';
import { answered, type Answer } from './answers.ts';
import { need, tally, type Tally } from './tally.ts';

/** Why: an answer, what it said in a few words, how much it counted for each, and the outcome that it led to by itself. */
export interface Reason {
  question: string;
  option: string;
  because: string;
  weights: Weights;
  leadsTo?: string | undefined;
}

/** One of the forms of support that are named, and why it comes first where there are two. */
export interface Part {
  relationship: Relationship;
  /** The id of an outcome: the relationship, or the form that the answers turn it into. */
  outcome: string;
}

/** What a tally leads to. */
export interface Decision {
  /** The id of the leading outcome among the three and their combinations, or the open one. */
  outcome: string;
  /** Outcomes that some answers point to before the three, and those that second answers point to besides. */
  first: string[];
  after: string[];
  /** The forms of support that are named, the first one first: none, one or two. */
  parts: Part[];
  /** Why the first of two parts comes first. */
  order: Quiz['orders'][number] | undefined;
  /** Which relationships have the highest total, where more than one has. */
  tie: Relationship[];
  /** The next is near: the result lies close to a border. */
  close: boolean;
  /** Too little was answered for any of the three to be named, or to be sure. */
  unknown: boolean;
  leans: boolean;
}

/** What the quiz says, and everything needed to check it. */
export interface Recommendation extends Decision {
  totals: Weights;
  /** The relationships by total, highest first; those with equal totals in the usual order. */
  ranks: { relationship: Relationship; total: number; share: 'most' | 'some' | 'little' | 'none' }[];
  /** The answers that counted, the most telling first. */
  reasons: Reason[];
  /** Strong wishes for a relationship that the result does not name: one for each. */
  wishes: { relationship: Relationship; because: string }[];
}

/** The id of what stands first: something else, or the outcome among the three. */
export const heading = ({ first, outcome }: Pick<Decision, 'first' | 'outcome'>): string =>
  first[0] ?? outcome;

/** The recommendation for a set of responses. Every set has one: nothing is needed, and “not sure” weighs nothing. */
export function recommend(quiz: Quiz, responses: Responses): Recommendation {
  const answers = answered(quiz, responses);
  const sum = tally(quiz, answers);
  const decision = decide(quiz, sum);
  const ranks = byTotal(sum.totals);
  const top = ranks[0]?.total ?? 0;
  const named = new Set(decision.parts.map(({ relationship }) => relationship));
  const share = (total: number) =>
    total === 0
      ? 'none'
      : top - total <= quiz.thresholds.near
        ? 'most'
        : total >= top * quiz.thresholds.some
          ? 'some'
          : 'little';
  return {
    ...decision,
    totals: sum.totals,
    ranks: ranks.map((one) => ({ ...one, share: share(one.total) })),
    reasons: reasonsOf(answers, decision),
    wishes: named.size > 0 ? wishesOf(answers, named) : [],
  };
}

/** What a tally leads to. Every tally leads to something, and no tie is broken without saying so. */
export function decide(quiz: Quiz, sum: Tally): Decision {
  const { near, least, sure } = quiz.thresholds;
  const ranks = byTotal(sum.totals);
  const [lead, next] = ranks as [Rank, Rank, Rank];
  const close = (one: Rank) => one.total > 0 && lead.total - one.total <= near;
  const known = ({ total }: Rank) => total >= least;
  const near3 = ranks.filter((one) => close(one) && known(one)).map(({ relationship }) => relationship);
  const said = new Set<Relationship>([...sum.required, ...sum.own, ...near3]);
  const undecided = near3.length === 3 && sum.own.length === 0 && sum.required.length === 0;
  // Of three that are named, the two that must be or have most; the third is a wish.
  const rank = (one: Relationship) =>
    (sum.required.includes(one) ? 100 : 0) + (sum.own.includes(one) ? 50 : 0);
  const named = undecided
    ? []
    : ranks
        .map(({ relationship }) => relationship)
        .filter((one) => said.has(one))
        .sort((a, b) => rank(b) - rank(a))
        .slice(0, 2);
  const order = named.length === 2 ? quiz.orders.find((one) => firstBy(one, named, sum)) : undefined;
  const before = order && firstBy(order, named, sum);
  const parts = (before ? [before, ...named.filter((one) => one !== before)] : named).map((relationship) => ({
    relationship,
    outcome: sum.turns[relationship] ?? outcomeOf(quiz, [relationship]),
  }));
  const [only, other] = parts;
  return {
    outcome: only && !other ? only.outcome : outcomeOf(quiz, named),
    first: sum.first,
    after: sum.after,
    parts,
    order,
    tie:
      lead.total > 0 && next.total === lead.total
        ? ranks.filter(({ total }) => total === lead.total).map(({ relationship }) => relationship)
        : [],
    close: lead.total > 0 && close(next),
    unknown: named.length === 0 && !known(lead),
    leans: known(lead) && lead.total < sure && named.length > 0,
  };
}

/** What a result is called that names these, in any order. */
export const outcomeOf = ({ results }: Pick<Quiz, 'results'>, some: Relationship[]): string =>
  results.find(({ named }) => named.length === some.length && some.every((one) => named.includes(one)))
    ?.outcome ?? '';

interface Rank {
  relationship: Relationship;
  total: number;
}

const byTotal = (totals: Weights): Rank[] =>
  relationships
    .map((relationship) => ({ relationship, total: totals[relationship] }))
    .sort((a, b) => b.total - a.total);

/** Which of two a rule of order puts first, or none where it says nothing about them. */
function firstBy(rule: Quiz['orders'][number], named: Relationship[], sum: Tally): Relationship | undefined {
  const [a, b] = named as [Relationship, Relationship];
  const only = (some: Relationship[]) => {
    const found = named.filter((one) => some.includes(one));
    return found.length === 1 ? found[0] : undefined;
  };
  const more = sum.totals[a] > sum.totals[b] ? a : b;
  switch (rule.by) {
    case 'required':
      return only(sum.required);
    case 'own':
      return sum.own.every((one) => named.includes(one)) ? sum.own[0] : undefined;
    case 'far':
      return Math.abs(sum.totals[a] - sum.totals[b]) >= rule.gap ? more : undefined;
    case 'more':
      return sum.totals[a] === sum.totals[b] ? undefined : more;
    case 'kind':
      return only([rule.first]);
  }
}

const strength = (weights: Weights) => Math.max(...Object.values(weights));

const reasonsOf = (answers: Answer[], { parts }: Decision): Reason[] =>
  answers
    .map(({ question, option, also }) => ({
      question: question.id,
      option: option.id,
      because: option.because,
      weights: option.weights,
      leadsTo: option.first ?? (also ? undefined : turned(option, parts)),
    }))
    .filter(({ weights, leadsTo }) => leadsTo || strength(weights) > 0)
    .sort((a, b) => strength(b.weights) - strength(a.weights));

const turned = (option: AnswerOption, parts: Part[]) =>
  Object.values(option.turns ?? {}).find((turn) => parts.some(({ outcome }) => outcome === turn));

function wishesOf(answers: Answer[], named: Set<Relationship>): Recommendation['wishes'] {
  const found = new Map<Relationship, string>();
  for (const { option } of answers) {
    const wanted = need(option.weights);
    if (wanted && !named.has(wanted) && !found.has(wanted)) found.set(wanted, option.because);
  }
  return [...found].map(([relationship, because]) => ({ relationship, because }));
}
