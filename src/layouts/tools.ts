import { getCollection } from 'astro:content';
import { version } from '../../package.json';
import type { Doc } from '../domain/doc.ts';
import { sheet } from '../domain/tool.ts';
import { getList } from './lists.ts';
import { getWords } from './words.ts';

/** The printable sheets with their documents, in the order of their titles. */
export async function getSheets() {
  const [differences, { site }] = await Promise.all([getList('differences'), getWords()]);
  const tools = (await getCollection('tools')).sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
  return tools.map(({ id, data }): { id: string; tool: typeof data; doc: Doc } => ({
    id,
    tool: data,
    doc: sheet(
      data,
      `${site.name}, ${data.title}, version ${version}. Free for any use, without credit.`,
      differences,
    ),
  }));
}
