import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

/** Packs with which a practitioner reviews some guides in an hour, one for each kind of reader. */
export const reviews = z.strictObject({
  packs: z.array(
    z.strictObject({
      id,
      who: words.max(60).describe('Whom it is for, such as: Who supervises.'),
      guides: z.array(id).length(5).describe('Five guides, the one to read most closely first.'),
    }),
  ),
});
