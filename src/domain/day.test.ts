import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysBetween, daysLater, localDay, monthsLater, realDay } from './day.ts';

const day = fc
  .date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const weekday = (of: string) => new Date(`${of}T12:00:00Z`).getUTCDay();

describe('a day', () => {
  it.each(['2027-02-29', '2027-13-01', 'tomorrow', '', '2027-1-1', '__proto__'])('%s is none', (text) => {
    expect(realDay(text)).toBeUndefined();
  });

  it('comes back after going so many days on and the same back', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -4000, max: 4000 }), (from, n) => {
        expect(daysBetween(from, daysLater(from, n))).toBe(n);
        expect(daysLater(daysLater(from, n), -n)).toBe(from);
      }),
    );
  });

  it('falls on the same weekday so many months later, within the month that is meant', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 48 }), (from, months) => {
        const later = monthsLater(from, months);
        expect(weekday(later)).toBe(weekday(from));
        const expected = new Date(
          Date.UTC(Number(from.slice(0, 4)), Number(from.slice(5, 7)) - 1 + months, 1),
        );
        expect(later.slice(0, 7)).toBe(expected.toISOString().slice(0, 7));
      }),
    );
  });

  it.each([
    ['2027-01-12', 1, '2027-02-09', 'the second Tuesday'],
    ['2027-01-29', 1, '2027-02-26', 'a fifth Friday becomes the last'],
  ])('%s and %i month on is %s: %s', (from, months, later) => {
    expect(monthsLater(from, months)).toBe(later);
  });

  it('is the visitor’s own, not that of Greenwich', () => {
    expect(localDay(new Date(2027, 0, 1, 0, 5))).toBe('2027-01-01');
  });
});
