import { readFileSync } from 'node:fs';
import type { Refusal } from '../src/schemas/refusal.ts';
import { leftOver } from './left-over.ts';
import { matterOf } from './matter.ts';
import { ownFiles } from './own-files.ts';
import { slipsBefore, slipsIn } from './own-slips.ts';

/** What is wrong with an organisation's own files as they are written, before anybody asks what they mean. */
export const ownRefusals = (folder: string): Refusal[] => [
  ...leftOver(folder),
  ...ownFiles(folder).flatMap((file): Refusal[] => {
    const source = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
    const front = matterOf(source)?.front;
    const fields = file.endsWith('.yaml') ? source : (front ?? '');
    const before = slipsBefore(source);
    const slips =
      before.length > 0
        ? before
        : slipsIn(fields, file === 'organisation.yaml').map((one) => ({
            ...one,
            line: one.line + (front === undefined ? 0 : 1),
          }));
    return slips.map(({ line, message }) => ({ file, place: `line ${line}`, message }));
  }),
];
