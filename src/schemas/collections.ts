import type { z } from 'astro/zod';
import { agreement, fields } from './agreement.ts';
import { workedCase } from './case.ts';
import { clauses } from './clause.ts';
import { contentFiles } from './content-files.ts';
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
  guides: { files: contentFiles.guides, schema: guide },
  cases: { files: contentFiles.cases, schema: workedCase },
  tools: { files: contentFiles.tools, schema: tool },
  sessions: { files: contentFiles.sessions, schema: session },
  workshops: { files: contentFiles.workshops, schema: workshop },
  agreements: { files: contentFiles.agreements, schema: agreement },
  clauses: { files: contentFiles.clauses, schema: clauses, adds: 'by id' },
  fields: { files: contentFiles.fields, schema: fields, adds: 'by id' },
  reflections: { files: contentFiles.reflections, schema: reflection },
  quizzes: { files: contentFiles.quizzes, schema: quiz },
  outcomes: { files: contentFiles.outcomes, schema: outcomes, adds: 'by id' },
  parts: { files: contentFiles.parts, schema: parts, adds: 'by id' },
  differences: { files: contentFiles.differences, schema: differences, adds: 'by id' },
  glossary: { files: contentFiles.glossary, schema: glossary, adds: 'by id' },
  references: { files: contentFiles.references, schema: references, adds: 'by id' },
  signposts: { files: contentFiles.signposts, schema: signposts, adds: 'by id' },
  expectations: { files: contentFiles.expectations, schema: expectations, adds: 'by id' },
  standards: { files: contentFiles.standards, schema: standards, adds: 'by id' },
  moved: { files: contentFiles.moved, schema: moved, adds: 'all' },
  organisation: { files: contentFiles.organisation, schema: organisation },
  search: { files: contentFiles.search, schema: search },
  asked: { files: contentFiles.asked, schema: asked },
  reviews: { files: contentFiles.reviews, schema: reviews, adds: 'by id' },
  prose: { files: contentFiles.prose, schema: prose },
  words: { files: contentFiles.words, schema: words },
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
