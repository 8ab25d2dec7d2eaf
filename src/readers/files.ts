import { readFile } from 'node:fs/promises';
import type { Context } from '../formats/index.ts';

/** How files are made at build: with a fixed date, so that the same content builds the same bytes. */
export const atBuild: Context = {
  now: new Date('2026-01-01T00:00:00Z'),
  readFont: (file) => readFile(`node_modules/@fontsource/noto-sans/files/${file}`),
};
