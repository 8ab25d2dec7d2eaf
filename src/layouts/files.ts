import { readFile } from 'node:fs/promises';
import type { Doc } from '../domain/doc.ts';
import { formats, type Context, type Format } from '../formats/index.ts';

/** How files are made at build: with a fixed date, so that the same content builds the same bytes. */
export const atBuild: Context = {
  now: new Date('2026-01-01T00:00:00Z'),
  readFont: (file) => readFile(`node_modules/@fontsource/noto-sans/files/${file}`),
};

/** A blank form in a format. */
export interface BlankFile {
  format: Format;
  content: string | Uint8Array;
}

const written = new Map<string, Promise<BlankFile[]>>();

/**
 * A blank form in every format that can write it, made once for the page that tells the sizes and for the files
 * themselves. The PDF has no letters for some languages: there it is left out.
 */
export function blankFiles(id: string, doc: Doc): Promise<BlankFile[]> {
  const files =
    written.get(id) ??
    Promise.all(
      formats
        .filter(({ blank }) => blank)
        .map(async (format): Promise<BlankFile[]> => {
          try {
            return [{ format, content: await format.write(doc, atBuild) }];
          } catch (error) {
            if (error instanceof Error && 'characters' in error) return [];
            throw error;
          }
        }),
    ).then((made) => made.flat());
  written.set(id, files);
  return files;
}
