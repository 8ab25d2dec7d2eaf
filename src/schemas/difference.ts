import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

export const columns = ['mentoring', 'coaching', 'supervision', 'supervision-group'] as const;

/** How the three differ: one row for each dimension, a short typical statement in each column. */
export const differences = z.strictObject({
  columns: z.array(z.strictObject({ id: z.enum(columns), label: words })).default([]),
  rows: z.array(
    z.strictObject({
      id,
      label: words,
      mentoring: words,
      coaching: words,
      supervision: words,
      'supervision-group': words,
      references: z.array(id),
      contested: z
        .literal(true)
        .optional()
        .describe('Authorities disagree about this row; the note says how.'),
      note: words.optional().describe('What to bear in mind; [@id] cites a reference.'),
    }),
  ),
});
export type Differences = z.infer<typeof differences>;
