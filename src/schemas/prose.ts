import { z } from 'astro/zod';
import { words } from './relationship.ts';

const count = z.int().min(0).max(20);
const phrases = z
  .array(words)
  .min(1)
  .describe('Words as they stand in a sentence; ... stands for up to eight words between them.');

/** Our rules of style that can be counted, and what to do about each. `npm run check` warns by them and refuses nothing. */
export const prose = z.strictObject({
  sentences: z
    .strictObject({
      short: count.describe('A sentence is short that has fewer words.'),
      share: z.number().min(0).max(1).describe('The largest share of short sentences in a guide.'),
      endings: count.describe('How many paragraphs of a guide may end in a short sentence.'),
    })
    .describe(
      'Of the running text: no headings, lists, tables, dialogues, filled-in forms and things to say.',
    ),
  formulas: z
    .array(z.strictObject({ name: words, phrases, atMost: count, instead: words }))
    .describe('Turns that are good once and tire when they come again, counted in each guide.'),
  anonymous: z
    .strictObject({ phrases, instead: words })
    .describe('Authorities without a name, where the sentence has no source either.'),
  turns: z
    .array(
      z.strictObject({
        found: words.describe('What nobody would say; ... stands for up to eight words.'),
        instead: words.describe('What would be right, as a sentence.'),
      }),
    )
    .describe('Translated turns and unsafe promises, in any text.'),
  mainSupport: count.describe('How many guides may lean on the same work more than on any other.'),
});
export type Prose = z.infer<typeof prose>;
