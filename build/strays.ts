import { globSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Refusal } from '../src/schemas/refusal.ts';
import { asId } from '../src/schemas/relationship.ts';
import { languagesOf } from './layers.ts';
import { nameOf } from './parsed.ts';
import { unread } from './unread.ts';

/** Files that are no content: our lists of words, a logo, and what systems leave behind. */
const unasked = /^(local\/)?spelling\.txt$|^local\/[\w-]+\.svg$|(^|\/)(\.[\w-]+|Thumbs\.db|desktop\.ini)$/;

/** What is wrong with the name of a file that is read. */
function wrongName(file: string, name: string, elsewhere: (file: string) => string): string {
  const ending = file.slice(file.lastIndexOf('.'));
  if (/\.(?!en)[a-z]{2}$/.test(name)) return elsewhere(file);
  const right = asId(name.replace(/(\.(mdx?|yaml|en))+$|\s*\(\d+\)$|\s*-? copy$/gi, '')) || 'with-us';
  return `a file is named in lower-case words with hyphens, because its name is its address. Call it ${right}${ending}.`;
}

/**
 * Files that nothing reads, and names that cannot be addresses: a slip in a name would otherwise go unseen.
 *
 * @param read the files that are read in a language
 * @param replaced those that one of a later layer takes the place of
 */
export function strays(
  folder: string,
  read: ReadonlySet<string>,
  replaced: ReadonlySet<string>,
  language: string,
): Refusal[] {
  const languages = languagesOf(folder);
  // Each language is read for itself.
  const isOther = (tag: string | undefined) => tag && tag !== language && languages.includes(tag);
  const found = globSync('**/*', { cwd: folder, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).replaceAll('\\', '/'))
    .filter((file) => !isOther(/^(?:local\/)?languages\/([^/]+)\//.exec(file)?.[1]));
  const taken = new Map<string, string>();
  return found.sort().flatMap((file): Refusal[] => {
    if (!read.has(file)) {
      if (replaced.has(file) || unasked.test(file)) return [];
      return [{ file, place: '', message: unread(file, language, languages, found) }];
    }
    const name = nameOf(file);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      return [
        {
          file,
          place: 'name of the file',
          message: wrongName(file, name, (one) => unread(one, language, languages, found)),
        },
      ];
    const id = file.replace(/\.\w+$/, '');
    const other = taken.get(id);
    taken.set(id, file);
    return other ? [{ file, place: '', message: `${other} has the same name. Take one of them out.` }] : [];
  });
}
