import { getCollection, type DataEntryMap } from 'astro:content';
import { joined, type lists } from '../domain/lists.ts';

type Name = (typeof lists)[number];

/** A list of the site with what an adopter has added to it or put in place of ours. */
export async function getList<Kind extends Name>(name: Kind): Promise<DataEntryMap[Kind][string]['data']> {
  const entries = (await getCollection(name)) as DataEntryMap[Kind][string][];
  const [ours, theirs] = [name, `local-${name}`].map((id) => entries.find((one) => one.id === id));
  if (!ours) throw new Error(`src/content/${name}.yaml is missing.`);
  const data = { ...ours.data } as Record<string, { id: string }[]>;
  for (const [key, items] of Object.entries((theirs?.data ?? {}) as Record<string, { id: string }[]>))
    data[key] = joined(data[key] ?? [], items);
  return data as never;
}
