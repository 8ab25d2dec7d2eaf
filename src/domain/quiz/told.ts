import type { Outcome, Quiz } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import type { Relationship } from '../relationships.ts';
import type { Responses } from '../responses.ts';
import { say } from '../words.ts';
import { asked, answered, chosen, voiceOf, type Voice } from './answers.ts';
import { outcomeOf, recommend, type Recommendation } from './recommend.ts';
import { fits, saidAll, saidOf, type Facts } from './said.ts';

/** One thing to do: what it is, why it stands where it stands, and who, where and how often. */
export interface Card {
  id: string;
  relationship: Relationship | undefined;
  title: string;
  text: string;
  why: string | undefined;
  steps: { label: string; value: string }[];
  /** It is what a gate answers. */
  stopped: boolean;
  outcome: Outcome;
}

/** All that a result says to the one who reads it, in words. */
export interface Told {
  result: Recommendation;
  headline: string;
  text: string;
  /** What to do, in order: what a gate answers, something else first, then one or two of the three. */
  cards: Card[];
  /** What to send: to one person, or a message each to two. */
  messages: { title: string; text: string }[];
  /** A quiet line that leads to help, where no gate was ticked and an answer gives reason for it. */
  care: string | undefined;
  /** What to mind, near the top: each line that holds. */
  heeds: Quiz['heeds'];
  /** Supervision is expected in this work. */
  expected: boolean;
  wishes: { because: string; advice: string }[];
}

export interface Telling {
  quiz: Quiz;
  outcomes: ReadonlyMap<string, Outcome>;
  words: Words['quiz'];
  responses: Responses;
  way: string | undefined;
  /** What the chosen gates answer, the most serious first. */
  stopped?: Outcome[];
}

/** What is known when a sentence of a result is chosen. */
function factsOf(
  quiz: Quiz,
  responses: Responses,
  voice: Voice,
  lead: Relationship | undefined,
  gate: 'none' | 'ticked',
): Facts {
  const answers = asked(quiz, responses).map(({ id }): [string, string[]] => {
    const ids = chosen(responses, id);
    return [id, ids.length > 1 ? [...ids, 'two'] : ids.length > 0 ? ids : ['not-sure']];
  });
  return { ...Object.fromEntries(answers), voice: [voice], lead: lead ? [lead] : ['none'], gate: [gate] };
}

/** The result in words: every sentence is one whose condition holds for these answers. */
export function tell({ quiz, outcomes, words, responses, way, stopped = [] }: Telling): Told {
  const result = recommend(quiz, responses);
  const voice = voiceOf(quiz, way);
  const sends = quiz.ways.find(({ id }) => id === way)?.sends ?? voice;
  const lead = result.parts[0]?.relationship;
  const facts = factsOf(quiz, responses, voice, lead, stopped.length > 0 ? 'ticked' : 'none');
  const find = (id: string) => outcomes.get(id);
  const safe = stopped.every(({ goOn }) => goOn);
  const before = [...stopped, ...(safe ? result.first.flatMap((id) => find(id) ?? []) : [])];
  const nothingElse = before.length === 0 && result.parts.length === 0 && result.after.length === 0;
  const open = find(outcomeOf(quiz, []));

  const cardOf = (outcome: Outcome, relationship?: Relationship, why?: string): Card => ({
    id: outcome.id,
    relationship,
    title: titleOf(outcome, facts, voice),
    text: textOf(outcome, facts, voice),
    why,
    steps: stepsOf(quiz, outcome, facts, voice, words),
    stopped: stopped.includes(outcome),
    outcome,
  });
  const named = result.parts.flatMap(({ outcome, relationship }, i) => {
    const found = find(outcome);
    return found ? [cardOf(found, relationship, whyOf(result, relationship, i, words))] : [];
  });
  const cards = [
    ...before.map((outcome) => cardOf(outcome)),
    ...(safe ? [...named, ...result.after.flatMap((id) => find(id) ?? []).map((one) => cardOf(one))] : []),
    ...(nothingElse && open ? [cardOf(open)] : []),
  ];
  const pair = before.length === 0 && named.length === 2 ? find(result.outcome) : undefined;
  return {
    result,
    headline: (pair ? titleOf(pair, facts, voice) : cards[0]?.title) ?? '',
    text: (pair ? textOf(pair, facts, voice) : cards[0]?.text) ?? '',
    cards,
    messages: messagesFor(quiz, cards, facts, sends, words),
    care: (stopped.length === 0 && saidOf(quiz.care, facts)) || undefined,
    heeds: safe ? quiz.heeds.filter((one) => fits(one, facts)) : [],
    expected: answered(quiz, responses).some(({ option }) => option.requires),
    wishes: safe
      ? result.wishes.map(({ relationship, because }) => ({ because, advice: quiz.wishes[relationship] }))
      : [],
  };
}

