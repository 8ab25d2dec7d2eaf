import { defineCollection } from 'astro:content';
import { glob, type Loader } from 'astro/loaders';
import { joined, languagesOf, placesIn, readLayers } from '../build/layers.ts';
import { collections as shapes, isFolder, type CollectionName } from './schemas/collections.ts';
import { english, layersOf } from './schemas/layers.ts';

const language = process.env['SITE_LANGUAGE'] ?? english;

/** The languages in which something of a kind is shown: of words, every language's, which says there what it is called. */
const languagesWith = (name: CollectionName): string[] =>
  isFolder(name) ? [language] : [...new Set([english, language, ...(name === 'words' ? languagesOf() : [])])];

/** What the layers make of a kind: files of a folder by their names, what is one file by its languages. */
const entriesOf = (name: CollectionName) =>
  languagesWith(name).flatMap((tag) => {
    // What is refused is told by build/content-check.ts, which stops a build and stands in place of a page meanwhile.
    const { files, entries } = readLayers(name, tag);
    return joined(name, entries).map(({ id, file, data }) => ({
      id: isFolder(name) ? id : name === 'moved' ? file : tag,
      data: { ...data },
      filePath: `src/content/${isFolder(name) ? file : files.at(-1)}`,
    }));
  });

/** YAML was read to be checked, and goes into Astro's store as it is. */
const yaml = (name: CollectionName): Loader => ({
  name: 'layers',
  load: async ({ store, watcher, logger }) => {
    const load = () => {
      const entries = entriesOf(name);
      store.clear();
      for (const entry of entries) store.set(entry);
    };
    load();
    watcher?.on('all', (_, path) => {
      try {
        if (path.endsWith('.yaml')) load();
      } catch (error) {
        logger.error(String(error));
      }
    });
  },
});

/** Texts are Astro's to read and to build. What a later layer has in their place is left out. */
const texts = (name: CollectionName): Loader =>
  glob({
    base: './src/content',
    pattern: [
      ...layersOf(language).flatMap((layer) => placesIn(layer, name)),
      ...readLayers(name, language).replaced.map((file) => `!${file}`),
    ],
    generateId: ({ entry }) => entry.replace(/^.*\/|\.\w+$/g, ''),
  });

/** Ties each collection to its files and its shape, and nothing more. */
export const collections = Object.fromEntries(
  Object.entries(shapes).map(([name, { files, schema }]) => [
    name,
    defineCollection({ loader: (files.endsWith('.yaml') ? yaml : texts)(name as CollectionName), schema }),
  ]),
) as unknown as { [Name in CollectionName]: { schema: (typeof shapes)[Name]['schema'] } };
