import { describe, expect, it } from 'vitest';
import { sessions } from '../../../tests/sessions.ts';
import { sessionWords } from '../../../tests/templates.ts';
import { text } from '../../formats/text.ts';
import { plan } from './plan.ts';
import { later, runSheet } from './run-sheet.ts';

const british = { tag: 'en-GB', direction: 'ltr' } as const;
const { session } = sessions.find(({ id }) => id === 'rounds')!;

function sheet(people: number, minutes: number, start?: string) {
  const planned = plan(session, people, minutes);
  if (planned.kind === 'too-short') throw new Error(`needs ${planned.needs}`);
  return text(runSheet(planned, { session, words: sessionWords }, british, 'The foot.', start));
}

describe('a run sheet', () => {
  it('has the time of day of each step and of the end, across midnight too', () => {
    const written = sheet(6, 30, '23:50');
    for (const time of ['23:50', '23:57', '00:00', '00:07', '00:10', '00:17', '00:20'])
      expect(written).toContain(time);
  });

  it('counts minutes from the beginning where nobody says when that is', () => {
    expect(sheet(6, 30)).toMatch(/0–7[\s\S]*7–10[\s\S]*27–30/);
  });

  it('says who speaks, how long each has, what is not allowed and what stops everything', () => {
    const written = sheet(6, 30);
    expect(written).toContain('Persons 2 to 6 in turn, about 80 seconds each');
    expect(written).toContain('No advice.');
    expect(written).toContain(session.always);
  });
});

it.each([
  ['09:05', 0, '09:05'],
  ['09:05', 55, '10:00'],
  ['23:30', 45, '00:15'],
])('%s and %i minutes is %s', (time, minutes, then) => expect(later(time, minutes)).toBe(then));
