import { getCollection } from 'astro:content';
import { lists } from '../domain/lists.ts';
import type { CollectionName, Content, Entry } from '../schemas/collections.ts';
import { getList } from './lists.ts';

type ListName = (typeof lists)[number];

/** All content as the build has read it, a list of the site as one entry: for what looks at everything at once. */
export async function getContent(names: readonly CollectionName[]): Promise<Content> {
  const entries = names.map(async (name): Promise<[CollectionName, Entry[]]> => {
    if ((lists as readonly string[]).includes(name))
      return [name, [{ file: `${name}.yaml`, id: name, body: '', data: await getList(name as ListName) }]];
    const found = await getCollection(name);
    return [
      name,
      found.map(({ id, data, body = '', filePath = '' }) => ({
        file: filePath.replace(/^src\/content\//, ''),
        id,
        data,
        body,
      })),
    ];
  });
  return Object.fromEntries(await Promise.all(entries)) as unknown as Content;
}
