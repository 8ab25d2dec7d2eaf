import type { Agreement, Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Language } from '../doc.ts';
import type { Allowed } from '../responses.ts';

/** An agreement with the clauses and fields that it can use, by id, and the language that all of it is in. */
export interface Template {
  id: string;
  language: Language;
  agreement: Agreement;
  clauses: ReadonlyMap<string, Clause>;
  fields: ReadonlyMap<string, Field>;
}

/** The id under which a clause's switch is kept among the responses: “on” or “off”. */
export const switchOf = (clause: string): string => `clause-${clause}`;

/** The id under which the choice of a clause's wording is kept: its number, counted from 0. */
export const wordingChoiceOf = (clause: string): string => `wording-${clause}`;

/** The fields that stand on every form before the sections. Whether somebody is owed protection is asked first. */
export const opening = ['organisation', 'under-18'] as const;

/** The time of day of the meetings: it joins the first day on the paper and leaves no blank of its own. */
export const startTime = 'start-time';

/** Whether a field names those who agree. */
export const isParty = (template: Template, field: string): boolean =>
  template.agreement.parties.some((party) => party.field === field);

/** The blanks of a wording, by field, in its order. */
export const blanksIn = (wording: string): string[] =>
  [...wording.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, name]) => name ?? '');

/** What an agreement's responses may hold: its fields, the switches of its clauses, and the choice of wordings. */
export function allowedIn(template: Template): Map<string, Allowed> {
  const used = template.agreement.sections
    .flatMap((section) => section.clauses)
    .flatMap(({ clause }) => template.clauses.get(clause) ?? []);
  const fields = [
    ...opening,
    startTime,
    ...template.agreement.parties.map(({ field }) => field),
    ...used.flatMap(({ wordings, table }) => [...wordings, ...(table?.rows.flat() ?? [])].flatMap(blanksIn)),
  ];
  return new Map<string, Allowed>([
    ...fields.map((id): [string, Allowed] => {
      const options = template.fields.get(id)?.options;
      return [id, options && !isParty(template, id) ? options.map((one) => one.text) : 'text'];
    }),
    ...used.flatMap(({ id, wordings }): [string, Allowed][] => [
      [switchOf(id), ['on', 'off']],
      [wordingChoiceOf(id), wordings.map((_, i) => String(i))],
    ]),
  ]);
}
