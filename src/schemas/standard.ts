import { z } from 'astro/zod';
import { day, id, words } from './relationship.ts';

/** Standards that a policy can quote: sets of twelve, each numbered within its set. */
export const standards = z.strictObject({
  sets: z.array(
    z.strictObject({
      id,
      title: words,
      letters: words
        .regex(/^[A-Z]{2}$/, 'two capital letters, such as MC')
        .describe('What stands before a standard’s number.'),
      reviewed: day.describe(
        'The day of this edition: a policy that quotes a standard quotes the day with it.',
      ),
      for: words.describe('What the set is for, in a sentence.'),
      standards: z
        .array(
          z.strictObject({
            id,
            name: words.describe('What it is about, in a few words.'),
            says: words.describe('The standard, in one sentence that a policy can quote.'),
            met: z.array(words).min(1).describe('What it looks like when it is met.'),
            keep: z.array(words).min(1).describe('What to keep as evidence.'),
            informedBy: z.array(id).default([]).describe('Entries of expectations.yaml that it draws on.'),
          }),
        )
        .min(1),
    }),
  ),
});
export type Standards = z.infer<typeof standards>;
export type StandardSet = Standards['sets'][number];
