import { getOne, language } from './languages.ts';
import { getOrganisation } from './organisation.ts';
import type { Words } from '../schemas/words.ts';

/** The interface's words in a language, under the name that the site has here. */
export async function getWords(tag: string = language): Promise<Words> {
  const [entry, organisation] = await Promise.all([getOne('words', tag), getOrganisation()]);
  if (!entry) throw new Error('src/content/words.yaml is missing.');
  if (!organisation) return entry.data;
  return { ...entry.data, site: { ...entry.data.site, name: organisation.name } };
}
