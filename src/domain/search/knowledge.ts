import type { Kind, SearchRules } from '../../schemas/search.ts';

/** One thing that can be found: a page, an entry of the glossary or of the references, or a file. */
export interface Findable {
  /** Its address from the root of the site, such as /guides/matching/ or /glossary/#grow. */
  path: string;
  title: string;
  kind: Kind;
  /** What else it is called. */
  aka: string[];
  /** What people ask who need it, without the words that say nothing. */
  asked?: string[];
  /** What it says of itself in a sentence or two; a term its definition. */
  says?: string;
  /** The relationship that it is about, where it is one. */
  about?: string | undefined;
  /** Who it is written for, where it is not for all. */
  reader?: string | undefined;
}

/** What search knows of the site, made when it is built. */
export interface Knowledge {
  rules: Omit<SearchRules, 'pages'>;
  pages: Findable[];
  /** The files that say where words stand, in pagefind/ without .json, by how the stems in them begin. */
  postings: Record<string, string>;
  /** The files of the words that begin with a letter, in pagefind/ without .json, by that letter. */
  words: Record<string, string>;
}

/** Words that begin with one letter, against which misspellings are measured. */
export interface Words {
  /** Those of the site, the frequent ones first. */
  site: string[];
  /** Stems of others of the language: no slips, though a word of the site is near. */
  real: string[];
}

/** The file with the text of a page, in pagefind/ without .json; nothing for an entry or a file, which have none. */
export const textFileOf = (path: string): string | undefined =>
  /[#.]/.test(path) ? undefined : path.slice(1, -1).replaceAll('/', '_') || 'home';

/**
 * An inverted index: for each word, by its stem, the pages that have it. Each number says how many pages further on in the
 * list the next one stands, times ten, plus how much the word counts there, from 1 to 9.
 */
export type Postings = Record<string, number[]>;

/** The longest beginning of a stem that has a file of its own; nothing where no word of the site begins so. */
export function beginningOf(stemmed: string, { postings }: Pick<Knowledge, 'postings'>): string | undefined {
  for (let length = Math.min(stemmed.length, 4); length > 0; length -= 1)
    if (Object.hasOwn(postings, stemmed.slice(0, length))) return stemmed.slice(0, length);
  return undefined;
}
