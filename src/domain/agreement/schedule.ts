import { answerFor, type Template } from './template.ts';
import type { FieldUse, Option } from '../../schemas/agreement.ts';
import { daysBetween, daysLater, monthsLater, realDay, timeOfDay } from '../day.ts';
import type { CalendarEvent } from '../doc.ts';
import type { Responses } from '../responses.ts';
import { say } from '../words.ts';

/** What the events of a calendar are called. */
export interface ScheduleWords {
  eventMeeting: string;
  eventReview: string;
  eventEnd: string;
  eventNote: string;
}

/** A calendar with more would be noise: people who meet for longer plan again at the review. */
const mostMeetings = 60;

/** An end in the year 9999 is a slip. Nobody counts further than this. */
const daysOfALifetime = 5000;

/** How far apart meetings are and how long they take, as far as the chosen options say. */
export const rhythmOf = ({ fields }: Template, responses: Responses): Omit<Option, 'text'> =>
  Object.assign(
    {},
    ...[...fields.values()].map(({ id, options }) => options?.find(({ text }) => text === responses[id])),
  ) as Option;

/**
 * The days of the meetings from the first to the last, as far as the answers say. The order is that of time.
 *
 * @param most where to stop counting
 */
export function meetingDays(template: Template, responses: Responses, most = mostMeetings): string[] {
  const start = realDay(answerFor(template, 'start', responses));
  if (!start) return [];
  const end = realDay(answerFor(template, 'end', responses));
  const number = Number.parseInt(answerFor(template, 'meetings', responses), 10);
  const count = Math.min(number > 0 ? number : most, most, daysOfALifetime);
  const { weeks, months } = rhythmOf(template, responses);
  if ((!weeks && !months) || (!end && !(number > 0))) return [start];
  const days: string[] = [];
  for (let n = 0; n < count; n += 1) {
    const day = months ? monthsLater(start, n * months) : daysLater(start, n * 7 * (weeks ?? 1));
    if (end && daysBetween(day, end) < 0) break;
    days.push(day);
  }
  return days;
}

/**
 * The events of an agreement: each meeting its own, the review, and the end. Nothing in them says who: calendars are
 * often shared.
 */
export function schedule(template: Template, responses: Responses, words: ScheduleWords): CalendarEvent[] {
  const { title } = template.agreement;
  const answer = (use: FieldUse) => answerFor(template, use, responses);
  const time = timeOfDay(answer('time'));
  const { minutes = 60 } = rhythmOf(template, responses);
  const end = realDay(answer('end'));
  const days = meetingDays(template, responses);
  const [first, last] = [days[0], end ?? days.at(-1)];
  const review = realDay(answer('review')) ?? halfway(first, last);
  const description = say(words.eventNote, { title });
  const event = (id: string, name: string, day: string, atTime = true): CalendarEvent => ({
    id,
    title: name,
    description,
    ...(time && atTime ? { start: `${day}T${time}`, minutes } : { start: day }),
  });
  return [
    ...days.map((day, i) =>
      event(`meeting-${i + 1}`, say(words.eventMeeting, { title, n: i + 1, total: days.length }), day),
    ),
    ...(review ? [event('review', say(words.eventReview, { title }), review, false)] : []),
    ...(first && end ? [event('end', say(words.eventEnd, { title }), end, false)] : []),
  ];
}

/** The day in the middle, where there are at least two weeks on each side of it. */
function halfway(first: string | undefined, last: string | undefined): string | undefined {
  if (!first || !last) return undefined;
  const days = daysBetween(first, last);
  return days >= 28 ? daysLater(first, Math.round(days / 2)) : undefined;
}
