// What an organisation words for itself goes on standing when ours changes: here it is told so.
import { english } from '../src/schemas/layers.ts';
import { markOf } from '../src/schemas/mark.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { readLayers } from './layers.ts';
import { placed } from './placed.ts';

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
