import { z } from 'astro/zod';
import { day, id, relationship, words } from './relationship.ts';

export const settings = [
  'school',
  'university',
  'health',
  'social-care',
  'charity',
  'small-firm',
  'company',
  'faith',
  'friends',
] as const;

/** The front matter of a worked case: a made-up situation and the support that fitted it. */
export const workedCase = z.strictObject({
  title: words.max(80),
  description: words.max(200).describe('One sentence for lists.'),
  setting: z.enum(settings),
  relationships: z
    .array(relationship)
    .describe('What helped in the end; empty where it was something else first.'),
  instead: words.optional().describe('What helped where it was none of the three, in a few words.'),
  guides: z.array(id).min(1).describe('The guides beside which it is shown.'),
  reviewed: day,
});
