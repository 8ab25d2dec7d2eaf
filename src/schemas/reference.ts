import { z } from 'astro/zod';
import { day, id, words } from './relationship.ts';

/** The works that this site cites. */
export const references = z.strictObject({
  references: z.array(
    z.strictObject({
      id,
      type: z.enum(['article', 'book', 'chapter', 'report', 'standard', 'web']),
      authors: z
        .array(words)
        .default([])
        .describe('Surname, initials. “others” stands for those not confirmed.'),
      year: z.union([z.int(), z.null()]).optional().describe('null where the work carries no date.'),
      title: words,
      edition: z.union([words, z.int()]).optional(),
      container: words.optional().describe('The journal, book, publisher or site.'),
      volume: words.optional(),
      issue: words.optional(),
      pages: words.optional(),
      doi: words.optional(),
      url: z.url().optional(),
      topics: z.array(id).default([]),
      finding: words.describe('What it says, in our own words.'),
      seen: z
        .strictObject({
          what: z
            .enum(['text', 'abstract', 'page', 'nothing'])
            .describe('Its text or a part of it, an abstract, a page about it, or nothing.'),
          day: day.describe('When somebody here last looked.'),
        })
        .describe('What was seen of it. Of a work of which nothing was seen, no result may be told.'),
      unconfirmed: z
        .array(words)
        .optional()
        .describe('Details left out because nobody here has seen them yet.'),
    }),
  ),
});
export type Reference = z.infer<typeof references>['references'][number];