const titleOf = (outcome: Outcome, facts: Facts, voice: Voice): string =>
  (voice === 'give' && outcome.give?.title) || saidOf(outcome.headline ?? outcome.title, facts);

const textOf = (outcome: Outcome, facts: Facts, voice: Voice): string =>
  (voice === 'give' && outcome.give?.text) || saidOf(outcome.text, facts);

function whyOf(
  { order, parts, reasons }: Recommendation,
  relationship: Relationship,
  at: number,
  words: Words['quiz'],
): string | undefined {
  if (parts.length < 2) return undefined;
  if (at === 0) return order && say(words.firstBecause, { because: order.because });
  const telling = [...reasons].sort((a, b) => b.weights[relationship] - a.weights[relationship])[0];
  return telling && say(words.thenFor, { because: telling.because });
}

/** What to do, step by step, with what each step is called. Somebody at risk is told of no rhythm. */
function stepsOf(
  quiz: Quiz,
  outcome: Outcome,
  facts: Facts,
  voice: Voice,
  words: Words['quiz'],
): Card['steps'] {
  const span = spanOf(quiz, outcome, facts);
  const told = (said: Outcome['form']) => said && say(saidOf(said, facts), { span });
  const rhythm = outcome.goOn === false ? undefined : told(outcome.rhythm);
  const given = voice === 'give' ? outcome.give : undefined;
  const steps: [string, string | undefined][] = given
    ? [
        [words.much, given.much],
        [words.formWords, told(outcome.form)],
        [words.rhythm, rhythm],
        [words.support, given.support],
      ]
    : [
        [words.ask, told(outcome.ask)],
        [words.where, told(outcome.where)],
        [words.formWords, told(outcome.form)],
        [outcome.kind === 'first' ? words.when : words.rhythm, rhythm],
        [words.beside, outcome.goOn === false ? undefined : told(outcome.beside)],
      ];
  return steps.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/** The stretch of time that was chosen, or else the usual one. */
const spanOf = (quiz: Quiz, outcome: Outcome, facts: Facts): string =>
  quiz.questions
    .flatMap(({ id, options }) => options.filter((one) => facts[id]?.includes(one.id)))
    .find((one) => one.span)?.span ??
  outcome.span ??
  '';

/**
 * What to send: one message, and a second to somebody else where a second thing is named. Who is stopped has one thing to
 * do now, unless it is for several people. Both needs of one person are in one message to them.
 */
function messagesFor(
  quiz: Quiz,
  [first, second]: Card[],
  facts: Facts,
  sends: Voice,
  words: Words['quiz'],
): Told['messages'] {
  if (!first) return [];
  const said = { ...facts, voice: [sends] };
  const also = second?.relationship && (!first.stopped || sends === 'group') ? second : undefined;
  const { need } = first.outcome;
  if (also?.outcome.need && need && sends === 'them') {
    const both = say(words.twoNeeds, { first: need, second: also.outcome.need });
    const text = messageOf(quiz, { ...first.outcome, need: both }, said, sends) ?? '';
    return [{ title: words.message, text }];
  }
  // The stretch of time that was chosen is that of what comes first.
  const later = { ...said, lead: [also?.relationship ?? 'none'], 'how-long': ['not-sure'] };
  const texts = [
    { title: first.title, text: messageOf(quiz, first.outcome, said, sends) },
    { title: also?.title ?? '', text: also && messageOf(quiz, also.outcome, later, sends) },
  ].flatMap(({ title, text }) => (text ? [{ title, text }] : []));
  return texts.map(({ title, text }) => ({
    title: texts.length > 1 ? say(words.messageFor, { title }) : words.message,
    text,
  }));
}

/** One message to send about an outcome, in the voice of whoever reads, or none where a message is not the thing to do. */
function messageOf(quiz: Quiz, outcome: Outcome, facts: Facts, voice: Voice): string | undefined {
  if (outcome.message) return saidOf(outcome.message, facts);
  const need = outcome.need;
  if (!need) return undefined;
  return saidAll(quiz.messages[voice], facts, {
    need,
    offer: outcome.give?.offer ?? need,
    span: spanOf(quiz, outcome, facts),
  });
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
