import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

/** Marks in a wording where a field's answer goes: {frequency}. */
export const blanksIn = (wording: string): string[] =>
  [...wording.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, name]) => name ?? '');

/** The library of clauses: shared by all agreements, so that a wording is mended in one place. */
export const clauses = z.strictObject({
  clauses: z.array(
    z.strictObject({
      id,
      title: words.max(70).describe('What it settles, in a few words.'),
      use: z
        .enum(['limits', 'protection'])
        .optional()
        .describe(
          'limits: it names the limits of what stays private. protection: the same where somebody is owed it; the reminder says why.',
        ),
      topic: z.enum([
        'purpose',
        'roles',
        'meeting',
        'contact',
        'confidentiality',
        'notes',
        'recording',
        'boundaries',
        'safety',
        'feedback',
        'review',
        'ending',
        'other',
      ]),
      grade: z
        .enum(['essential', 'recommended', 'optional'])
        .describe('Essential: many published forms have it. Recommended: its absence is named as a failure.'),
      wordings: z.array(words).min(1).describe('The shortest first: it is the default. {field} is a blank.'),
      table: z
        .strictObject({ head: z.array(words).min(2), rows: z.array(z.array(words)).min(1) })
        .refine(({ head, rows }) => rows.every((row) => row.length === head.length), {
          message: 'every row has as many cells as the head',
        })
        .optional()
        .describe('Stands under the wording. Cells can hold blanks too.'),
      why: words.describe('Why it is here.'),
      without: words.describe('What goes wrong without it.'),
      signs: words.optional().describe('Who signs too when this is on the paper, such as: employer.'),
      excludes: z.array(id).default([]).describe('Clauses that leave the paper when this one is on it.'),
      insteadOf: z
        .string()
        .optional()
        .describe(
          'In local/: the mark of our wording that yours was written for. npm run check gives it, and says when ours has changed.',
        ),
      references: z.array(id).default([]).describe('Ids in references.yaml.'),
      expected: z.boolean().default(false).describe('Leads to what each profession expects.'),
    }),
  ),
});
export type Clause = z.infer<typeof clauses>['clauses'][number];

/** Every blank of a clause, in all its wordings and in its table. */
export const blanksOfClause = ({ wordings, table }: Clause): string[] =>
  [...wordings, ...(table?.rows.flat() ?? [])].flatMap(blanksIn);
