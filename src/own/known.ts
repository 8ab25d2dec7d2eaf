import type { Papers } from '../schemas/agreement-rules.ts';
import type { Ids } from '../schemas/pointers.ts';
import type { Borrowed } from './left-over.ts';

/** An organisation's files as texts, by their names below src/content. */
export type Files = Record<string, string>;

/** What of the site one has to know to check an organisation's files. */
export interface Known {
  /** Agreements, and the clauses and fields of ours. */
  papers: Papers;
  /** What can be pointed at, besides clauses. */
  ids: Pick<Ids, 'field' | 'part' | 'place' | 'reference'>;
  /** What a file may have borrowed, by its name. */
  borrowed: Record<string, Borrowed[]>;
}
