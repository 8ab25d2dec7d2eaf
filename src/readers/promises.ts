import { readFile } from 'node:fs/promises';

/** What SECURITY.md promises, each as pieces of which every second one is code. */
export async function getPromises(): Promise<string[][]> {
  const rows = [
    ...(await readFile('SECURITY.md', 'utf8')).matchAll(/^\| (.+?) +\| `tests?\/|^\| (.+?) +\| `src/gm),
  ];
  return rows.map(([, one, other]) => (one ?? other ?? '').replaceAll('_', '').split('`'));
}
