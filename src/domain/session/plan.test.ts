import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sessions } from '../../../tests/sessions.ts';
import { plan, speakersOf } from './plan.ts';

const sum = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);

describe.each(sessions)('$id', ({ session }) => {
  const { least, most } = session.people;
  const people = fc.integer({ min: least, max: most });
  const minutes = fc.integer({ min: 5, max: 240 });
  /** Every number of people it is for, with 30 to 120 minutes. */
  const numbers = Array.from({ length: most - least + 1 }, (_, i) => least + i).flatMap((people) =>
    Array.from({ length: 91 }, (_, i) => ({ people, minutes: 30 + i })),
  );

  it('fits every hour from 30 to 120 minutes, or says how long it takes', () => {
    for (const { people, minutes } of numbers) {
      const planned = plan(session, people, minutes);
      if (planned.kind === 'too-short') expect(planned.needs).toBeGreaterThan(minutes);
      else expect(sum(planned.steps.map((one) => one.minutes))).toBe(minutes);
    }
  });

  it('has steps that follow one another without a gap, each with its least', () => {
    fc.assert(
      fc.property(people, minutes, (people, minutes) => {
        const planned = plan(session, people, minutes);
        if (planned.kind === 'too-short') return;
        let at = 0;
        for (const one of planned.steps) {
          expect(one.starts).toBe(at);
          expect(one.minutes).toBeGreaterThanOrEqual(one.step.least);
          if (one.inTurn)
            expect((one.minutes * 60) / one.speakers.length).toBeGreaterThanOrEqual(one.step.each ?? 0);
          at += one.minutes;
        }
        expect(at).toBe(minutes);
      }),
    );
  });

  it('leaves nobody out: each seat speaks, and in a step in turn each once', () => {
    for (const { people, minutes } of numbers) {
      const planned = plan(session, people, minutes);
      if (planned.kind === 'too-short') continue;
      const seats = Array.from({ length: people }, (_, i) => i + 1);
      expect([...new Set(planned.steps.flatMap((one) => one.speakers))].sort((a, b) => a - b)).toEqual(seats);
      for (const one of planned.steps) expect(new Set(one.speakers).size).toBe(one.speakers.length);
    }
  });

  it('says truly how long it takes, and for how many the time would do', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 1, max: 40 }), (people, minutes) => {
        const planned = plan(session, people, minutes);
        if (planned.kind === 'fits') return;
        expect(plan(session, people, planned.needs).kind).toBe('fits');
        expect(plan(session, people, planned.needs - 1).kind).toBe('too-short');
        if (planned.enoughFor === undefined) expect(plan(session, least, minutes).kind).toBe('too-short');
        else expect(plan(session, planned.enoughFor, minutes).kind).toBe('fits');
      }),
    );
  });

  it('makes no step shorter with more time', () => {
    fc.assert(
      fc.property(people, minutes, (people, minutes) => {
        const [shorter, longer] = [plan(session, people, minutes), plan(session, people, minutes + 1)];
        if (shorter.kind === 'too-short' || longer.kind === 'too-short') return;
        for (const [i, one] of shorter.steps.entries())
          expect(longer.steps[i]?.minutes).toBeGreaterThanOrEqual(one.minutes);
      }),
    );
  });

  it('gives the minutes that the content says, for the first of its usual numbers', () => {
    const [usual] = session.usual;
    const planned = plan(session, usual!.people, usual!.minutes);
    expect(planned.kind === 'fits' && planned.steps.map((one) => one.minutes)).toEqual(
      session.steps.map((step) => step.minutes),
    );
  });

  it('fits each of its usual numbers', () => {
    for (const one of session.usual) expect(plan(session, one.people, one.minutes).kind).toBe('fits');
  });
});

it('an opening and a close keep their minutes while the middle still has some to give', () => {
  const { session } = sessions.find(({ id }) => id === 'supervision-session')!;
  const minutesOf = (minutes: number) => {
    const planned = plan(session, 2, minutes);
    return planned.kind === 'fits' ? planned.steps.map((one) => one.minutes) : [];
  };
  expect(minutesOf(50)).toEqual([10, 7, 13, 5, 10, 5]);
  expect(minutesOf(90)).toEqual([10, 20, 40, 5, 10, 5]);
});

it('more people in a round have more of the same time', () => {
  const { session } = sessions.find(({ id }) => id === 'rounds')!;
  const round = (people: number) => {
    const planned = plan(session, people, 45);
    return planned.kind === 'fits' ? planned.steps[2]!.minutes : 0;
  };
  expect(round(12)).toBeGreaterThan(round(6));
  expect(round(6)).toBeGreaterThan(round(3));
});

it('a pair takes turns by role, a group by seat', () => {
  const step = sessions[0]!.session.steps[0]!;
  expect(speakersOf({ ...step, speaks: 'second' }, 2)).toEqual([2]);
  expect(speakersOf({ ...step, speaks: 'others' }, 4)).toEqual([2, 3, 4]);
  expect(speakersOf({ ...step, speaks: 'all' }, 3)).toEqual([1, 2, 3]);
});
