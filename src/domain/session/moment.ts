import { position, turnsOf, type Clock, type Position, type Turn } from './clock.ts';
import type { PlannedStep } from './plan.ts';
import { say } from '../words.ts';
import { inMinutes, whatHappens, whoSpeaks, type Said } from './said.ts';

/** A turn of a running session: whose it is, in which step, and how much of it is left. */
export interface Moment extends Extract<Position, { kind: 'turn' }> {
  seat: Turn['seat'];
  /** Which step, from 0. */
  n: number;
  planned: PlannedStep;
  following: PlannedStep | undefined;
  /** The seats of those who speak now, of those who have spoken in this step, and of those who still will. */
  speaks: number[];
  spoken: number[];
  toSpeak: number[];
}

/** Where a running session stands at a time of day; undefined where it is over. */
export function momentOf(clock: Clock, steps: PlannedStep[], now: number): Moment | undefined {
  const here = position(clock, now);
  if (here.kind === 'over') return undefined;
  const { step: n, seat } = turnsOf(steps).turns[here.turn]!;
  const planned = steps[n]!;
  const { speakers } = planned;
  const at = seat === undefined ? 0 : speakers.indexOf(seat);
  return {
    ...here,
    seat,
    n,
    planned,
    following: steps[n + 1],
    speaks: seat === undefined ? speakers : [seat],
    spoken: speakers.slice(0, at),
    toSpeak: seat === undefined ? [] : speakers.slice(at + 1),
  };
}

/** Whose turn it is, and who comes after them in the same step. */
export function whoseTurn({ seat, planned, toSpeak: [next] }: Moment, said: Said): string {
  if (seat === undefined) return whoSpeaks(planned, said);
  return next === undefined ? say(said.words.turn, { seat }) : say(said.words.turnThen, { seat, next });
}

/** From so long a turn on, a minute before its end is told to those who listen. */
const longTurn = 3 * 60_000;
const minute = 60_000;

/** With a full stop, so that what is read out pauses there. */
const sentence = (text: string) => (/\p{P}$/u.test(text) ? text : `${text}.`);

/** What is read out: each new turn once, that a minute is left of a long one, and a pause. */
export function readOut(moment: Moment | undefined, clock: Clock, said: Said): string {
  if (!moment) return said.words.over;
  if (clock.kind === 'paused') return said.words.pausedNow;
  if (moment.of >= longTurn && moment.left <= minute)
    return say(said.words.left, { minutes: inMinutes(1, said.language) });
  const whose = whoseTurn(moment, said);
  const { step } = moment.planned;
  return moment.spoken.length > 0 ? whose : [step.title, whose, whatHappens(step)].map(sentence).join(' ');
}
