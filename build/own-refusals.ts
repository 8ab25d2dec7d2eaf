import { readFileSync } from 'node:fs';
import { writtenRefusals } from '../src/own/written.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { borrowedBy } from '../src/own/borrowed.ts';
import { ownFiles } from './own-files.ts';

/** What is wrong with an organisation's own files as they are written, before anybody asks what they mean. */
export function ownRefusals(folder: string): Refusal[] {
  const borrowed = borrowedBy();
  return ownFiles(folder).flatMap((file) =>
    writtenRefusals(file, readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n'), borrowed(file)),
  );
}
