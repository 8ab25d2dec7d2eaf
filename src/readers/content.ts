import { getCollection } from 'astro:content';
import { collections, isFolder, type CollectionName, type Content } from '../schemas/collections.ts';
import { language } from './languages.ts';

/** All content as the build has read it, in the language that is built: for what looks at everything at once. */
export async function getContent(): Promise<Content> {
  const names = (Object.keys(collections) as CollectionName[]).filter((name) => name !== 'organisation');
  const entries = names.map(async (name) => [
    name,
    (await getCollection(name))
      .filter(({ id }) => isFolder(name) || name === 'moved' || id === language)
      .map(({ id, data, body = '', filePath = '' }) => ({
        file: filePath.replace(/^src\/content\//, ''),
        id,
        data,
        body,
      })),
  ]);
  return Object.fromEntries(await Promise.all(entries)) as Content;
}
