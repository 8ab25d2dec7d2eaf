import { z } from 'astro/zod';
import type { Words } from 'english-words';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

export type { Words };

const english = parse(readFileSync('src/content/words.yaml', 'utf8')) as Record<string, object>;

/** A group of sentences: each name of the English group must be there, and no other. */
const sentences = (group: object) =>
  z.strictObject(Object.fromEntries(Object.keys(group).map((name) => [name, z.string().min(1)])));

const language = z.strictObject({
  tag: z
    .string()
    .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a language is a tag like cy, pt-BR or ar')
    .describe('The language by its BCP 47 tag, such as cy or pt-BR; the folder has the same name.'),
  name: z.string().min(1).describe('What the language calls itself, such as Cymraeg.'),
  direction: z.enum(['ltr', 'rtl']).describe('ltr: written from left to right. rtl: from right to left.'),
  choose: z.string().min(1).describe('What stands before the choice of languages.'),
  untranslated: z.string().min(1).describe('What a page says whose text is in English only.'),
  someUntranslated: z.string().min(1).describe('The same, where it is so of some of its entries.'),
});

/**
 * The interface's own words, by the part of the site that says them: what English has in src/content/words.yaml, another
 * language has too. A new word is one line in that file; its type is written from there (build/words-type.ts). {places}
 * in a sentence are filled in by `say` in domain/words.ts.
 */
export const words = z.strictObject({
  ...Object.fromEntries(Object.entries(english).map(([name, group]) => [name, sentences(group)])),
  language,
}) as unknown as z.ZodType<Words>;
