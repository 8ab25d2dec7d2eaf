/** Days as people write them in forms: 2026-11-24, without a time and without a zone. */

const inDays = 24 * 60 * 60 * 1000;

/** A day as a moment that arithmetic can use, or undefined where the text is no day of the calendar. */
function moment(day: string | undefined): number | undefined {
  if (!day || !/^\d{4}-\d{2}-\d{2}$/.test(day)) return undefined;
  const at = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? undefined : at;
}

const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** The text where it is a real day, otherwise undefined. */
export const realDay = (text: string | undefined): string | undefined =>
  moment(text?.trim()) === undefined ? undefined : text?.trim();

/** The text where it is a time of day such as 14:30, otherwise undefined. */
export const timeOfDay = (text: string | undefined): string | undefined =>
  /^([01]\d|2[0-3]):[0-5]\d$/.test(text?.trim() ?? '') ? text?.trim() : undefined;

/** The day so many days later. */
export const daysLater = (day: string, days: number): string => dayOf((moment(day) ?? 0) + days * inDays);

/** How many days lie between two days; negative where the second comes first. */
export const daysBetween = (first: string, second: string): number =>
  Math.round(((moment(second) ?? 0) - (moment(first) ?? 0)) / inDays);

/**
 * The same weekday so many months later: a second Tuesday stays a second Tuesday. Where the later month has no fifth
 * one, its last is taken.
 */
export function monthsLater(day: string, months: number): string {
  const from = new Date(moment(day) ?? 0);
  const nth = Math.ceil(from.getUTCDate() / 7);
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const offset = (from.getUTCDay() - first.getUTCDay() + 7) % 7;
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const date = 1 + offset + 7 * (nth - 1);
  first.setUTCDate(date > lastDate ? date - 7 : date);
  return dayOf(first.getTime());
}

/** The day on which a moment falls for the visitor. */
export function localDay(now: Date): string {
  const two = (n: number) => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** A day in words, in a language: 24 November 2026. */
export function inWords(day: string, language: string): string {
  const format =
    formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(language, format);
  return format.format(new Date(`${day}T12:00:00Z`));
}
