import { minifySync } from 'rolldown/utils';

/** The code of a script as it stands in a page, without what only people read. */
export const inline = (code: string): string => minifySync('inline.js', code, { module: false }).code;
