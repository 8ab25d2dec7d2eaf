import { z } from 'astro/zod';
import { day, id, reader, relationship, words } from './relationship.ts';

/**
 * One statement about the last three months: behaviour, one thing, at most 20 words. A statement that comes to mean
 * something else gets a new id, for answers kept on somebody's device are carried over by id.
 */
const item = z.strictObject({
  id,
  text: words
    .refine((text) => text.split(/\s+/).length <= 20, 'an item has at most 20 words')
    .refine(
      (text) => !/\b(and|or|but)\b|[;/]/i.test(text),
      'an item asks one thing: no “and”, “or” or “and/or”',
    ),
});

/** A self-assessment that gives no mark. */
export const reflection = z
  .strictObject({
    title: words.max(70),
    description: words.max(200),
    for: words.describe('Who it is for, in a few words.'),
    order: z.int().min(1).default(99).describe('Its place among the reflections.'),
    kind: z
      .enum(['self', 'pair', 'group'])
      .describe('pair: each of the two fills it in and guesses the other’s answers.'),
    relationship: relationship.optional(),
    reader: reader.optional().describe('Who fills it in, where that is one side alone.'),
    other: words
      .default('the other person')
      .describe('Who is asked what they would say, as in “your mentee”.'),
    version: z.int().min(1),
    reviewed: day,
    author: words.describe('Who wrote the items.'),
    areas: z
      .array(
        z.strictObject({
          id,
          title: words,
          informedBy: z
            .array(id)
            .min(1)
            .describe('Works that the area is informed by; the items are ours alone.'),
          items: z.array(item).min(1),
          strength: words.describe('What to say where this is a strength.'),
          try: words.describe('One thing to try this month.'),
          ask: words.describe('One question to ask the other person.'),
          guide: id.describe('The guide that helps.'),
        }),
      )
      .min(4),
  })
  .superRefine(({ areas }, context) => {
    const ids = areas.flatMap((area) => area.items.map((one) => one.id));
    for (const [i, one] of ids.entries())
      if (ids.indexOf(one) !== i)
        context.addIssue({ code: 'custom', path: ['areas'], message: `the item “${one}” stands twice` });
  });
export type Reflection = z.infer<typeof reflection>;
