import { realDay } from '../day.ts';
import type { CalendarEvent } from '../doc.ts';
import type { Edition } from '../edition.ts';
import type { Responses } from '../responses.ts';
import { meetingDays } from './schedule.ts';
import { answerFor, type Template } from './template.ts';

/**
 * The events of an agreement under the names that calendars know them by: whatever else changes, a calendar that has them
 * mends them and adds none. Meetings of an earlier version that were held stay as they are, so their numbers go on.
 */
export function knownEvents(
  events: CalendarEvent[],
  template: Template,
  responses: Responses,
  edition: Edition,
): CalendarEvent[] {
  const held = heldBefore(template, edition, answerFor(template, 'start', responses));
  return events.map((event) => ({
    ...event,
    id: `${edition.calendar}-${event.id.replace(/\d+$/, (n) => String(held + Number(n)))}`,
  }));
}

/** How many meetings were held before a day, in all versions before this one. */
export function heldBefore(template: Template, { before }: Edition, day: string): number {
  const first = realDay(day);
  if (!before) return 0;
  const days = meetingDays(template, before.responses);
  return before.held + (first ? days.filter((one) => one < first).length : days.length);
}

/**
 * What calendars know the events of a paper by that left here before papers had a name for it: a mark of who agrees and
 * of the first day.
 */
export function earlierName(template: Template, responses: Responses): string {
  const who = template.agreement.parties.map(({ field }) => responses[field] ?? '').join('\n');
  return `${template.id}-${fingerprint(`${who}\n${answerFor(template, 'start', responses)}`)}`;
}

/** A short mark of a text that does not give the text away (FNV-1a, 32 bits, http://www.isthe.com/chongo/tech/comp/fnv/). */
function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const code of new TextEncoder().encode(text)) hash = Math.imul(hash ^ code, 0x01000193);
  return (hash >>> 0).toString(36);
}
