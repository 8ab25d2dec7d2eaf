import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessions } from '../../../tests/sessions.ts';
import {
  back,
  begin,
  elapsed,
  goOn,
  jumped,
  longer,
  moved,
  pause,
  position,
  readRound,
  skip,
  turnsOf,
} from './clock.ts';
import { plan } from './plan.ts';

const minute = 60_000;
const lengths = [7 * minute, 3 * minute, 84_000, 84_000];
const noon = Date.UTC(2026, 10, 27, 12);
const clock = begin(lengths, noon);
const some = fc.array(fc.integer({ min: 1_000, max: 20 * minute }), { minLength: 1, maxLength: 30 });
const moment = fc.integer({ min: 0, max: 8 * 60 * minute });
const sum = (all: number[]) => all.reduce((a, b) => a + b, 0);

it.each(sessions)(
  'the turns of $id add up to its minutes, and in a step in turn nobody waits for less',
  ({ session }) => {
    for (let people = session.people.least; people <= session.people.most; people += 1)
      for (let minutes = 30; minutes <= 120; minutes += 1) {
        const planned = plan(session, people, minutes);
        if (planned.kind === 'too-short') continue;
        const { turns, lengths } = turnsOf(planned.steps);
        expect(sum(lengths)).toBe(minutes * minute);
        for (const [i, { step, seat }] of turns.entries())
          if (seat !== undefined) {
            const { minutes, speakers } = planned.steps[step]!;
            expect(Math.abs(lengths[i]! - (minutes * minute) / speakers.length)).toBeLessThanOrEqual(1);
          }
      }
  },
);

describe('a clock that counts to a moment', () => {
  it('stands where the time of day says, however long nobody looked', () => {
    expect(position(clock, noon)).toMatchObject({ kind: 'turn', turn: 0, left: 7 * minute });
    expect(position(clock, noon + 8 * minute)).toMatchObject({ turn: 1, left: 2 * minute });
    expect(position(clock, noon + 60 * minute)).toEqual({ kind: 'over' });
  });

  it('has as much left in its turns as to its end, at every moment', () => {
    fc.assert(
      fc.property(some, moment, (lengths, after) => {
        const here = position(begin(lengths, noon), noon + after);
        if (here.kind === 'over') {
          expect(after).toBeGreaterThanOrEqual(sum(lengths));
          return;
        }
        expect(here.left).toBeGreaterThan(0);
        expect(here.left).toBeLessThanOrEqual(here.of);
        expect(here.toEnd).toBe(here.left + sum(lengths.slice(here.turn + 1)));
      }),
    );
  });

  it('goes on after a pause with what was left, however long the pause', () => {
    fc.assert(
      fc.property(some, moment, moment, (lengths, after, rest) => {
        const paused = pause(begin(lengths, noon), noon + after);
        const later = noon + after + rest;
        expect(position(paused, later)).toEqual(position(paused, noon + after));
        expect(position(goOn(paused, later), later)).toEqual(position(paused, later));
      }),
    );
  });

  it('with a minute more ends a minute later, and stays in the same turn', () => {
    const now = noon + 8 * minute;
    const more = longer(clock, now, minute);
    expect(position(more, now)).toMatchObject({ turn: 1, left: 3 * minute });
    const before = position(clock, now);
    const after = position(more, now);
    expect(after.kind === 'turn' && before.kind === 'turn' && after.toEnd - before.toEnd).toBe(minute);
  });

  it('has one more minute after its end, where it is given one', () => {
    const late = noon + 90 * minute;
    expect(position(longer(clock, late, minute), late)).toMatchObject({ turn: 3, left: minute });
  });

  it('skips to the beginning of each turn, and then is over', () => {
    let now = clock;
    for (const turn of [1, 2, 3]) {
      now = skip(now, noon + 1_000);
      expect(position(now, noon + 1_000)).toMatchObject({ turn, left: lengths[turn] });
    }
    now = skip(now, noon + 1_000);
    expect(position(now, noon + 1_000)).toEqual({ kind: 'over' });
    expect(skip(now, noon + 1_000)).toBe(now);
    expect(position(skip(clock, noon, 2), noon)).toMatchObject({ turn: 2, left: lengths[2] });
  });

  it('goes back to the beginning of a turn, then to the one before, and at the beginning no further', () => {
    const now = noon + 8 * minute;
    const once = back(clock, now);
    expect(position(once, now)).toMatchObject({ turn: 1, left: 3 * minute });
    const twice = back(once, now);
    expect(position(twice, now)).toMatchObject({ turn: 0, left: 7 * minute });
    expect(position(back(twice, now), now)).toMatchObject({ turn: 0, left: 7 * minute });
    expect(position(back(clock, noon + 90 * minute), noon + 90 * minute)).toMatchObject({ turn: 3 });
  });

  it('keeps what it is while it is paused: skipped and lengthened, it does not run', () => {
    const paused = pause(clock, noon + minute);
    for (const one of [
      skip(paused, noon),
      longer(paused, noon, minute),
      back(paused, noon),
      moved(paused, 5),
    ])
      expect(one.kind).toBe('paused');
  });
});

describe('a device whose clock was changed', () => {
  const before = { wall: noon, steady: 100_000 };

  it('is noticed by the clock that nobody can set, and small corrections are not', () => {
    expect(jumped(before, { wall: noon + 60 * minute + 1_000, steady: 101_000 })).toBe(60 * minute);
    expect(jumped(before, { wall: noon - 60 * minute + 1_000, steady: 101_000 })).toBe(-60 * minute);
    expect(jumped(before, { wall: noon + 1_700, steady: 101_000 })).toBe(0);
    expect(jumped(before, { wall: noon + 60 * minute, steady: 100_000 + 60 * minute })).toBe(0);
  });

  it('counts on from where it was, once that is known', () => {
    const by = 60 * minute;
    expect(elapsed(moved(clock, by), noon + by + 5_000)).toBe(5_000);
  });
});

describe('what a tab keeps of a session', () => {
  const choices = { sound: false, vibration: false, flash: true, figures: true };
  const round = { clock, people: 6, minutes: 30, choices, seen: noon + 5_000 };
  it('comes back as it was', () => expect(readRound(JSON.stringify(round))).toEqual(round));
  it.each(['', '{', '{}', '[]', 'null', JSON.stringify({ ...round, people: 'six' })])(
    'is not read from %s',
    (text) => expect(readRound(text)).toBeUndefined(),
  );
});
