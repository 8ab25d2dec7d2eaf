import { readFile } from 'node:fs/promises';
import type { Doc } from '../domain/doc.ts';
import type { Context, Format } from '../formats/index.ts';

/** How files are made at build: with a fixed date, so that the same content builds the same bytes. */
export const atBuild: Context = {
  now: new Date('2026-01-01T00:00:00Z'),
  readFont: (file) => readFile(`node_modules/@fontsource/noto-sans/files/${file}`),
};

const written = new Map<string, Promise<string | Uint8Array>>();

/** A blank form in a format, written once for the page that tells its size and for the file itself. */
export function blankFile(id: string, doc: Doc, format: Format): Promise<string | Uint8Array> {
  const key = `${id}.${format.extension}`;
  const file = written.get(key) ?? format.write(doc, atBuild);
  written.set(key, file);
  return file;
}
