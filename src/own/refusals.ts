import type { z } from 'astro/zod';
import { agreementRefusals, ruleRefusals, type Papers } from '../schemas/agreement-rules.ts';
import { clauses } from '../schemas/clause.ts';
import type { Entry } from '../schemas/collections.ts';
import { inPlace } from '../schemas/layers.ts';
import { organisation } from '../schemas/organisation.ts';
import { dangling, repeated } from '../schemas/pointers.ts';
import type { Refusal } from '../schemas/refusal.ts';
import { unusedClauses } from '../schemas/unused.ts';
import { dataIn, plain, unreadable, type Read } from './data.ts';
import type { Files, Known } from './known.ts';
import { placedIn } from './lines.ts';
import { logoRefusals } from './logo.ts';
import { togetherWith, writtenIn } from './written.ts';

const ofOrganisation = 'organisation.yaml';
const ofClauses = 'local/clauses.yaml';

/**
 * All that `npm run check` refuses in organisation.yaml, local/clauses.yaml and the pictures of local/, in its sentences,
 * without a file being there.
 */
export function ownFileRefusals(files: Files, known: Known): Refusal[] {
  const written = Object.entries(files).map(([file, source]) =>
    writtenIn(file, source, known.borrowed[file] ?? []),
  );
  const meant = meaningRefusals(files, known).map((one) => placedIn(files[one.file] ?? '', one));
  return togetherWith(written, meant);
}

function meaningRefusals(files: Files, known: Known): Refusal[] {
  const own = entryOf(files, ofOrganisation, organisation);
  const clause = entryOf(files, ofClauses, clauses);
  if ('refusals' in own || 'refusals' in clause)
    return [own, clause].flatMap((one) => ('refusals' in one ? one.refusals : []));
  const layers = { organisation: own.data, clauses: [...known.papers.clauses, ...clause.data] };
  const twice = repeated(layers);
  if (twice.length > 0) return twice;
  const papers: Papers = { ...known.papers, clauses: joinedClauses(layers.clauses) };
  const ids = {
    ...known.ids,
    clause: papers.clauses.flatMap(({ data }) => data.clauses.map(({ id }) => id)),
  };
  return [
    ...dangling(layers, ids),
    ...ruleRefusals({ ...papers, organisation: own.data }),
    ...agreementRefusals(papers, { ...papers, clauses: layers.clauses }, ids),
    ...unusedClauses(papers, layers),
    ...logoRefusals(layers, picturesIn(files)),
  ];
}

const picturesIn = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).filter(([file]) => file.endsWith('.svg')));

/** A file as the one entry of its kind, or none where it is not there. */
function entryOf<Schema extends z.ZodType>(
  files: Files,
  file: string,
  schema: Schema,
): Read<Entry<z.output<Schema>>[]> {
  if (files[file] === undefined) return { data: [] };
  const source = plain(files[file]);
  const letters = unreadable(file, source);
  if (letters.length > 0) return { refusals: letters };
  const read = dataIn(file, source, schema);
  return 'refusals' in read ? read : { data: [{ file, id: '', data: read.data, body: '' }] };
}

/** Ours and theirs as one list. */
const joinedClauses = ([first, ...rest]: Papers['clauses']): Papers['clauses'] =>
  first
    ? [
        {
          ...first,
          data: {
            clauses: rest.reduce((list, { data }) => inPlace(list, data.clauses), first.data.clauses),
          },
        },
      ]
    : [];
