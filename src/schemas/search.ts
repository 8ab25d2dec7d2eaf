import { z } from 'astro/zod';
import { words } from './relationship.ts';

/** What a page can be. Readers can look for one kind alone. */
export const kinds = [
  'guide',
  'case',
  'agreement',
  'quiz',
  'reflection',
  'tool',
  'session',
  'glossary',
  'reference',
  'download',
  'help',
  'page',
] as const;
export type Kind = (typeof kinds)[number];

const weight = z.number().min(0).max(20);
const path = z
  .string()
  .regex(/^\/([a-z0-9-]+\/)*$/, 'a path begins and ends with a slash, like /guides/matching/');
const found = z.array(z.string().min(1));

const patterns = z
  .array(
    z
      .string()
      .regex(
        /^[\p{L}\p{N}<>|*. -]+$/u,
        'a pattern is words in small letters, with <class>, a|b, begin*, ... and ....',
      ),
  )
  .default([]);

/** How search hears that somebody is in danger: a small grammar. How it is read: src/domain/search/danger.ts. */
export const danger = z
  .strictObject({
    written: z
      .record(z.string(), z.string())
      .default({})
      .describe('How people write a word: slips and text-speak, with | between them.'),
    words: z.record(z.string(), found).default({}).describe('Classes of words, by name.'),
    strong: patterns.describe('Somebody is in danger: help comes first, and nothing tone-deaf after it.'),
    weak: patterns.describe('Somebody may be in distress: a calm line stands above what was found.'),
    topics: patterns.describe('Words that are a calm line where no word of the trade stands beside them.'),
    trade: patterns.describe('Words of people who work in the field.'),
    harmless: patterns.describe('Figures of speech and terms of the trade: they count for nothing.'),
    story: z
      .strictObject({
        least: z.int().min(3).describe('So many words at least.'),
        people: found.describe('Words for somebody of whom one tells: he, her, my wife.'),
        teller: found.describe('Words for the one who tells: I, my.'),
        field: found.describe('Words of the field: coach*, supervis*.'),
        asks: found.describe('Words of those who look for something here: how, template, find.'),
      })
      .optional()
      .describe(
        'How a sentence sounds that tells of a person, or of oneself and asks for nothing: a calm line.',
      ),
    after: z.array(path).default([]).describe('Pages that may stand after the help page on a strong sign.'),
  })
  .superRefine(({ words: classes, ...rules }, context) => {
    for (const [name, list] of Object.entries(rules))
      for (const one of Array.isArray(list) ? list : [])
        for (const [, used = ''] of one.matchAll(/<([^>]*)>/g))
          if (!Object.hasOwn(classes, used))
            context.addIssue({
              code: 'custom',
              path: [name],
              message: `“${one}” names the class “${used}”, and there is none under words`,
            });
  });
export type DangerRules = z.infer<typeof danger>;

/** How search understands people: an editor can change all of it. */
export const search = z.strictObject({
  weights: z.strictObject({
    title: weight.describe('A word of the query in the title.'),
    alias: weight.describe('A word of the query in what else the page is called.'),
    heading: weight.describe('How many times more a word counts in a heading than in the text.'),
    asked: weight.describe('How many times more a word counts in what people ask than in the text.'),
    description: weight.describe('A word of the query in what the page says of itself.'),
    text: weight.describe('A word of the query in the text.'),
    wholeTitle: weight.describe('The more of the title the query covers, the nearer to this.'),
    share: weight.describe(
      'How much it counts that a page has the whole query: 1 for its share of it, 2 for the square.',
    ),
    paper: weight.describe('How many times more an agreement or a sheet counts where a form is wanted.'),
    versus: weight.describe(
      'How many times more a page that compares counts where two things are set side by side.',
    ),
    without: weight.describe('How many times a page counts that is named after what is not wanted.'),
    floor: weight.describe('Below this score of the first result, the box says that nothing fits closely.'),
    kinds: z.record(z.enum(kinds), weight).describe('What each kind of page is worth beside the others.'),
  }),
  ignore: found.describe('Words that say nothing about what is looked for.'),
  means: z.record(z.string(), words).describe('A word, and what it stands for on this site.'),
  phrases: z
    .record(z.string(), words)
    .describe('Several words, and what they stand for. A phrase is a pattern: a|b, begin*, ... and ....'),
  danger,
  forms: found.describe('Words of somebody who wants a paper to fill in.'),
  agreements: found.describe('Those of them that want an agreement and no other paper.'),
  versus: z
    .strictObject({ words: found, pages: z.array(path) })
    .describe('Words that set two things side by side, and the pages that compare.'),
  not: z
    .strictObject({ before: found, of: found, else: words })
    .describe(
      'What is not wanted: words before it, what it can be, and what is looked for where nothing else is said.',
    ),
  begin: z.strictObject({ jobs: z.array(path), often: z.array(path) }).describe('What an empty box offers.'),
  pages: z.record(path, z.array(z.string().min(1))).describe('What else a page is called.'),
});

/** What people who need a page ask, in their own words: its words count for the page, and are shown nowhere. */
export const asked = z.record(path, z.array(words)).describe('What people ask who need a page.');

export type SearchRules = z.infer<typeof search>;
