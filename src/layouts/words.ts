import { getEntry } from 'astro:content';
import type { Words } from '../schemas/words.ts';

/** The interface's words. */
export async function getWords(): Promise<Words> {
  const entry = await getEntry('words', 'words');
  if (!entry) throw new Error('src/content/words.yaml is missing.');
  return entry.data;
}
