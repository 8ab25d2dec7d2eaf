import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { globSync } from 'node:fs';
import { collections as shapes } from './schemas/collections.ts';
import { layersOf } from './schemas/layers.ts';

const layers = layersOf(process.env['SITE_LANGUAGE']);
const find = (pattern: string) =>
  globSync(pattern, { cwd: './src/content' }).map((file) => file.replaceAll('\\', '/'));

/** What a later layer has put in place: local/guides/matching.mdx takes the place of guides/matching.mdx. */
const replaced = layers.flatMap((layer, i) =>
  layers
    .slice(i + 1)
    .flatMap((later) =>
      find(`${later}*/*`).map((file) => `!${layer}${file.slice(later.length).replace(/\.\w+$/, '.*')}`),
    ),
);

/** Ties each collection to its files and its shape, and nothing more. */
export const collections = Object.fromEntries(
  Object.entries(shapes).map(([name, { files, schema }]) => [
    name,
    defineCollection({
      loader: glob({
        base: './src/content',
        pattern: [
          ...layers.map((layer) => layer + files),
          // Each language says in its words what it is called.
          ...(name === 'words' ? [`languages/*/${files}`, `local/languages/*/${files}`] : []),
          ...replaced,
        ],
        generateId: ({ entry }) => idOf(entry, files),
      }),
      schema,
    }),
  ]),
) as unknown as { [Name in keyof typeof shapes]: { schema: (typeof shapes)[Name]['schema'] } };

/** The name of a file without folder and ending; of what is one file, its path: local/clauses stands beside clauses. */
const idOf = (file: string, files: string): string =>
  file.replace(/\.\w+$/, '').replace(files.includes('/') ? /^.*\// : '', '');
