import { getCollection } from 'astro:content';
import { fill } from '../domain/agreement/paper.ts';
import { settle } from '../domain/agreement/settle.ts';
import { onEveryForm, type Template } from '../domain/agreement/template.ts';
import { label } from '../domain/reference.ts';
import { noResponses } from '../domain/responses.ts';
import type { Agreement } from '../schemas/agreement.ts';
import type { Organisation } from '../schemas/organisation.ts';
import { blanksOfClause } from '../schemas/clause.ts';
import { languageOf } from './languages.ts';
import { getLibrary } from './library.ts';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';
import { clausesOfTheirs, isTheirs, underTerms } from './own-text.ts';

/** Every agreement with the clauses and fields that it uses, and its blank paper. */
export async function getAgreements() {
  const [entries, organisation] = await Promise.all([getCollection('agreements'), getOrganisation()]);
  const place = ({ order = Infinity }: Agreement) => order;
  const theirs = clausesOfTheirs();
  entries.sort((a, b) => place(a.data) - place(b.data) || a.id.localeCompare(b.id));
  return Promise.all(
    entries.map(async (entry) => {
      const { id, data } = entry;
      const tag = languageOf(entry);
      const [clauses, fields, { words: all, references }] = await Promise.all([
        getList('clauses', tag),
        getList('fields', tag),
        getLibrary([], tag),
      ]);
      const agreement = withRules(data, organisation?.agreements);
      const wanted = new Set(
        agreement.sections.flatMap((section) => section.clauses.map(({ clause }) => clause)),
      );
      const used = clauses.clauses.filter((clause) => wanted.has(clause.id));
      const isOwn = isTheirs(entry) || used.some((clause) => theirs.has(clause.id));
      const words = {
        ...all,
        agreement: { ...all.agreement, version: underTerms(all.agreement.version, all, isOwn) },
      };
      const named = new Set([
        ...agreement.parties.map(({ field }) => field),
        ...used.flatMap(blanksOfClause),
      ]);
      const ownFields = fields.fields.filter(({ id, use }) => named.has(id) || onEveryForm.has(use));
      const template: Template = {
        id,
        language: words.language,
        agreement,
        clauses: new Map(used.map((one) => [one.id, one])),
        fields: new Map(ownFields.map((one) => [one.id, one])),
      };
      const sources = Object.fromEntries(
        used
          .flatMap((clause) => clause.references)
          .flatMap((one) => (references.get(one) ? [[one, label(references.get(one)!, words.guide)]] : [])),
      );
      return {
        id,
        entry,
        words,
        template,
        agreement,
        clauses: used,
        fields: ownFields,
        sources,
        blank: fill(settle(template, noResponses()), words.agreement),
      };
    }),
  );
}

/** An agreement under the rules of an organisation: what is on or off by default, and what nobody can switch off. */
function withRules(agreement: Agreement, rules: Organisation['agreements'] | undefined): Agreement {
  if (!rules) return agreement;
  const { on, off, locked } = rules;
  return {
    ...agreement,
    sections: agreement.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map((used) => ({
        ...used,
        on:
          locked.includes(used.clause) || on.includes(used.clause) || (used.on && !off.includes(used.clause)),
        locked: locked.includes(used.clause),
      })),
    })),
  };
}
