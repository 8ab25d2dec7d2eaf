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
import { glossary } from './term.ts';
import { tool } from './tool.ts';
import { words } from './words.ts';

/** Each kind of content: which files hold it (below src/content) and the shape that they must have. */
export const collections = {
  guides: { files: 'guides/*.{md,mdx}', schema: guide },
  cases: { files: 'cases/*.{md,mdx}', schema: workedCase },
  tools: { files: 'tools/*.yaml', schema: tool },
  sessions: { files: 'sessions/*.yaml', schema: session },
  agreements: { files: 'agreements/*.yaml', schema: agreement },
  clauses: { files: 'clauses.yaml', schema: clauses },
  fields: { files: 'fields.yaml', schema: fields },
  reflections: { files: 'reflections/*.yaml', schema: reflection },
  quizzes: { files: 'quizzes/*.yaml', schema: quiz },
  outcomes: { files: 'outcomes.yaml', schema: outcomes },
  parts: { files: 'parts.yaml', schema: parts },
  differences: { files: 'differences.yaml', schema: differences },
  glossary: { files: 'glossary.yaml', schema: glossary },
  references: { files: 'references.yaml', schema: references },
  signposts: { files: 'signposts.yaml', schema: signposts },
  expectations: { files: 'expectations.yaml', schema: expectations },
  moved: { files: 'moved.yaml', schema: moved },
  organisation: { files: 'organisation.yaml', schema: organisation },
  search: { files: 'search.yaml', schema: search },
  asked: { files: 'asked.yaml', schema: asked },
  reviews: { files: 'reviews.yaml', schema: reviews },
  prose: { files: 'prose.yaml', schema: prose },
  words: { files: 'words.yaml', schema: words },
} satisfies Record<string, { files: string; schema: z.ZodType }>;

export type CollectionName = keyof typeof collections;

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
