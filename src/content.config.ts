import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { globSync } from 'node:fs';
import { collections as shapes } from './schemas/collections.ts';

/** What an adopter has put in place of ours: local/guides/matching.mdx takes the place of guides/matching.mdx. */
const replaced = globSync('local/*/*', { cwd: './src/content' }).map(
  (file) =>
    `!${file
      .replaceAll('\\', '/')
      .replace(/^local\//, '')
      .replace(/\.\w+$/, '.*')}`,
);

/** Ties each collection to its files and its shape, and nothing more. */
export const collections = Object.fromEntries(
  Object.entries(shapes).map(([name, { files, schema }]) => [
    name,
    defineCollection({
      loader: glob({
        base: './src/content',
        pattern: [files, `local/${files}`, ...replaced],
        generateId: ({ entry }) => idOf(entry),
      }),
      schema,
    }),
  ]),
) as unknown as { [Name in keyof typeof shapes]: { schema: (typeof shapes)[Name]['schema'] } };

/** The name of a file without folder and ending. A list of an adopter stands beside ours: local-clauses. */
function idOf(file: string): string {
  const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
  return /^local\/[^/]+$/.test(file) ? `local-${name}` : name;
}
