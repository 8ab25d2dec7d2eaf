import type { Session, Step } from '../../schemas/session.ts';

/** A step with its place in the hour. */
export interface PlannedStep {
  step: Step;
  /** Whole minutes from the beginning of the session. */
  starts: number;
  minutes: number;
  /** The seats of those who speak, from 1. The first is whoever brought the case. */
  speakers: number[];
  /** Whether they speak one after another, each as long. */
  inTurn: boolean;
}

/** What becomes of a session for so many people in so many minutes. */
export type Plan =
  | { kind: 'fits'; steps: PlannedStep[]; minutes: number; people: number }
  /** There are too few minutes: how many it would take, and for how many people they would do, if for any. */
  | { kind: 'too-short'; needs: number; enoughFor: number | undefined };

/** The seats of those who speak in a step, in their order. */
export function speakersOf({ speaks }: Step, people: number): number[] {
  const all = Array.from({ length: people }, (_, i) => i + 1);
  switch (speaks) {
    case 'first':
      return [1];
    case 'second':
      return [2];
    case 'others':
    case 'others-in-turn':
      return all.slice(1);
    case 'all':
    case 'all-in-turn':
      return all;
  }
}

/** The fewest whole minutes that a step is worth doing in. */
const least = (step: Step, people: number): number =>
  Math.max(step.least, Math.ceil(((step.each ?? 0) * speakersOf(step, people).length) / 60));

/** The fewest minutes that a session takes with so many people. */
export const leastMinutes = ({ steps }: Session, people: number): number =>
  steps.reduce((sum, step) => sum + least(step, people), 0);

/**
 * Stretches the steps of a session over the time there is, in whole minutes that add up to it.
 *
 * Each step has its least first. Those that keep their minutes come up to them next. What is left goes to the others,
 * minute by minute to the one that is furthest behind its share (the divisor method of Webster, with minimums): so more
 * time never makes a step shorter, and the usual numbers give the minutes that the content says. A step in turn has a
 * greater share with more people.
 *
 * @param people within what the session is for
 * @param minutes whole minutes
 */
export function plan(session: Session, people: number, minutes: number): Plan {
  const needs = leastMinutes(session, people);
  if (minutes < needs)
    return { kind: 'too-short', needs, enoughFor: mostPeople(session, people - 1, minutes) };
  const usual = session.usual[0]?.people ?? people;
  const rows = session.steps.map((step) => {
    const speakers = speakersOf(step, people);
    const inTurn = step.each !== undefined;
    const share = inTurn ? (step.minutes * speakers.length) / speakersOf(step, usual).length : step.minutes;
    return { step, speakers, inTurn, share, minutes: least(step, people) };
  });
  for (let left = minutes - needs; left > 0; left -= 1) {
    const short = rows.filter(({ step, minutes }) => step.keeps && minutes < step.minutes);
    const open = short.length > 0 ? short : rows.filter(({ step }) => !step.keeps);
    const next = open.reduce((a, b) => (behind(b) > behind(a) ? b : a));
    next.minutes += 1;
  }
  let starts = 0;
  return {
    kind: 'fits',
    minutes,
    people,
    steps: rows.map(({ step, speakers, inTurn, minutes }) => {
      const planned = { step, speakers, inTurn, minutes, starts };
      starts += minutes;
      return planned;
    }),
  };
}

const behind = ({ share, minutes }: { share: number; minutes: number }) => share / (minutes + 0.5);

/** The most people, up to a number, for whom the minutes are enough; undefined where they are for none. */
function mostPeople(session: Session, people: number, minutes: number): number | undefined {
  if (people < session.people.least) return undefined;
  return leastMinutes(session, people) <= minutes ? people : mostPeople(session, people - 1, minutes);
}
