import { z } from 'astro/zod';
import { id, relationship, words } from './relationship.ts';

/** Whose sheet it is: two people's or a group's, that of whoever runs a scheme, or a workshop's handout. */
export const users = ['pair', 'organiser', 'workshop'] as const;

/** Sheets that go into the pack of every agreement, for the review halfway and for the end; and the three on one page. */
export const toolUses = ['review', 'closing', 'handout'] as const;

const block = z.union([
  z.strictObject({ heading: words }),
  z.strictObject({ text: words }),
  z.strictObject({ list: z.array(words).min(1) }),
  z.strictObject({ steps: z.array(words).min(1) }),
  z.strictObject({ checks: z.array(words).min(1) }),
  z.strictObject({ facts: z.array(z.strictObject({ label: words, text: words })).min(1) }),
  z.strictObject({ lines: z.strictObject({ label: words, count: z.int().min(1).max(30) }) }),
  z.strictObject({
    table: z.strictObject({
      head: z.array(words).min(1),
      rows: z.array(z.array(words)).default([]),
      blank: z.int().min(0).default(0),
    }),
  }),
  z.strictObject({ cards: z.array(words).min(1) }),
  z.strictObject({ signatures: z.array(words).min(1) }),
  z
    .strictObject({ comparison: z.array(id).min(1) })
    .describe('Rows of the comparison, for the three one to one.'),
  z
    .strictObject({ address: words })
    .describe('Where the site is, at {address}; left out where nobody has said.'),
]);

/** A sheet to print or to open in Word: what is on it, block by block. */
export const tool = z.strictObject({
  title: words.max(70),
  description: words.max(200),
  relationship: relationship.optional(),
  usedBy: z.enum(users).default('pair').describe('Who uses it: under which heading it is listed.'),
  use: z.enum(toolUses).optional().describe('What the site itself needs it for.'),
  order: z.int().min(1).default(99).describe('Its place under that heading; by title where it is the same.'),
  paper: z
    .enum(['portrait', 'handout', 'landscape', 'poster'])
    .default('portrait')
    .describe(
      'handout: one upright page in letters of 10 points. poster: landscape on A3, to be read from a step away.',
    ),
  intro: words.optional(),
  reflection: id.optional().describe('A reflection to fill in first, or to go on with.'),
  comparison: z
    .literal(true)
    .optional()
    .describe('The poster: the comparison is drawn from differences.yaml.'),
  agreed: z
    .array(id)
    .default([])
    .describe('Fields of an agreement that stand at its head, where it comes filled from one.'),
  blocks: z.array(block),
});
export type Tool = z.infer<typeof tool>;
export type ToolBlock = z.infer<typeof block>;
