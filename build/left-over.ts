import { readFileSync } from 'node:fs';
import { borrowedBy } from '../src/own/borrowed.ts';
import { leftIn } from '../src/own/left-over.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { ownFiles } from './own-files.ts';

/**
 * Refuses what our examples made up and `npm run new` wrote as a start, wherever it stands in organisation.yaml or local/.
 *
 * @param folder the content of the site
 * @param examples where our examples are; they stay as they are
 */
export function leftOver(folder: string, examples = 'examples'): Refusal[] {
  const borrowed = borrowedBy(examples);
  return ownFiles(folder).flatMap((file) =>
    leftIn(file, readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n'), borrowed(file)),
  );
}
