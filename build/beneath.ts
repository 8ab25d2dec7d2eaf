// What an organisation words for itself goes on standing when ours changes: here it is told so.
import { createHash } from 'node:crypto';
import type { Clause } from '../src/schemas/clause.ts';
import { english } from '../src/schemas/layers.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { readLayers } from './layers.ts';
import { placed } from './placed.ts';

/** A mark of what a clause of ours says, such as v3f2a9c: another with any of its words. */
export const markOf = ({ title, wordings, table }: Clause): string =>
  `v${createHash('sha256')
    .update(JSON.stringify([title, wordings, table]))
    .digest('hex')
    .slice(0, 6)}`;

/**
 * Clauses of ours that have changed beneath an organisation's own wording, or that it would not be told of.
 *
 * @param folder the content of the site
 */
export function beneath(folder = 'src/content'): Refusal[] {
  const layers = readLayers('clauses', english, folder).entries;
  const ours = new Map(
    layers
      .filter(({ file }) => !file.startsWith('local/'))
      .flatMap(({ data }) => data.clauses.map((clause) => [clause.id, clause] as const)),
  );
  return layers
    .filter(({ file }) => file.startsWith('local/'))
    .flatMap(({ file, data }) =>
      data.clauses.flatMap(({ id, insteadOf }, i) => {
        const clause = ours.get(id);
        if (!clause || insteadOf === markOf(clause)) return [];
        const message = insteadOf
          ? `ours has changed since you wrote yours. It says now: “${clause.wordings[0]}” Read yours against it, then write insteadOf: ${markOf(clause)} into yours.`
          : `stands in the place of ours. To be told when ours changes, write insteadOf: ${markOf(clause)} on the line below its id.`;
        return placed(folder, { file, place: `clause “${id}”`, path: ['clauses', i], message });
      }),
    );
}
