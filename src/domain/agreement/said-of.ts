import { inWords, realDay } from '../day.ts';
import type { Responses } from '../responses.ts';
import { say } from '../words.ts';
import { fieldsOn } from './read-back.ts';
import type { Template } from './template.ts';

/**
 * What a field says, as the paper would: a day in words, with its time.
 *
 * @param dayTime how a day and a time are joined: {day} at {time}
 */
export function saidOf(template: Template, id: string, responses: Responses, dayTime: string): string {
  const [answer = '', time = ''] = fieldsOn(template, id).map((field) => responses[field] ?? '');
  if (template.fields.get(id)?.kind !== 'date') return answer;
  const day = realDay(answer) ? inWords(answer, template.language.tag) : answer;
  return time ? say(dayTime, { day, time }) : day;
}
