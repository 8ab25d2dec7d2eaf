import { z } from 'astro/zod';

/** The three relationships that this site treats as equals, in the order used everywhere. */
export const relationships = ['mentoring', 'coaching', 'supervision'] as const;
export type Relationship = (typeof relationships)[number];

/** The forms that a relationship can take. */
export const forms = ['one-to-one', 'three-way', 'led-group', 'peer-group'] as const;
export type Form = (typeof forms)[number];

/** Whom a page can be written for: those who give help, those who receive it, those who organise it. */
export const readers = ['giver', 'receiver', 'organiser'] as const;

export const relationship = z.enum(relationships);
export const reader = z.enum(readers);
export const form = z.enum(forms);

/** An id: words in lower case with hyphens, because ids appear in addresses and files. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id is lower-case words with hyphens, like first-meeting');

/** Plain words for readers: trimmed, not empty, and never HTML. */
export const words = z
  .string()
  .trim()
  .min(1, 'this text is empty')
  .refine((text) => !/<\/?[a-z]/i.test(text), 'write plain words here, without HTML tags');

/** Whether the calendar has this day: 2026-02-30 would become the second of March. */
const isDay = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** A day such as 2026-11-24. YAML reads it as a date or as text, so both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}$/, 'a day looks like 2026-11-24')
    .refine((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text) || isDay(text), 'the calendar has no such day'),
);

/** How much something leans to each relationship: whole weights from 0 to 3. */
export const weights = z.strictObject({
  mentoring: z.int().min(0).max(3),
  coaching: z.int().min(0).max(3),
  supervision: z.int().min(0).max(3),
});
export type Weights = z.infer<typeof weights>;
