import { inWords, realDay, timeOfDay } from '../day.ts';
import { noResponses, respond, type Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import { say } from '../words.ts';
import { fieldsFor, isParty, type Template } from './template.ts';

/** The fields that one place on the paper shows: the first day brings its time along. */
export const fieldsOn = (template: Template, id: string): string[] =>
  template.fields.get(id)?.use === 'start' ? [id, ...fieldsFor(template, 'time')] : [id];

/**
 * What somebody wrote on the paper, as the form holds it; undefined where the form cannot: a day that is none, or a choice
 * that is not offered.
 *
 * @param dayTime how a day and a time are joined on the paper: {day} at {time}
 */
export function readBack(
  template: Template,
  id: string,
  written: string,
  dayTime: string,
): Responses | undefined {
  const text = clean(written);
  const field = template.fields.get(id);
  const as = (value: string | undefined) =>
    value === undefined ? undefined : respond(noResponses(), id, value);
  if (!field) return undefined;
  if (isParty(template, id)) return as(field.kind === 'long-text' ? text.replace(/, */g, '\n') : text);
  if (field.kind === 'date') {
    const { day, time } = dayAndTime(text, dayTime);
    const [, timeField] = fieldsOn(template, id);
    const found = as(dayIn(day, template.language.tag));
    return found && timeField ? respond(found, timeField, timeOfDay(time)) : found;
  }
  if (field.kind === 'choice') return as(field.options?.find((one) => one.text === text)?.text);
  return as(text);
}

/** A day and the time that may follow it on the paper. */
function dayAndTime(text: string, dayTime: string): { day: string; time: string } {
  const time = /(?:[01]\d|2[0-3]):[0-5]\d/.exec(text)?.[0] ?? '';
  const joint = say(dayTime, { day: '', time });
  return time && text.includes(joint) ? { day: text.replace(joint, ''), time } : { day: text, time: '' };
}

/** A day as people write it in a file: 2027-03-28, or in the words that the paper has for it. */
function dayIn(text: string, language: string): string | undefined {
  const year = /\d{4}/.exec(text)?.[0];
  const date = /(?<!\d)\d{1,2}(?!\d)/.exec(text)?.[0].padStart(2, '0');
  const months = Array.from({ length: 12 }, (_, i) => String(i + 1).padStart(2, '0'));
  return (
    realDay(text) ??
    months
      .map((month) => `${year}-${month}-${date}`)
      .find((day) => realDay(day) && inWords(day, language).toLowerCase() === text.trim().toLowerCase())
  );
}
