import { readFile } from 'node:fs/promises';
import type { Doc } from '../domain/doc.ts';
import { docx } from '../formats/docx.ts';
import type { Context } from '../formats/index.ts';
import { pdf } from '../formats/pdf.ts';

/** How files are made at build: with a fixed date, so that the same content builds the same bytes. */
export const atBuild: Context = {
  now: new Date('2026-01-01T00:00:00Z'),
  readFont: (file) =>
    readFile(
      file.startsWith('noto')
        ? `node_modules/@fontsource/noto-sans/files/${file}`
        : `src/styles/fonts/${file}`,
    ),
};

/** A document as the Word file that a page of the site offers. */
export const wordFile = async (doc: Doc) => new Response((await docx(doc, atBuild.now)) as BodyInit);

/** A document as a PDF; undefined where the PDF has no letters for its language. */
export async function pdfFile(doc: Doc): Promise<Uint8Array | undefined> {
  try {
    return await pdf(doc, atBuild.now, atBuild.readFont);
  } catch (error) {
    if (error instanceof Error && 'characters' in error) return undefined;
    throw error;
  }
}
