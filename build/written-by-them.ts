import { readFileSync } from 'node:fs';
import { writtenIn, type Written } from '../src/own/written.ts';
import { borrowedBy } from '../src/own/borrowed.ts';
import { ownFiles } from './own-files.ts';

/** What is wrong with an organisation's own files as they are written, before anybody asks what they mean. */
export function writtenByThem(folder: string): Written[] {
  const borrowed = borrowedBy();
  return ownFiles(folder).map((file) =>
    writtenIn(file, readFileSync(`${folder}/${file}`, 'utf8'), borrowed(file)),
  );
}
