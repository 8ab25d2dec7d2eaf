import { scale, type Frequency } from './reflection.ts';
import type { Responses } from './responses.ts';
import type { Reflection } from '../schemas/reflection.ts';

type Area = Reflection['areas'][number];

/** How far apart two answers are before it is worth a talk: two steps of the scale. One step is within a mood. */
const worthTalking = 2;

const answerOf = (responses: Responses, id: string): Frequency | undefined =>
  scale.find((one) => one === responses[id]);

/** How many steps lie between two answers; negative where the second is less often. Undefined where one is missing. */
function steps(first: Frequency | undefined, second: Frequency | undefined): number | undefined {
  return first && second ? scale.indexOf(second) - scale.indexOf(first) : undefined;
}

/** One statement with two answers. */
export interface Pair {
  id: string;
  text: string;
  first: Frequency | undefined;
  second: Frequency | undefined;
}

const pairs = (area: Area, first: Responses, second: Responses): Pair[] =>
  area.items.map(({ id, text }) => ({ id, text, first: answerOf(first, id), second: answerOf(second, id) }));

/** Then and now, area by area. It says what became more or less often, and gives no number. */
export interface Change {
  areas: { area: Area; items: Pair[] }[];
  more: Pair[];
  less: Pair[];
  /** How many statements have an answer at both times. */
  both: number;
}

/** What changed between two times of one person’s answers to the same reflection. */
export function thenAndNow(reflection: Reflection, then: Responses, now: Responses): Change {
  const areas = reflection.areas.map((area) => ({ area, items: pairs(area, then, now) }));
  const items = areas.flatMap((one) => one.items);
  const by = (test: (n: number) => boolean) =>
    items.filter(({ first, second }) => {
      const n = steps(first, second);
      return n !== undefined && test(n);
    });
  return { areas, more: by((n) => n > 0), less: by((n) => n < 0), both: by(() => true).length };
}

/** Two people’s answers to the same relationship check, side by side. */
export interface Meeting {
  /** Both answered the same. */
  agree: Pair[];
  /** One step apart, which may be no more than a mood. */
  near: Pair[];
  /** Two steps or more apart. */
  differ: Pair[];
  /** I thought the other would answer otherwise, by two steps or more: my guess first, their answer second. */
  missedByMe: Pair[];
  /** They thought I would answer otherwise: their guess first, my answer second. */
  missedByThem: Pair[];
  /** Questions to begin a talk with: of the areas in which something differs or was missed, the furthest apart first. */
  ask: Area[];
  /** How many statements were answered by both. */
  both: number;
}

/** Where two people agree, differ, and guessed wrongly about each other. */
export function sideBySide(reflection: Reflection, mine: Responses, theirs: Responses): Meeting {
  const guesses = (responses: Responses): Responses =>
    Object.fromEntries(
      Object.entries(responses).flatMap(([id, value]) =>
        id.endsWith('-guess') ? [[id.slice(0, -'-guess'.length), value]] : [],
      ),
    );
  const all = (first: Responses, second: Responses) =>
    reflection.areas.flatMap((area) => pairs(area, first, second));
  const apart = ({ first, second }: Pair) => Math.abs(steps(first, second) ?? 0);
  const answered = all(mine, theirs).filter(({ first, second }) => first && second);
  const differ = answered.filter((one) => apart(one) >= worthTalking);
  const missedByMe = all(guesses(mine), theirs).filter((one) => apart(one) >= worthTalking);
  const missedByThem = all(guesses(theirs), mine).filter((one) => apart(one) >= worthTalking);
  const weight = (area: Area) =>
    [...differ, ...missedByMe, ...missedByThem]
      .filter(({ id }) => area.items.some((item) => item.id === id))
      .reduce((sum, one) => sum + apart(one), 0);
  return {
    agree: answered.filter((one) => apart(one) === 0),
    near: answered.filter((one) => apart(one) === 1),
    differ,
    missedByMe,
    missedByThem,
    ask: reflection.areas.filter((area) => weight(area) > 0).sort((a, b) => weight(b) - weight(a)),
    both: answered.length,
  };
}

/** What goes into the file for the other person: choices alone, and those lines of evidence that were ticked. */
export function forTheOther(reflection: Reflection, responses: Responses): Responses {
  const items = reflection.areas.flatMap((area) => area.items.map(({ id }) => id));
  return Object.fromEntries(
    items
      .flatMap((id) => [id, `${id}-guess`, ...(responses[`${id}-share`] === 'on' ? [`${id}-evidence`] : [])])
      .flatMap((id) => (responses[id] ? [[id, responses[id]]] : [])),
  );
}

/** The lines that the other person ticked, with the statements that they belong to. */
export function linesOf(
  reflection: Reflection,
  theirs: Responses,
): { id: string; text: string; line: string }[] {
  return reflection.areas
    .flatMap((area) => area.items)
    .flatMap(({ id, text }) => {
      const line = theirs[`${id}-evidence`];
      return line ? [{ id, text, line }] : [];
    });
}

/** Whether the other person's file says in everything what I say: then it may well be my own. */
export function sameAsMine(reflection: Reflection, mine: Responses, theirs: Responses): boolean {
  const sorted = (responses: Responses) => JSON.stringify(Object.entries(responses).sort());
  return sorted(forTheOther(reflection, mine)) === sorted(forTheOther(reflection, theirs));
}
