import { realDay } from './day.ts';
import type { Responses } from './responses.ts';

/** Which version of their agreement people are at. It goes with the answers from file to file. */
export interface Edition {
  /** What calendars know its events by, from version to version. It says nothing of anybody. */
  calendar: string;
  /** 1 until it is renewed. */
  number: number;
  /** The day on which this version was begun; empty where nobody knows. */
  day: string;
  /** The version before, where there is one. */
  before?: Before;
}

/** The version before the one that people are at: what it said, and how many meetings were held before it began. */
interface Before {
  day: string;
  responses: Responses;
  held: number;
}

/** The edition of a file as it was found: its answers are anything yet. */
type Found = Omit<Edition, 'before'> & { before?: Omit<Before, 'responses'> & { responses: unknown } };

const most = 999;

/** Reads the edition of a saved file; undefined where it has none, or one that cannot be. */
export function readEdition(input: unknown): Found | undefined {
  const { calendar, number, day, before } = (input ?? {}) as Record<string, unknown>;
  const isCount = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
  if (!/^[a-z0-9-]{1,80}$/.test(String(calendar)) || !isCount(number) || Number(number) > most)
    return undefined;
  const edition = { calendar: String(calendar), number: Number(number), day: dayOf(day) };
  if (edition.number === 1) return edition;
  const { day: earlier, responses, held } = (before ?? {}) as Record<string, unknown>;
  return edition.number > 1 && isCount(held)
    ? { ...edition, before: { day: dayOf(earlier), responses, held: Number(held) } }
    : undefined;
}

const dayOf = (value: unknown): string => (typeof value === 'string' && realDay(value)) || '';
