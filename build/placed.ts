import { readFileSync } from 'node:fs';
import { placedIn } from '../src/own/lines.ts';
import type { Refusal } from '../src/schemas/refusal.ts';

/** The refusal with its line in its file. */
export const placed = (folder: string, refusal: Refusal): Refusal =>
  refusal.path ? placedIn(readFileSync(`${folder}/${refusal.file}`, 'utf8'), refusal) : refusal;
