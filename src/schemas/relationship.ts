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
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, {
  error: ({ input }) =>
    `an id is lower-case words with hyphens, like ${asId(String(input)) || 'first-meeting'}`,
});

/** A text as an id: the last step of an address, without accents. */
export const asId = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\/$/, '')
    .replace(/^.*\//, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Plain words for readers: trimmed, not empty, and never HTML. */
export const words = z
  .string()
  .trim()
  .min(1, 'this text is empty')
  .refine((text) => !/<\/?[a-z]/i.test(text), 'write plain words here, without signs such as <b>');

/** Whether the calendar has this day: 2026-02-30 would become the second of March. */
const isDay = (text: string) =>
  !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** Year, month and day in a text that has them in another order or in words. */
function partsOfDay(text: string): (string | number | undefined)[] {
  const [, year, month, day] = /^(\d{4})\D(\d{1,2})\D(\d{1,2})(?!\d)/.exec(text) ?? [];
  if (year) return [year, month, day];
  // In Britain and Ireland the day comes first.
  const [, first, second, last] = /^(\d{1,2})\D(\d{1,2})\D(\d{4})$/.exec(text) ?? [];
  if (last) return [last, second, first];
  const [, number, name = '', inYear] = /(\d{1,2})\D{0,3} ([a-z]{3})[a-z]* (\d{4})$/i.exec(text) ?? [];
  return [inYear, months.indexOf(name.toLowerCase()) + 1, number];
}

/** What is wrong with a day: it is written year, month, day, in digits. */
function wrongDay(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return isDay(text) ? undefined : 'the calendar has no such day';
  const right = partsOfDay(text)
    .map((part) => String(part ?? '').padStart(2, '0'))
    .join('-');
  return `a day looks like 2026-11-24: year, month, day${/^\d{4}-/.test(right) && isDay(right) ? `. Write: ${right}` : ''}`;
}

/** A day such as 2026-11-24. YAML reads it as a date or as text, so both are taken. */
export const day = z.preprocess(
  (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value),
  z.string().superRefine((text, context) => {
    const message = wrongDay(text);
    if (message) context.addIssue({ code: 'custom', message });
  }),
);

/** How much something leans to each relationship: whole weights from 0 to 3. */
export const weights = z.strictObject({
  mentoring: z.int().min(0).max(3),
  coaching: z.int().min(0).max(3),
  supervision: z.int().min(0).max(3),
});
export type Weights = z.infer<typeof weights>;
