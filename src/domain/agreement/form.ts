import type { Field } from '../../schemas/agreement.ts';
import type { Responses } from '../responses.ts';
import type { SettledClause, Settled } from './settle.ts';
import { fieldsFor } from './template.ts';

/** A section of the form: its fields in the order of the paper, each once on the whole form, and its clauses. */
export interface FormSection {
  id: string;
  title: string;
  fields: Field[];
  /** Those that have a switch. */
  clauses: SettledClause[];
}

/**
 * The form that these responses call for. A field stands in the section whose clause uses it first; a clause that is
 * switched off takes its fields along.
 *
 * @param who the title of the first section
 */
export function formOf({ template, sections }: Settled, who: string): FormSection[] {
  const { agreement, fields } = template;
  const placed = new Set<string>();
  const place = (ids: string[]) =>
    ids.flatMap((id) => {
      const field = fields.get(id);
      if (!field || placed.has(id)) return [];
      placed.add(id);
      const times = field.use === 'start' ? fieldsFor(template, 'time') : [];
      return [field, ...times.flatMap((time) => fields.get(time) ?? [])];
    });
  return [
    {
      id: 'who',
      title: who,
      fields: place([
        ...agreement.parties.map(({ field }) => field),
        ...fieldsFor(template, 'protection'),
        ...fieldsFor(template, 'organisation'),
      ]),
      clauses: [],
    },
    ...sections.map(({ id, title, clauses }) => ({
      id,
      title,
      fields: place(clauses.filter(({ on }) => on).flatMap(({ blanks }) => blanks)),
      clauses: clauses.filter(({ conditional }) => !conditional),
    })),
  ];
}

/** Every field of the form, in its order, and whether it has an answer. */
export const answersIn = (form: FormSection[], responses: Responses): { field: Field; given: boolean }[] =>
  form
    .flatMap(({ fields }) => fields)
    .map((field) => ({ field, given: Boolean(responses[field.id]?.trim()) }));

/**
 * The next field without an answer.
 *
 * @param after the id of the field that one is at; from the first one where there is none
 */
export function nextBlank(form: FormSection[], responses: Responses, after?: string): Field | undefined {
  const all = answersIn(form, responses);
  return all.slice(all.findIndex(({ field }) => field.id === after) + 1).find(({ given }) => !given)?.field;
}
