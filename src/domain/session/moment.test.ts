import { describe, expect, it } from 'vitest';
import { sessions } from '../../../tests/sessions.ts';
import { sessionWords } from '../../../tests/templates.ts';
import { begin, pause, turnsOf } from './clock.ts';
import { momentOf, readOut, whoseTurn } from './moment.ts';
import { plan } from './plan.ts';

describe.each(sessions)('$id, as it runs', ({ session }) => {
  const { people, minutes } = session.usual[0]!;
  const planned = plan(session, people, minutes);
  if (planned.kind === 'too-short') throw new Error('the usual numbers fit');
  const { steps } = planned;
  const { turns, lengths } = turnsOf(steps);
  const clock = begin(lengths, 0);
  const said = { session, words: sessionWords, language: 'en-GB' };
  const atTurn = (turn: number) => lengths.slice(0, turn).reduce((sum, one) => sum + one, 0);
  const moments = turns.map((turn, i) => ({ turn, moment: momentOf(clock, steps, atTurn(i))! }));

  it('knows in each turn who speaks, who has spoken and who still will', () => {
    for (const { turn, moment } of moments) {
      expect(moment.planned).toBe(steps[turn.step]);
      const inTurn = [...moment.spoken, ...moment.speaks, ...moment.toSpeak];
      expect(inTurn).toEqual(steps[turn.step]!.speakers);
      const rest = turns.filter(({ step }, i) => step === turn.step && i > turns.indexOf(turn));
      expect(moment.toSpeak).toEqual(rest.map(({ seat }) => seat));
    }
  });

  it('reads a step out once, and then each new turn alone', () => {
    for (const { turn, moment } of moments) {
      const isFirst = turns.find(({ step }) => step === turn.step) === turn;
      const told = readOut(moment, clock, said);
      expect(told.startsWith(moment.planned.step.title)).toBe(isFirst);
      expect(told).toContain(whoseTurn(moment, said));
    }
  });

  it('says that it is paused, and when it is over', () => {
    expect(readOut(momentOf(clock, steps, 0), pause(clock, 0), said)).toBe(sessionWords.pausedNow);
    const end = momentOf(clock, steps, atTurn(turns.length));
    expect([end, readOut(end, clock, said)]).toEqual([undefined, sessionWords.over]);
  });
});
