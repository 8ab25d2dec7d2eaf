// `npm run new -- guide "Title"`: a valid start for a guide, case, tool, reflection, clause or signpost.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { starts } from '../src/own/starts.ts';

/** The id of a title: words in lower case with hyphens. */
const idOf = (title: string): string =>
  title
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/**
 * Writes a valid start and gives back its file: into local/ where an organisation has its own copy, so that a later
 * release of ours never meets it.
 *
 * @param folder the content of the site
 * @param day the day on which it is written, such as 2026-11-24
 * @throws where the kind is not known, or there is a file of that name
 */
export function begin(kind: string, title: string, folder: string, day: string): string {
  const start = starts[kind];
  if (!start) throw new Error(`There is no “${kind}”. There are: ${Object.keys(starts).join(', ')}.`);
  const id = idOf(title);
  if (!id) throw new Error('A title is missing, like: npm run new -- guide "How to say no"');
  const ownCopy = existsSync(`${folder}/organisation.yaml`);
  const file = `${folder}/${ownCopy ? 'local/' : ''}${start.file(id)}`;
  const ours = `${folder}/${start.file(id)}`;
  const taken = start.head === undefined && [file, ours].find((one) => existsSync(one));
  if (taken) throw new Error(`${taken} is there already. Choose another title, or change that file.`);
  mkdirSync(dirname(file), { recursive: true });
  const before = existsSync(file) ? readFileSync(file, 'utf8').replace(/\n*$/, '\n') : (start.head ?? '');
  writeFileSync(file, before + start.text(id, title, day));
  return file;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [kind = '', ...title] = process.argv.slice(2);
  try {
    console.log(
      `${begin(kind, title.join(' '), 'src/content', new Date().toISOString().slice(0, 10))} is written. Change it, then run npm run check.`,
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exit(1);
  }
}
