import { blanksOf, fill, isOn, namesIn, type PaperWords, type Template } from './agreement.ts';
import { daysBetween, realDay } from './day.ts';
import type { Responses } from './responses.ts';
import { chosenOption, meetingDays } from './schedule.ts';

/** Something worth a second look. It never blocks: people may have their reasons. */
export interface Remark {
  /** The name of its sentence among the words. */
  id: (typeof remarks)[number];
  /** What goes into the places of the sentence. */
  values: Record<string, string | number>;
  /** The field to go to, where there is one. */
  field?: string;
}

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

/** Names that differ only in spaces and case are taken for the same person. */
const same = (one: string, other: string, language: string) =>
  one.localeCompare(other, language, { sensitivity: 'accent' }) === 0;

/**
 * What two careful people would notice when they read the filled form once more.
 *
 * @param today the visitor's day, such as 2026-11-24
 */
export function check(template: Template, responses: Responses, words: PaperWords, today: string): Remark[] {
  const { tag } = template.language;
  const given = (field: string) => responses[field]?.trim() || undefined;
  const used = template.agreement.sections.flatMap((section) => section.clauses);
  const isOnPaper = ({ clause }: { clause: string }) => isOn(template, clause, responses);
  const blank = blanksOf(fill(template, responses, words));
  const [start, review, end] = ['start-date', 'review-date', 'end-date'].map((id) => realDay(given(id)));
  const found: Remark[] = [];
  const remark = (id: Remark['id'], values: Remark['values'] = {}, field?: string) =>
    found.push({ id, values, ...(field ? { field } : {}) });

  if (isOn(template, 'under-protection', responses) && blank.includes('safeguarding-contact'))
    remark('no-safeguarding-contact', {}, 'safeguarding-contact');
  const names = (clause: string) => clause.startsWith('named-limits') || clause === 'under-protection';
  if (!used.some((one) => names(one.clause) && isOnPaper(one))) remark('no-limits');
  for (const one of used.filter(({ on, when }) => on && !when)) {
    const clause = template.clauses.get(one.clause);
    if (clause?.grade === 'essential' && !names(clause.id) && !isOnPaper(one))
      remark('essential-off', { clause: clause.title });
  }

  const supervising = ['supervisor', 'leader'].find(given);
  const supervisor = supervising && given(supervising);
  const managers = ['manager', 'managerial-supervisor'].map(given);
  if (supervisor && managers.some((manager) => manager && same(manager, supervisor, tag)))
    remark('manager-supervises', { name: supervisor }, supervising);
  const people = template.agreement.parties.flatMap(({ field }) =>
    namesIn(responses[field] ?? '').map((name) => ({ field, name })),
  );
  const twice = people.find(({ name }, i) => people.slice(0, i).some((other) => same(other.name, name, tag)));
  if (twice) remark('same-person', { name: twice.name }, twice.field);
  // Somebody to go to about one of us cannot be one of us.
  const outside = ['concern-contact', 'unsafe-contact'].find((field) =>
    people.some(({ name }) => same(name, given(field) ?? '', tag)),
  );
  if (outside) remark('same-person', { name: given(outside)! }, outside);

  if (start && end && daysBetween(start, end) < 0) remark('end-before-start', {}, 'end-date');
  if (review && end && daysBetween(review, end) < 0) remark('review-after-end', {}, 'review-date');
  if (review && start && daysBetween(start, review) < 0) remark('review-before-start', {}, 'review-date');
  for (const [field, day] of [
    ['start-date', start],
    ['review-date', review],
    ['end-date', end],
  ] as const)
    if (day && daysBetween(today, day) < 0)
      remark('date-past', { field: template.fields.get(field)?.label ?? field }, field);

  const minutes = chosenOption(template, 'minutes', responses)?.minutes;
  const perCase = Number.parseInt(given('case-minutes') ?? '', 10);
  const limit = Number.parseInt(given('group-size') ?? '', 10);
  const named = people.filter(({ field }) => template.fields.get(field)?.kind === 'long-text').length;
  const members = named || limit;
  if (minutes && perCase > 0 && members * perCase > minutes)
    remark(
      'group-too-large',
      { members, perCase, minutes, fit: Math.floor(minutes / perCase) },
      'case-minutes',
    );
  if (limit > 0 && named > limit) remark('group-over-limit', { members: named, limit }, 'group-size');

  const meetings = meetingDays(template, responses, Infinity).length;
  if (meetings > 1 && minutes)
    remark('hours', { meetings, hours: Math.round((meetings * minutes) / 30) / 2, minutes });
  return found.sort((a, b) => remarks.indexOf(a.id) - remarks.indexOf(b.id));
}
