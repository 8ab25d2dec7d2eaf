import { z } from 'astro/zod';
import { id, words } from './relationship.ts';

const count = z.int().min(0).max(20);
const grade = z.number().min(1).max(20);
const phrases = z
  .array(words)
  .min(1)
  .describe('Words as they stand in a sentence; ... stands for up to eight words between them.');

/** Our rules of style that can be counted, and what to do about each. `npm run check` warns by them; by `reading` it refuses. */
export const prose = z.strictObject({
  reading: z
    .strictObject({
      grade: grade.describe('No guide may read harder than this grade (Flesch–Kincaid).'),
      median: grade.describe('Half of the guides may read no harder than this.'),
      longest: z.int().min(10).describe('No sentence may have more words. Tables are left out.'),
      easy: z
        .array(words)
        .describe('Words that count as short, as those of the glossary do: everybody here knows them.'),
      familiar: z
        .array(id)
        .describe(
          'Terms that no text need explain: the three and their people, and everyday words whose special sense no machine can tell.',
        ),
    })
    .describe('What is refused, and not only warned of.'),
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
