import { getCollection, getEntry } from 'astro:content';
import { fill, opening, startTime, type Template } from '../domain/agreement.ts';
import { label } from '../domain/reference.ts';
import { noResponses } from '../domain/responses.ts';
import { blanksOfClause } from '../schemas/clause.ts';
import { getLibrary } from './library.ts';

const order = [
  'mentoring',
  'coaching',
  'coaching-three-way',
  'supervision',
  'supervision-group',
  'supervision-peer-group',
];

/** Every agreement with the clauses and fields that it uses, and its blank paper. */
export async function getAgreements() {
  const [entries, clauses, fields, { words, references }] = await Promise.all([
    getCollection('agreements'),
    getEntry('clauses', 'clauses'),
    getEntry('fields', 'fields'),
    getLibrary(),
  ]);
  if (!clauses || !fields) throw new Error('src/content/clauses.yaml or fields.yaml is missing.');
  const place = (id: string) => (order.includes(id) ? order.indexOf(id) : order.length);
  return entries
    .sort((a, b) => place(a.id) - place(b.id) || a.id.localeCompare(b.id))
    .map(({ id, data: agreement }) => {
      const wanted = new Set(
        agreement.sections.flatMap((section) => section.clauses.map(({ clause }) => clause)),
      );
      const used = clauses.data.clauses.filter((clause) => wanted.has(clause.id));
      const named = new Set([
        ...agreement.parties.map(({ field }) => field),
        ...opening,
        startTime,
        ...used.flatMap(blanksOfClause),
      ]);
      const ownFields = fields.data.fields.filter((field) => named.has(field.id));
      const template: Template = {
        id,
        agreement,
        clauses: new Map(used.map((one) => [one.id, one])),
        fields: new Map(ownFields.map((one) => [one.id, one])),
      };
      const sources = Object.fromEntries(
        used
          .flatMap((clause) => clause.references)
          .flatMap((one) => (references.get(one) ? [[one, label(references.get(one)!)]] : [])),
      );
      return {
        id,
        agreement,
        clauses: used,
        fields: ownFields,
        sources,
        blank: fill(template, noResponses(), words.agreement),
      };
    });
}
