import { getEntry } from 'astro:content';
import { getOrganisation } from './organisation.ts';
import type { Words } from '../schemas/words.ts';

/** The interface's words, under the name that the site has here. */
export async function getWords(): Promise<Words> {
  const [entry, organisation] = await Promise.all([getEntry('words', 'words'), getOrganisation()]);
  if (!entry) throw new Error('src/content/words.yaml is missing.');
  if (!organisation) return entry.data;
  return { ...entry.data, site: { ...entry.data.site, name: organisation.name } };
}
