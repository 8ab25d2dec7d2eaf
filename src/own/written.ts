import { plain } from './data.ts';
import type { Refusal } from '../schemas/refusal.ts';
import { besides } from './lines.ts';
import { leftIn, type Borrowed } from './left-over.ts';
import { matterOf } from './matter.ts';
import { slipsBefore, slipsIn } from './slips.ts';
import type { Kind } from './text-slips.ts';

/** What is wrong with a file of an organisation as it is written, before anybody asks what it means. */
export interface Written {
  /** What is left of an example. */
  left: Refusal[];
  /** Slips of typing, which bring about others on their lines. */
  slips: Refusal[];
}

/** Looks through a file of an organisation. */
export function writtenIn(file: string, text: string, borrowed: readonly Borrowed[]): Written {
  const source = plain(text);
  const front = matterOf(source)?.front;
  const fields = file.endsWith('.yaml') ? source : (front ?? '');
  const before = slipsBefore(source);
  const slips =
    before.length > 0
      ? before
      : slipsIn(fields, kindOf(file)).map((one) => ({
          ...one,
          line: one.line + (front === undefined ? 0 : 1),
        }));
  return {
    // Ours has addresses that show how one is written, and so has its translation.
    left: file.startsWith('languages/') ? [] : leftIn(file, source, borrowed),
    slips: slips.map(({ line, message }) => ({ file, place: `line ${line}`, message })),
  };
}

const kindOf = (file: string): Kind =>
  file.includes('languages/') ? 'translation' : file.endsWith('.yaml') ? 'list' : 'text';

/** All refusals of some files: what is left of examples, slips, and what they mean where no slip brought it about. */
export const togetherWith = (written: Written[], meant: Refusal[]): Refusal[] => [
  ...written.flatMap(({ left }) => left),
  ...besides(
    written.flatMap(({ slips }) => slips),
    meant,
  ),
];
