import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

/** The glossary. */
export const glossary = z.strictObject({
  terms: z.array(
    z.strictObject({
      id,
      term: words,
      aliases: z.array(words).describe('What people search for, mistaken words included.'),
      definition: words,
      seeAlso: z.array(id).default([]).describe('Ids of other terms.'),
      references: z.array(id).default([]).describe('Ids in references.yaml.'),
    }),
  ),
});
export type Term = z.infer<typeof glossary>['terms'][number];
