import type { Agreement, Field, FieldUse } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Language } from '../doc.ts';
import type { Allowed, Responses } from '../responses.ts';

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

/** Fields that stand on every form, whichever clauses it has. The time joins the first day and leaves no blank of its own. */
export const onEveryForm: ReadonlySet<FieldUse | undefined> = new Set(['organisation', 'protection', 'time']);

/** The ids of the fields with a use, in the order of the library. */
export const fieldsFor = ({ fields }: Pick<Template, 'fields'>, use: FieldUse): string[] =>
  [...fields.values()].filter((field) => field.use === use).map(({ id }) => id);

/** What was answered where there is one field with this use. */
export const answerFor = (template: Template, use: FieldUse, responses: Responses): string =>
  responses[fieldsFor(template, use)[0] ?? ''] ?? '';

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
    ...[...template.fields.values()].filter(({ use }) => onEveryForm.has(use)).map(({ id }) => id),
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
