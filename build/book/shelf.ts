import type { Reference } from '../../src/schemas/reference.ts';
import type { Content } from '../../src/schemas/collections.ts';
import type { Words } from '../../src/schemas/words.ts';

/** What the texts of a book look up. */
export interface Shelf {
  content: Content;
  words: Words;
  references: ReadonlyMap<string, Reference>;
  /** The whole address of a page by its path; undefined where nobody has said where this copy is. */
  address: (path: string) => string | undefined;
}

/** The name of a place in the book for a page of the site that the book has: /guides/matching/ is guides-matching. */
export const placeOf = (path: string): string =>
  path
    .replace(/#.*$/, '')
    .replace(/^\/|\/$/g, '')
    .replace('/', '-');

/** Whether the book has a page of the site as a chapter. */
export const isChapter = ({ content }: Shelf, path: string): boolean =>
  ['/compare/', '/glossary/', '/references/'].includes(path.replace(/#.*$/, '')) ||
  (['guides', 'cases'] as const).some((kind) =>
    content[kind].some(({ id }) => `/${kind}/${id}/` === path.replace(/#.*$/, '')),
  );
