import type { z } from 'astro/zod';
import { agreement, fields } from './agreement.ts';
import { workedCase } from './case.ts';
import { clauses } from './clause.ts';
import { differences } from './difference.ts';
import { expectations } from './expectation.ts';
import { guide, parts } from './guide.ts';
import type { Node } from './markdown.ts';
import { moved } from './moved.ts';
import { organisation } from './organisation.ts';
import { outcomes, quiz } from './quiz.ts';
import { prose } from './prose.ts';
import { references } from './reference.ts';
import { reflection } from './reflection.ts';
import { reviews } from './review.ts';
import { asked, search } from './search.ts';
import { session } from './session.ts';
import { signposts } from './signpost.ts';
import { standards } from './standard.ts';
import { glossary } from './term.ts';
import { tool } from './tool.ts';
import { words } from './words.ts';
import { workshop } from './workshop.ts';

/**
 * Each kind of content: which files hold it (below src/content), the shape that they must have, and how an adopter's one
 * file adds to ours. Without that there is none in local/, and another language's takes the place of the English one.
 */
export const collections = {
  guides: { files: 'guides/*.{md,mdx}', schema: guide },
  cases: { files: 'cases/*.{md,mdx}', schema: workedCase },
  tools: { files: 'tools/*.yaml', schema: tool },
  sessions: { files: 'sessions/*.yaml', schema: session },
  workshops: { files: 'workshops/*.yaml', schema: workshop },
  agreements: { files: 'agreements/*.yaml', schema: agreement },
  clauses: { files: 'clauses.yaml', schema: clauses, adds: 'by id' },
  fields: { files: 'fields.yaml', schema: fields, adds: 'by id' },
  reflections: { files: 'reflections/*.yaml', schema: reflection },
  quizzes: { files: 'quizzes/*.yaml', schema: quiz },
  outcomes: { files: 'outcomes.yaml', schema: outcomes, adds: 'by id' },
  parts: { files: 'parts.yaml', schema: parts, adds: 'by id' },
  differences: { files: 'differences.yaml', schema: differences, adds: 'by id' },
  glossary: { files: 'glossary.yaml', schema: glossary, adds: 'by id' },
  references: { files: 'references.yaml', schema: references, adds: 'by id' },
  signposts: { files: 'signposts.yaml', schema: signposts, adds: 'by id' },
  expectations: { files: 'expectations.yaml', schema: expectations, adds: 'by id' },
  standards: { files: 'standards.yaml', schema: standards, adds: 'by id' },
  moved: { files: 'moved.yaml', schema: moved, adds: 'all' },
  organisation: { files: 'organisation.yaml', schema: organisation },
  search: { files: 'search.yaml', schema: search },
  asked: { files: 'asked.yaml', schema: asked },
  reviews: { files: 'reviews.yaml', schema: reviews, adds: 'by id' },
  prose: { files: 'prose.yaml', schema: prose },
  words: { files: 'words.yaml', schema: words },
} satisfies Record<string, { files: string; schema: z.ZodType; adds?: 'by id' | 'all' }>;

export type CollectionName = keyof typeof collections;

/** Kinds that are one list, in which an entry takes the place of that of its id in a layer before. */
export type ListName = {
  [Name in CollectionName]: (typeof collections)[Name] extends { adds: 'by id' } ? Name : never;
}[CollectionName];

/** Whether each file of a kind is a thing of its own. Else one file holds all of it. */
export const isFolder = (name: CollectionName): boolean => collections[name].files.includes('/');

/** Kinds that have a page for each of their files. */
export const kindsWithPages = ['guides', 'cases', 'tools', 'sessions', 'agreements', 'reflections'] as const;

/** One content file as it was read: its data, and its text where it has one. */
export interface Entry<Data = unknown> {
  /** Below src/content, with forward slashes. */
  file: string;
  /** The name of the file without its ending. */
  id: string;
  data: Data;
  body: string;
  /** The same text as a tree, and the line of the file on which it begins, from 1; where the content was read to be checked. */
  tree?: Node;
  line?: number;
}

/** All content after its shapes were found right. */
export type Content = { [Name in CollectionName]: Entry<z.infer<(typeof collections)[Name]['schema']>>[] };
