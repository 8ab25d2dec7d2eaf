import { z } from 'astro/zod';
import { day, id, reader, relationship, relationships, words } from './relationship.ts';

/** Somebody named as a reader without having agreed to it, or on no day, cannot be written down. */
const practitioner = z.strictObject({
  name: words.describe('As they want to be named.'),
  role: words.describe('What they do, such as: Supervisor in community nursing.'),
  day: day.describe('The day on which they read it.'),
  consent: day.describe('The day on which they agreed to be named here, with these words.'),
});

/** What pages of the site lead to a guide for: what each of the three is, and three things more. */
export const guideUses = [
  ...relationships,
  'differences',
  'supervisions',
  'assessment',
  'suicide',
  'safeguarding',
] as const;
export type GuideUse = (typeof guideUses)[number];

/** The front matter of a guide. Its text is MDX or Markdown below it. */
export const guide = z.strictObject({
  title: words.max(70).describe('What the reader gets, as a short statement or instruction.'),
  description: words.max(220).describe('One or two sentences under the title, also shown in search results.'),
  part: id.describe('The part of the library it stands in: an id in parts.yaml.'),
  order: z.int().min(1).describe('Its place within the part.'),
  relationship: relationship.optional().describe('Only where the guide is mainly about one of the three.'),
  reader: reader
    .optional()
    .describe('Who it is written for, where it is not for all: readers of search can ask for it.'),
  use: z
    .enum(guideUses)
    .optional()
    .describe(
      'What other pages lead to it for: what one of the three is, how they differ, which supervision is which, a needs assessment (the form for booking one stands under its text), what to do when somebody speaks of suicide, or may be at risk.',
    ),
  glance: z
    .array(z.strictObject({ label: words.max(30), text: words.max(140) }))
    .max(6)
    .default([])
    .describe('Facts at a glance: three to six rows under the title.'),
  related: z
    .strictObject({
      guides: z.array(id).default([]),
      agreements: z.array(id).default([]),
      reflections: z.array(id).default([]),
      tools: z.array(id).default([]),
      sessions: z.array(id).default([]),
    })
    .prefault({})
    .describe('Where to go from here: ids of other pages.'),
  reviewed: day.describe('The day on which somebody last read it against its sources.'),
  changes: z
    .array(
      z.strictObject({
        day: day.describe('The day of the change.'),
        what: words.max(160).describe('What changed for a reader, as one sentence.'),
      }),
    )
    .default([])
    .describe('What changed since it was first written, in any order.'),
  readBy: z
    .array(practitioner)
    .default([])
    .describe('Practitioners who reviewed it. While there is none, the page says so.'),
});
export type Guide = z.infer<typeof guide>;

/** The parts of the guidance library, in the order of the menu, and its list by who the reader is. */
export const parts = z.strictObject({
  doors: z
    .array(
      z.strictObject({
        id,
        title: words.describe('Who the reader is, or where they are, such as: You are new to this.'),
        open: z.boolean().default(false).describe('Whether it is unfolded when the page opens.'),
        guides: z.array(id).default([]).describe('Guides that stand here first, in this order.'),
        parts: z.array(id).default([]).describe('Parts of which all other guides stand here.'),
      }),
    )
    .default([])
    .describe('Under what the list of guides folds. A part under none of them is one of its own.'),
  parts: z.array(
    z.strictObject({
      id,
      title: words,
      description: words,
      relationship: relationship
        .optional()
        .describe('Whose colour it has, where it is about one of the three.'),
    }),
  ),
});
export type Part = z.infer<typeof parts>['parts'][number];
