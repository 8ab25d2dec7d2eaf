import { z } from 'astro/zod';
import { day, id, words } from './relationship.ts';

const title = words.max(60).describe('The title of the slide. Each slide has one.');

const slide = z.union([
  z.strictObject({ title, points: z.array(words.max(100)).min(1).max(6) }),
  z.strictObject({ title, differences: z.array(id).min(1).max(2).describe('Rows of differences.yaml.') }),
  z.strictObject({
    title,
    case: id.describe('A worked case: its situation is shown, and not what was done.'),
  }),
]);

const part = z.strictObject({
  title: words.max(40),
  minutes: z.int().min(1).max(60),
  does: z.array(words).min(1).describe('What whoever leads does, step by step. The notes of the slides too.'),
  slides: z.array(slide).min(1),
});

/** A workshop: its parts with their minutes, and what stands on the slides. */
export const workshop = z
  .strictObject({
    title: words.max(70),
    description: words.max(200),
    reviewed: day,
    minutes: z.int().min(30).max(480).describe('How long it takes in all, the breaks as well.'),
    bring: z.array(words).min(1).describe('What has to be there.'),
    safety: words.describe('What whoever leads has to know about safety.'),
    handouts: z.array(id).describe('Sheets to print for everybody.'),
    parts: z.array(part).min(2),
  })
  .superRefine(({ minutes, parts }, context) => {
    const sum = parts.reduce((all, one) => all + one.minutes, 0);
    if (sum !== minutes)
      context.addIssue({
        code: 'custom',
        path: ['minutes'],
        message: `the parts take ${sum} minutes together, and here are ${minutes}. Make them the same`,
      });
  });
export type Workshop = z.infer<typeof workshop>;
export type WorkshopSlide = z.infer<typeof slide>;
