import type { FieldUse } from '../../schemas/agreement.ts';
import { daysBetween, realDay } from '../day.ts';
import type { Doc } from '../doc.ts';
import { blanksOf, namesIn } from './paper.ts';
import { meetingDays, rhythmOf } from './schedule.ts';
import type { Settled } from './settle.ts';
import { fieldsFor } from './template.ts';

/** Every remark there can be, in the order in which they are shown. */
export const remarks = [
  'no-safeguarding-contact',
  'no-limits',
  'essential-off',
  'manager-supervises',
  'same-person',
  'end-before-start',
  'review-after-end',
  'review-before-start',
  'date-past',
  'group-too-large',
  'group-over-limit',
  'hours',
] as const;
type RemarkId = (typeof remarks)[number];

/** Something worth a second look. It never blocks: people may have their reasons. */
export interface Remark {
  /** The name of its sentence among the words. */
  id: RemarkId;
  /** What goes into the places of the sentence. */
  values: Record<string, string | number>;
  /** The field to go to, where there is one. */
  field?: string;
  /** The field that it arises at, where that is another one. */
  at?: string;
}

/** What a rule finds: the values of its sentence and the field to go to, once for each place. */
type Found = { values?: Remark['values']; field?: string | undefined; at?: string }[];

/** What the rules look at, worked out once. */
interface Facts {
  settled: Settled;
  today: string;
  /** What was answered, without white space; undefined where nothing was. */
  given: (field: string) => string | undefined;
  blank: ReadonlySet<string>;
  /** The fields with a use, and the first of them. */
  fieldsWith: (use: FieldUse) => string[];
  fieldWith: (use: FieldUse) => string;
  start: string | undefined;
  review: string | undefined;
  end: string | undefined;
  /** Everybody who agrees, with the field that names them. */
  people: { field: string; name: string; key: string }[];
  keyOf: (name: string) => string;
  minutes: number | undefined;
  /** How many members the paper names, and how many there may be. */
  members: number;
  limit: number;
}

const when = (condition: unknown, one: Found[number] = {}): Found => (condition ? [one] : []);
/** Whether a day comes before another, where both are there. */
const before = (one: string | undefined, other: string | undefined) =>
  one !== undefined && other !== undefined && daysBetween(other, one) < 0;

/** A rule for each remark: the compiler says where one is missing. */
const rules: Record<RemarkId, (facts: Facts) => Found> = {
  'no-safeguarding-contact': ({ settled: { clauses }, blank, fieldWith }) => {
    const field = fieldWith('safeguarding');
    const owed = [...clauses.values()].some(({ clause, on }) => on && clause.use === 'protection');
    return when(owed && blank.has(field), { field, at: fieldWith('protection') });
  },
  'no-limits': ({ settled: { clauses } }) =>
    when(![...clauses.values()].some(({ clause, on }) => on && clause.use)),
  'essential-off': ({ settled: { clauses } }) =>
    [...clauses.values()]
      .filter(({ usual, conditional, on }) => usual && !conditional && !on)
      .filter(({ clause }) => clause.grade === 'essential' && !clause.use)
      .map(({ clause }) => ({ values: { clause: clause.title } })),
  'manager-supervises': ({ given, keyOf, fieldsWith }) => {
    const field = fieldsWith('supervisor').find(given);
    const name = field && given(field);
    const managers = fieldsWith('manager').flatMap((one) => given(one) ?? []);
    return when(name && managers.some((one) => keyOf(one) === keyOf(name)), {
      values: { name: name ?? '' },
      field,
    });
  },
  'same-person': ({ people, given, keyOf, fieldsWith }) => {
    const seen = new Set<string>();
    const twice = people.find(({ key }) => seen.size === seen.add(key).size);
    // Somebody to go to about one of us cannot be one of us.
    const outside = fieldsWith('outsider').find((field) => seenIn(people, keyOf(given(field) ?? '')));
    return [
      ...(twice ? [{ values: { name: twice.name }, field: twice.field }] : []),
      ...(outside ? [{ values: { name: given(outside)! }, field: outside }] : []),
    ];
  },
  'end-before-start': ({ start, end, fieldWith }) => when(before(end, start), { field: fieldWith('end') }),
  'review-after-end': ({ review, end, fieldWith }) =>
    when(before(end, review), { field: fieldWith('review') }),
  'review-before-start': ({ review, start, fieldWith }) =>
    when(before(review, start), { field: fieldWith('review') }),
  'date-past': ({ settled, today, given, fieldsWith }) =>
    (['start', 'review', 'end'] as const)
      .flatMap(fieldsWith)
      .filter((field) => before(realDay(given(field)), today))
      .map((field) => ({
        values: { field: settled.template.fields.get(field)?.label ?? field },
        field,
      })),
  'group-too-large': ({ given, minutes, members, limit, fieldWith }) => {
    const field = fieldWith('case-minutes');
    const perCase = Number.parseInt(given(field) ?? '', 10);
    const count = members || limit;
    return when(minutes && perCase > 0 && count * perCase > minutes, {
      values: { members: count, perCase, minutes: minutes ?? 0, fit: Math.floor((minutes ?? 0) / perCase) },
      field,
    });
  },
  'group-over-limit': ({ members, limit, fieldWith }) =>
    when(limit > 0 && members > limit, { values: { members, limit }, field: fieldWith('group-size') }),
  hours: ({ settled: { template, responses }, minutes }) => {
    const meetings = meetingDays(template, responses, Infinity).length;
    return when(meetings > 1 && minutes, {
      values: { meetings, hours: Math.round((meetings * (minutes ?? 0)) / 30) / 2, minutes: minutes ?? 0 },
    });
  },
};

const seenIn = (people: Facts['people'], key: string) => key !== '' && people.some((one) => one.key === key);

/**
 * What two careful people would notice when they read the filled form once more.
 *
 * @param paper the same agreement on paper
 * @param today the visitor's day, such as 2026-11-24
 */
export function check(settled: Settled, paper: Doc, today: string): Remark[] {
  const { template, responses } = settled;
  const given = (field: string) => responses[field]?.trim() || undefined;
  const fieldsWith = (use: FieldUse) => fieldsFor(template, use);
  const fieldWith = (use: FieldUse) => fieldsWith(use)[0] ?? '';
  // Names that differ only in case are taken for the same person.
  const keyOf = (name: string) => name.normalize('NFC').toLocaleLowerCase(template.language.tag);
  const people = template.agreement.parties.flatMap(({ field }) =>
    namesIn(responses[field] ?? '').map((name) => ({ field, name, key: keyOf(name) })),
  );
  const facts: Facts = {
    settled,
    today,
    given,
    blank: new Set(blanksOf(paper)),
    fieldsWith,
    fieldWith,
    start: realDay(given(fieldWith('start'))),
    review: realDay(given(fieldWith('review'))),
    end: realDay(given(fieldWith('end'))),
    people,
    keyOf,
    minutes: rhythmOf(template, responses).minutes,
    members: people.filter(({ field }) => template.fields.get(field)?.kind === 'long-text').length,
    limit: Number.parseInt(given(fieldWith('group-size')) ?? '', 10),
  };
  return remarks.flatMap((id) =>
    rules[id](facts).map(({ values = {}, field, at }) => ({
      id,
      values,
      ...(field ? { field } : {}),
      ...(at ? { at } : {}),
    })),
  );
}
