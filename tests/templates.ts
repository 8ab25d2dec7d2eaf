import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { carrying } from '../src/domain/agreement/carry.ts';
import { check } from '../src/domain/agreement/checks.ts';
import { formOf } from '../src/domain/agreement/form.ts';
import { fill } from '../src/domain/agreement/paper.ts';
import { settle } from '../src/domain/agreement/settle.ts';
import type { Template } from '../src/domain/agreement/template.ts';
import type { Edition } from '../src/domain/edition.ts';
import { noResponses, type Responses } from '../src/domain/responses.ts';
import { agreement, fields } from '../src/schemas/agreement.ts';
import { clauses } from '../src/schemas/clause.ts';
import { words } from '../src/schemas/words.ts';

const read = (file: string): unknown => parse(readFileSync(`src/content/${file}`, 'utf8'));
const library = new Map(clauses.parse(read('clauses.yaml')).clauses.map((one) => [one.id, one]));
const shared = new Map(fields.parse(read('fields.yaml')).fields.map((one) => [one.id, one]));

/** The words of the site, as the content has them. */
export const {
  agreement: paperWords,
  renewing: renewingWords,
  remarks: remarkWords,
  session: sessionWords,
} = words.parse(read('words.yaml'));

/** Every agreement, as the content has it. */
export const templates = readdirSync('src/content/agreements').map((file): Template => ({
  id: file.replace('.yaml', ''),
  language: { tag: 'en-GB', direction: 'ltr' },
  agreement: agreement.parse(read(`agreements/${file}`)),
  clauses: library,
  fields: shared,
}));

/** The agreement of this id. */
export const template = (id: string): Template => templates.find((one) => one.id === id)!;

/** Responses from a plain object. */
export const responses = (some: Record<string, string>): Responses => Object.assign(noResponses(), some);

/** An agreement with these responses on paper. */
export const filled = (one: Template, given: Responses) => fill(settle(one, given), paperWords);

/** The first version of an agreement, as a file has it. */
export const firstEdition: Edition = { calendar: 'a-name', number: 1, day: '2026-11-28' };

/** An agreement with these responses on a paper that carries them. */
export const carried = (one: Template, given: Responses, edition = firstEdition) =>
  carrying(settle(one, given), filled(one, given), edition, '2026-11-28', paperWords.holdsAnswers);

/** The form that these responses call for. */
export const formFor = (one: Template, given: Responses) => formOf(settle(one, given), 'Who');

/** What is worth a second look. */
export const checked = (one: Template, given: Responses, today: string) =>
  check(settle(one, given), filled(one, given), today);

/** On how many sides a blank form may print, by the name of its file. */
export const mostSides = (file: string): number => {
  if (file.includes('.large.')) return 7;
  if (file.includes('.light.')) return 1;
  return /supervision|three-way/.test(file) ? 3 : 2;
};
