import type { Refusal } from '../schemas/refusal.ts';
import { leftIn, type Borrowed } from './left-over.ts';
import { matterOf } from './matter.ts';
import { slipsBefore, slipsIn } from './slips.ts';

/** What is wrong with a file of an organisation as it is written, before anybody asks what it means. */
export function writtenRefusals(file: string, source: string, borrowed: readonly Borrowed[]): Refusal[] {
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
  return [
    ...leftIn(file, source, borrowed),
    ...slips.map(({ line, message }) => ({ file, place: `line ${line}`, message })),
  ];
}
