import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

export const columns = ['mentoring', 'coaching', 'supervision', 'supervision-group'] as const;

/** How the three differ: one row for each dimension, a short typical statement in each column. */
export const differences = z.strictObject({
  columns: z.array(z.strictObject({ id: z.enum(columns), label: words })).default([]),
  folds: z
    .array(z.strictObject({ id, label: words }))
    .default([])
    .describe('What rows fold under, below those that stand open at the top.'),
  rows: z.array(
    z.strictObject({
      id,
      label: words,
      fold: id.optional().describe('Where the row folds away. Without it, it stands open at the top.'),
      mentoring: words,
      coaching: words,
      supervision: words,
      'supervision-group': words,
      references: z.array(id),
      contested: z
        .array(z.enum(columns))
        .min(1)
        .optional()
        .describe('The columns about which authorities disagree; the note says how.'),
      note: words.optional().describe('What to bear in mind; [@id] cites a reference.'),
    }),
  ),
});
export type Differences = z.infer<typeof differences>;
