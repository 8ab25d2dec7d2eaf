import { z } from 'astro/zod';
import { day, form, id, relationship, words } from './relationship.ts';

/** Topics that no agreement may leave out. */
export const required = ['purpose', 'meeting', 'confidentiality', 'boundaries', 'review', 'ending'] as const;

const option = z.union([
  words.transform((text): Option => ({ text })),
  z
    .strictObject({
      text: words,
      weeks: z.int().min(1).optional().describe('How far apart meetings are, where the choice says so.'),
      months: z.int().min(1).optional().describe('The same in months; the weekday stays the same.'),
      minutes: z.int().min(1).optional().describe('How long a meeting takes, where the choice says so.'),
    })
    .transform((one): Option => one),
]);

/** What can be chosen, and what it means for a calendar. */
export interface Option {
  text: string;
  weeks?: number | undefined;
  months?: number | undefined;
  minutes?: number | undefined;
}

/**
 * What the site itself does with an answer, whatever its field is called: one field for each, but for the last three.
 */
export const fieldUses = [
  'organisation',
  'protection',
  'start',
  'time',
  'review',
  'end',
  'meetings',
  'group-size',
  'case-minutes',
  'safeguarding',
  'supervisor',
  'manager',
  'outsider',
] as const;
export type FieldUse = (typeof fieldUses)[number];

const field = z.strictObject({
  id,
  label: words,
  kind: z.enum(['name', 'text', 'long-text', 'date', 'time', 'number', 'choice']),
  hint: words.describe('What stands in the blank on the paper, such as: how often.'),
  help: words.optional(),
  remind: z.boolean().default(false).describe('Whether it stands on the one-page reminder.'),
  use: z
    .enum(fieldUses)
    .optional()
    .describe('What the calendar, the checks or the head of the paper use it for: a field can be renamed.'),
  options: z.array(option).optional().describe('For a choice: what can be chosen.'),
});

/** The fields that all agreements share: names, dates and choices carry over from one to the next. */
export const fields = z.strictObject({
  fields: z.array(
    field.refine(
      ({ kind, options }) => (kind === 'choice') === (options !== undefined),
      'a choice has options, and only a choice has',
    ),
  ),
});
export type Field = z.infer<typeof field>;

/** One agreement: its parties, and its sections of clauses from the library. */
export const agreement = z
  .strictObject({
    title: words.max(70),
    description: words.max(220),
    order: z
      .int()
      .min(1)
      .optional()
      .describe('Its place among the agreements. Without one it stands after them.'),
    relationship,
    form,
    version: z.int().min(1).describe('Raise it when a field or clause goes or changes its meaning.'),
    reviewed: day,
    parties: z
      .array(
        z.strictObject({
          field: id,
          role: words.describe('How the party is called on the paper.'),
          each: words.optional().describe('Where several people sign: how one of them is called.'),
        }),
      )
      .min(1),
    sections: z.array(
      z.strictObject({
        id,
        title: words,
        clauses: z
          .array(
            z.strictObject({
              clause: id,
              on: z.boolean().default(true).describe('Whether it stands on the paper unless switched.'),
              locked: z.boolean().default(false).describe('Whether nobody can switch it off.'),
              when: z
                .record(id, words)
                .optional()
                .describe('On the paper only while these fields have these answers; it cannot be switched.'),
              wording: z.int().min(0).default(0).describe('Which wording is the default, counted from 0.'),
            }),
          )
          .min(1),
      }),
    ),
    light: z
      .strictObject({
        title: words.max(70),
        clauses: z.array(id).min(1).describe('Those of its clauses that stand on the one page.'),
        leavesOut: words.describe('What the page does not say and the whole agreement does, in a few words.'),
      })
      .optional()
      .describe('The same agreement on one page, for people who would otherwise sign nothing.'),
    guides: z.array(id).default([]).describe('Guides to read beside it.'),
  })
  .superRefine(({ sections }, context) => {
    const used = sections.flatMap((section) => section.clauses.map(({ clause }) => clause));
    used.forEach((clause, i) => {
      if (used.indexOf(clause) !== i)
        context.addIssue({
          code: 'custom',
          path: ['sections'],
          message: `the clause “${clause}” stands twice`,
        });
    });
  });
export type Agreement = z.infer<typeof agreement>;
