import { createHash } from 'node:crypto';
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, extname } from 'node:path';

/** Files that pages load and that are made beside them: their own route or the build gives them a plain name. */
const plain = ['search-box.js', 'search.json', 'accent.css', 'logo.svg'];

/**
 * Gives files of a built site names with a mark of their bytes, as all others that a page loads have: so a page finds what
 * it was made with, though the host or the worker is at another release by then.
 *
 * @param site the folder of the site, which ends with a slash
 * @param base its path on the host, with a slash at both ends
 * @returns what puts the new addresses into a page
 */
export function nameByBytes(site: string, base: string): (page: string) => string {
  const names = plain
    .filter((file) => existsSync(site + file))
    .map((file) => {
      const hash = createHash('sha256')
        .update(readFileSync(site + file))
        .digest('hex')
        .slice(0, 8);
      const named = `_astro/${basename(file, extname(file))}.${hash}${extname(file)}`;
      return [`"${base}${file}"`, `"${base}${named}"`, site + file, site + named] as const;
    });
  const isEmpty = (file: string) => readFileSync(file).length === 0;
  for (const [, , from, to] of names)
    if (isEmpty(from)) rmSync(from);
    else renameSync(from, to);
  return (page) => names.reduce((text, [from, to]) => text.replaceAll(from, to), page);
}
