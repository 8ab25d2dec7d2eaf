import type { Refusal } from '../schemas/refusal.ts';
import { textsOf, type Draft } from './draft.ts';
import type { Known } from './known.ts';
import { pathAt } from './lines.ts';
import { ownFileRefusals } from './refusals.ts';

/** A refusal with the field of the draft that it is about: of the organisation's, of its clauses, or of its logo. */
export interface Told extends Refusal {
  field: readonly (string | number)[];
}

/** What `npm run check` will refuse in the files of a draft, each with the field that it is about. */
export function toldOf(draft: Draft, known: Known): Told[] {
  const files = textsOf(draft);
  return ownFileRefusals(files, known).map((one) => ({ ...one, field: fieldOf(one, files[one.file] ?? '') }));
}

function fieldOf({ file, place, path }: Refusal, source: string): Told['field'] {
  if (file.endsWith('.svg')) return ['logo'];
  const line = /^line (\d+)/.exec(place)?.[1];
  return (path ?? (line ? pathAt(source, Number(line)) : [])) as Told['field'];
}
