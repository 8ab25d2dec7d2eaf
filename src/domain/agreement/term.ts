import { daysBetween, realDay } from '../day.ts';
import { type Doc, type Inline } from '../doc.ts';
import { wordingOf, type PaperWords } from './paper.ts';
import type { Settled } from './settle.ts';
import { answerFor } from './template.ts';

/** So many days before the review it is time to say so. */
const near = 14;

/** How an agreement stands on a day. */
export interface Term {
  /** The first day, and how many days ago that was: below nought where it is to come. */
  start?: { day: string; ago: number };
  /** The day of the review, and in how many days that is: below nought where it has passed. */
  review?: { day: string; in: number };
  /** Whether the review is near or past. */
  due: boolean;
}

/**
 * How an agreement stands today.
 *
 * @param paper the same agreement on paper: its calendar has a review where none was named
 */
export function termOf({ template, responses }: Settled, paper: Doc, today: string): Term {
  const start = realDay(answerFor(template, 'start', responses));
  const review =
    realDay(answerFor(template, 'review', responses)) ??
    paper.events.find(({ id }) => id === 'review')?.start;
  const left = review === undefined ? Infinity : daysBetween(today, review);
  return {
    ...(start ? { start: { day: start, ago: daysBetween(start, today) } } : {}),
    ...(review ? { review: { day: review, in: left } } : {}),
    due: left <= near,
  };
}

/** What those who agree said that they would look at: the clauses on review that stand on the paper, as they stand there. */
export const reviewClauses = (settled: Settled, words: PaperWords): Inline[][] =>
  [...settled.clauses.values()]
    .filter(({ clause, on }) => on && clause.topic === 'review')
    .map((clause) => wordingOf(settled, clause, words));

/** So many days in the unit that people count such a time in: 11 weeks, 14 months. */
export function spanInWords(days: number, language: string): string {
  const [unit, size] = (
    [
      ['year', 365.25, 2],
      ['month', 30.44, 6],
      ['week', 7, 2],
      ['day', 1, 0],
    ] as const
  ).find(([, length, least]) => days >= length * least) ?? ['day', 1];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(
    Math.floor(days / size),
  );
}
