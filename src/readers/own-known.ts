import { readFileSync } from 'node:fs';
import { borrowedBy } from '../own/borrowed.ts';
import { dataIn } from '../own/data.ts';
import type { Known } from '../own/known.ts';
import { clauses } from '../schemas/clause.ts';
import { markOf } from '../schemas/mark.ts';
import { idsOf } from '../schemas/pointers.ts';
import { getContent } from './content.ts';

/** What the form for an organisation's files has to know of the site to check them. */
export async function getKnown(): Promise<Known> {
  const content = await getContent();
  const { field, part, place, reference } = idsOf({ ...content, organisation: [] }, []);
  const borrowed = borrowedBy();
  return {
    papers: {
      agreements: content.agreements,
      clauses: [{ file: 'clauses.yaml', id: 'clauses', body: '', data: ours() }],
      fields: content.fields,
    },
    ids: { field, part, place, reference },
    borrowed: Object.fromEntries(
      ['organisation.yaml', 'local/clauses.yaml', 'local/logo.svg'].map((file) => [file, borrowed(file)]),
    ),
  };
}

/** The clauses as we word them, whatever an organisation words for itself. */
function ours() {
  const read = dataIn('clauses.yaml', readFileSync('src/content/clauses.yaml', 'utf8'), clauses);
  if ('refusals' in read) throw new Error(read.refusals.map(({ message }) => message).join('\n'));
  return read.data;
}

/** The mark of what each clause of ours says, by its id. */
export const getMarks = (): Record<string, string> =>
  Object.fromEntries(ours().clauses.map((clause) => [clause.id, markOf(clause)]));
