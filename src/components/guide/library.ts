import type { Language } from '../../domain/doc.ts';
import type { Differences } from '../../schemas/difference.ts';
import type { Relationship } from '../../schemas/relationship.ts';
import type { Session } from '../../schemas/session.ts';
import type { Reference } from '../../schemas/reference.ts';
import type { Term } from '../../schemas/term.ts';
import type { Words } from '../../schemas/words.ts';

/** What the components inside a text look up by id, and the order in which the text cites its references. */
export interface Library {
  words: Words & { language: Language };
  references: ReadonlyMap<string, Reference>;
  terms: ReadonlyMap<string, Term>;
  cases: ReadonlyMap<string, { title: string; description: string; setting: string; guides: string[] }>;
  /** Titles of agreements, reflections and tools by the path of their page. */
  titles: ReadonlyMap<string, string>;
  /** The language of the same pages and of cases, by path. */
  languages: ReadonlyMap<string, string>;
  sessions: ReadonlyMap<string, Session>;
  differences: Differences;
  /** Ids of references, each once, in the order of the text. */
  cited: string[];
  /** In a worked case, what helped in the end. */
  helped?: string | undefined;
  /** Which of the three that was, each with its emblem. */
  helpers?: readonly Relationship[];
}

/** The library that the page put in place, for a component of a text. */
export function libraryOf(locals: App.Locals): Library {
  if (!locals.library)
    throw new Error('A component of a guide’s text was used on a page that sets no Astro.locals.library.');
  return locals.library;
}
