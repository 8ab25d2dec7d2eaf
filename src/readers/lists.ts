import { isDeepStrictEqual } from 'node:util';
import { getEntry, type DataEntryMap } from 'astro:content';
import type { ListName } from '../schemas/collections.ts';
import { english, language } from './languages.ts';

type Lists = Record<string, { id: string }[]>;

/** What other languages than the one that is built have lent. */
const lent = new WeakSet<object>();

/** The language in which an entry of a list is. */
export const languageOfItem = (item: object): string => (lent.has(item) ? english : language);

/** A list of the site in a language. What that language has not is lent by English. */
export async function getList<Kind extends ListName>(
  name: Kind,
  tag: string = language,
): Promise<DataEntryMap[Kind][string]['data']> {
  const [list, original] = await Promise.all([getEntry(name, tag), getEntry(name, english)]);
  const data = (list as { data: Lists } | undefined)?.data ?? {};
  if (language !== english)
    for (const [key, items] of Object.entries((original as { data: Lists } | undefined)?.data ?? {}))
      for (const item of data[key] ?? [])
        if (items.some((one) => isDeepStrictEqual(one, item))) lent.add(item);
  return data as never;
}
