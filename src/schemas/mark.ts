import { createHash } from 'node:crypto';
import type { Clause } from './clause.ts';

/** A mark of what a clause of ours says, such as v3f2a9c: another with any of its words. */
export const markOf = ({ title, wordings, table }: Clause): string =>
  `v${createHash('sha256')
    .update(JSON.stringify([title, wordings, table]))
    .digest('hex')
    .slice(0, 6)}`;
