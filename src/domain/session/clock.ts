import type { PlannedStep } from './plan.ts';

/** A stretch of the session in which nothing changes: a step, or one person’s part of a step in turn. */
export interface Turn {
  /** Which step, from 0. */
  step: number;
  /** Whose turn it is; undefined where a step is not taken in turn. */
  seat: number | undefined;
}

/**
 * A session that runs. It holds a moment and no ticks: where it stands follows from the time of day, however long nobody
 * looked. All times are in milliseconds.
 */
export type Clock = {
  /** How long each turn takes. */
  lengths: number[];
} & ({ kind: 'running'; since: number } | { kind: 'paused'; elapsed: number });

/** Where a session stands. */
export type Position =
  { kind: 'turn'; turn: number; left: number; of: number; toEnd: number } | { kind: 'over' };

/** The turns of a plan, and how long each takes. They add up to the minutes of the plan. */
export function turnsOf(steps: readonly PlannedStep[]): { turns: Turn[]; lengths: number[] } {
  const turns = steps.flatMap(({ inTurn, speakers }, step): Turn[] =>
    inTurn ? speakers.map((seat) => ({ step, seat })) : [{ step, seat: undefined }],
  );
  const lengths = steps.flatMap(({ inTurn, speakers, minutes }) => {
    const count = inTurn ? speakers.length : 1;
    const until = (n: number) => Math.round((n * minutes * 60_000) / count);
    return Array.from({ length: count }, (_, n) => until(n + 1) - until(n));
  });
  return { turns, lengths };
}

const sum = (lengths: number[]) => lengths.reduce((all, one) => all + one, 0);

/** How much of the session has passed. */
export const elapsed = (clock: Clock, now: number): number =>
  clock.kind === 'running' ? Math.max(0, now - clock.since) : clock.elapsed;

/** Which turn it is, how much of it is left, and how long it is to the end. */
export function position(clock: Clock, now: number): Position {
  const passed = elapsed(clock, now);
  let until = 0;
  for (const [turn, of] of clock.lengths.entries()) {
    until += of;
    if (passed < until)
      return { kind: 'turn', turn, of, left: until - passed, toEnd: sum(clock.lengths) - passed };
  }
  return { kind: 'over' };
}

/** A session that begins now. */
export const begin = (lengths: number[], now: number): Clock => ({ kind: 'running', lengths, since: now });

/** The clock with so much of it passed, running or paused as it was. */
const at = (clock: Clock, passed: number, now: number): Clock =>
  clock.kind === 'running' ? { ...clock, since: now - passed } : { ...clock, elapsed: passed };

/** Stops the clock until it goes on. */
export const pause = (clock: Clock, now: number): Clock => ({
  kind: 'paused',
  lengths: clock.lengths,
  elapsed: elapsed(clock, now),
});

/** Lets a clock that was paused go on from where it was. */
export const goOn = (clock: Clock, now: number): Clock =>
  at(begin(clock.lengths, now), elapsed(clock, now), now);

/** The turns so far, the present one left out. */
const before = ({ lengths }: Clock, turn: number) => sum(lengths.slice(0, turn));

/** Gives the present turn more time; after the end, the last one, which then goes on. */
export function longer(clock: Clock, now: number, by: number): Clock {
  const here = position(clock, now);
  const turn = here.kind === 'turn' ? here.turn : clock.lengths.length - 1;
  const lengths = clock.lengths.map((one, i) => (i === turn ? one + by : one));
  return at({ ...clock, lengths }, Math.min(elapsed(clock, now), sum(clock.lengths)), now);
}

/** Goes on to the next turn, or so many turns on; after the last one the session is over. */
export function skip(clock: Clock, now: number, turns = 1): Clock {
  const here = position(clock, now);
  return here.kind === 'over' ? clock : at(clock, before(clock, here.turn + turns), now);
}

/** So long after its beginning, going back means the beginning of the present turn, and before that the turn before it. */
const justBegun = 5_000;

/** Goes back to the beginning of the turn, or to the turn before where this one has just begun. */
export function back(clock: Clock, now: number): Clock {
  const here = position(clock, now);
  if (here.kind === 'over') return at(clock, before(clock, clock.lengths.length - 1), now);
  const turn = here.of - here.left < justBegun ? Math.max(0, here.turn - 1) : here.turn;
  return at(clock, before(clock, turn), now);
}

/** Counts the clock from another moment, because the time of day of the device was changed by so much. */
export const moved = (clock: Clock, by: number): Clock =>
  clock.kind === 'running' ? { ...clock, since: clock.since + by } : clock;

/** What the device’s two clocks say: the time of day, and the one that nobody can set. */
export interface Reading {
  wall: number;
  steady: number;
}

/** A device corrects its clock by less than this all the time. */
const noticeable = 2_000;

/**
 * How far the time of day has moved against the steady clock, or 0 where that is nothing to speak of. More than 0: it was
 * set forward, or the device slept, in which some browsers stop the steady clock too. Less than 0: it was set back.
 */
export function jumped(before: Reading, after: Reading): number {
  const by = after.wall - before.wall - (after.steady - before.steady);
  return Math.abs(by) < noticeable ? 0 : by;
}

/** How the end of a turn is told, and whether the time is shown in figures. */
export interface Choices {
  sound: boolean;
  vibration: boolean;
  flash: boolean;
  figures: boolean;
}

/** A session that was begun: what a tab keeps of it. */
export interface Round {
  clock: Clock;
  people: number;
  minutes: number;
  choices: Choices;
  /** When the device was last seen at it. */
  seen: number;
}

/** Reads what was kept; undefined where it is not of ours. */
export function readRound(text: string): Round | undefined {
  try {
    const { clock, people, minutes, choices, seen } = JSON.parse(text) as Round;
    const numbers = [...clock.lengths, people, minutes, seen, elapsed(clock, seen)];
    const isOurs =
      /^(running|paused)$/.test(clock.kind) &&
      typeof choices === 'object' &&
      numbers.every((one) => Number.isFinite(one));
    return isOurs ? { clock, people, minutes, choices, seen } : undefined;
  } catch {
    return undefined;
  }
}
