import type { Inline } from '../doc.ts';
import { respond, type Responses } from '../responses.ts';
import type { Difference } from './differences.ts';
import { clauseBlocks, type PaperWords } from './paper.ts';
import { settle } from './settle.ts';
import type { Template } from './template.ts';

/**
 * What a side’s clauses say, paragraph by paragraph; nothing where they are left out. A field that differs by itself stands
 * there as a blank, so that each is compared once.
 *
 * @param responses all of that side
 * @param found every difference
 */
export function clauseText(
  template: Template,
  difference: Difference,
  responses: Responses,
  found: Difference[],
  words: PaperWords,
): Inline[][] {
  const apart = found.filter(({ about }) => about === 'field').flatMap(({ mine }) => Object.keys(mine));
  const settled = settle(
    template,
    apart.reduce((rest, id) => respond(rest, id, undefined), responses),
  );
  // A clause may stand there by an answer that differs by itself.
  const whole = settle(template, responses);
  return difference.clauses.flatMap((id) => {
    const clause = settled.clauses.get(id);
    if (!clause || !whole.clauses.get(id)?.on) return [];
    return clauseBlocks(settled, clause, words).flatMap((block): Inline[][] => {
      if (block.kind === 'paragraph') return [block.inlines];
      return block.kind === 'table' ? block.rows.flat() : [];
    });
  });
}
