import { getCollection, getEntry } from 'astro:content';
import { version } from '../../package.json';
import type { Doc } from '../domain/doc.ts';
import { sheet } from '../domain/tool.ts';

/** The printable sheets with their documents, in the order of their titles. */
export async function getSheets() {
  const differences = await getEntry('differences', 'differences');
  if (!differences) throw new Error('src/content/differences.yaml is missing.');
  const tools = (await getCollection('tools')).sort((a, b) => a.data.title.localeCompare(b.data.title, 'en'));
  return tools.map(({ id, data }): { id: string; tool: typeof data; doc: Doc } => ({
    id,
    tool: data,
    doc: sheet(
      data,
      `The Leadership Toolbox, ${data.title}, version ${version}. Free for any use, without credit.`,
      differences.data,
    ),
  }));
}
