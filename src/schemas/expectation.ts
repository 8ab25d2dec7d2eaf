import { z } from 'astro/zod';
import { day, id, words } from './relationship.ts';

/** How firmly a body asks, the firmest first; a word each in words.yaml. */
const forces = [
  'law',
  'statutory-guidance',
  'registration',
  'membership',
  'qualification',
  'employer',
  'guidance',
  'mark',
] as const;
export type Force = (typeof forces)[number];

/** What professions and regulators expect of mentoring, coaching and supervision. */
export const expectations = z.strictObject({
  professions: z
    .array(
      z.strictObject({
        id,
        label: words,
        guide: id.optional().describe('The guide about this setting.'),
      }),
    )
    .default([])
    .describe('Groups of professions, in the order of the page.'),
  expectations: z.array(
    z
      .strictObject({
        id,
        profession: id.describe('The group of professions that it stands in.'),
        for: words.describe('Whom it concerns, such as: Nurses, midwives and nursing associates.'),
        places: z.array(id).min(1).describe('Where it holds: places of signposts.yaml.'),
        body: words.describe('Who expects it, in full.'),
        short: words.optional().describe('What people call that body, such as: the NMC.'),
        document: words.describe('What it is written in, with its year where one was seen.'),
        address: z.url().optional().describe('A page of the body itself. Left out where none was seen.'),
        answer: words.describe('The answer in a few words: required, expected, recommended, or left to you.'),
        expects: words.describe('What was seen of it, in one or two sentences of our own.'),
        changing: words.optional().describe('What is about to replace it, or why it may no longer hold.'),
        theirs: z.array(words).default([]).describe('The words that the body uses.'),
        force: z.enum(forces),
        status: z.enum(['in-force', 'being-replaced', 'unclear']),
        seen: z
          .strictObject({
            what: z
              .enum(['own', 'others'])
              .describe('own: a copy of the body’s own page. others: what somebody else’s page says of it.'),
            day: day.describe('When somebody here last looked.'),
          })
          .describe('What was seen. Nothing that was only remembered may be printed.'),
        dated: words
          .optional()
          .describe('The date that the copy showed, in words. Left out where it showed none.'),
        sure: z.enum(['high', 'medium', 'low']),
      })
      .refine(({ status, changing }) => status === 'in-force' || changing !== undefined, {
        path: ['changing'],
        message: 'Where it is being replaced or unclear, say in a sentence what is known of that.',
      }),
  ),
});
type Expectations = z.infer<typeof expectations>;
export type Expectation = Expectations['expectations'][number];
