import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { collections as shapes } from './schemas/collections.ts';

/** Ties each collection to its files and its shape, and nothing more. */
export const collections = Object.fromEntries(
  Object.entries(shapes).map(([name, { files, schema }]) => [
    name,
    defineCollection({
      loader: glob({ base: './src/content', pattern: files, generateId: ({ entry }) => idOf(entry) }),
      schema,
    }),
  ]),
) as unknown as { [Name in keyof typeof shapes]: { schema: (typeof shapes)[Name]['schema'] } };

/** The name of a file without folder and ending. */
function idOf(file: string): string {
  return file.replace(/^.*\//, '').replace(/\.\w+$/, '');
}
