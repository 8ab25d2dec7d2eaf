import { getEntry, type DataEntryMap } from 'astro:content';
import { joined, type lists } from '../domain/lists.ts';
import { english } from '../schemas/layers.ts';
import { language, layersWith } from './languages.ts';

type Name = (typeof lists)[number];
type Lists = Record<string, { id: string }[]>;

/** What other languages than the one that is built have lent. */
const lent = new WeakSet<object>();

/** The language in which an entry of a list is. */
export const languageOfItem = (item: object): string => (lent.has(item) ? english : language);

/** A list of the site in a language: English, what that language has in its place, and the same of an adopter. */
export async function getList<Kind extends Name>(
  name: Kind,
  tag: string = language,
): Promise<DataEntryMap[Kind][string]['data']> {
  const data: Lists = {};
  for (const layer of layersWith(name, tag)) {
    const found = (await getEntry(name, layer + name))?.data as Lists | undefined;
    for (const [key, items] of Object.entries(found ?? {})) {
      if (language !== english && !layer.includes('languages/')) for (const item of items) lent.add(item);
      data[key] = joined(data[key] ?? [], items);
    }
  }
  return data as never;
}
