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
    kinds: z.record(z.enum(kinds), weight).describe('What each kind of page is worth beside the others.'),
  }),
  ignore: found.describe('Words that say nothing about what is looked for.'),
  means: z.record(z.string(), words).describe('A word, and what it stands for on this site.'),
  phrases: z.record(z.string(), words).describe('Several words, and what they stand for.'),
  danger: found.describe('Words and phrases of somebody in danger or distress: the help page comes first.'),
  forms: found.describe('Words of somebody who wants a paper to fill in.'),
  agreements: found.describe('Those of them that want an agreement and no other paper.'),
  pages: z.record(path, z.array(z.string().min(1))).describe('What else a page is called.'),
});

/** What people who need a page ask, in their own words: its words count for the page, and are shown nowhere. */
export const asked = z.record(path, z.array(words)).describe('What people ask who need a page.');

export type SearchRules = z.infer<typeof search>;
