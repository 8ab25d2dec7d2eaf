// What of a document an organisation has written itself: that stands under its own terms, and the document says so.
import { existsSync, readFileSync } from 'node:fs';
import { dataIn, plain } from '../own/data.ts';
import { say } from '../domain/words.ts';
import { clauses } from '../schemas/clause.ts';
import type { Words } from '../schemas/words.ts';
import type { File } from './languages.ts';

const folder = 'src/content/local/';

/** Whether a file is an organisation's. */
export const isTheirs = ({ filePath = '' }: File): boolean => filePath.startsWith(folder);

/** The ids of the clauses that an organisation words for itself. */
export function clausesOfTheirs(): Set<string> {
  const file = `${folder}clauses.yaml`;
  if (!existsSync(file)) return new Set();
  const read = dataIn(file, plain(readFileSync(file, 'utf8')), clauses);
  return new Set('data' in read ? read.data.clauses.map(({ id }) => id) : []);
}

/** A line at the foot of a document, with whose words stand in it. */
export const underTerms = (line: string, { site }: Words, isOwn: boolean): string =>
  isOwn ? `${line} ${say(site.ownTerms, { name: site.name })}` : line;
