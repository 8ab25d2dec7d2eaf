import { generateIcsCalendar } from 'ts-ics';
import type { CalendarEvent, Doc } from '../domain/doc.ts';
import { daysLater } from '../domain/day.ts';

const utc = (day: string) => new Date(`${day}T00:00:00Z`);

/**
 * The events of a document as an iCalendar file (RFC 5545). A time is taken as one of the visitor's own zone and
 * written in UTC, event by event, so that it stays right when clocks change and for whoever lives elsewhere.
 *
 * Of two files with the same event, a calendar takes the one with the higher SEQUENCE (RFC 5545, 3.8.7.4; RFC 5546, 2.1.5).
 * Nobody here remembers how often a file was made, so it counts the minutes: it grows whenever a file is made anew.
 *
 * @param made the moment that the file says it was made at
 */
export function calendar(doc: Doc, made: Date): string {
  const when = ({ start, minutes }: CalendarEvent) =>
    minutes === undefined
      ? {
          start: { date: utc(start), type: 'DATE' as const },
          end: { date: utc(daysLater(start, 1)), type: 'DATE' as const },
        }
      : { start: { date: new Date(start) }, duration: { minutes } };
  return generateIcsCalendar({
    version: '2.0',
    prodId: '-//The Leadership Toolbox//EN',
    method: 'PUBLISH',
    events: doc.events.map((event) => ({
      uid: `${event.id}@leadership-toolbox`,
      summary: event.title,
      ...(event.description ? { description: event.description } : {}),
      stamp: { date: made },
      sequence: Math.floor(made.getTime() / 60_000),
      ...when(event),
    })),
  });
}
