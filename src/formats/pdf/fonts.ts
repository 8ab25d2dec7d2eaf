import ranges from '@fontsource/noto-sans/unicode.json' with { type: 'json' };
import { unpack } from './woff.ts';

/** The scripts that the PDF can write. Each is a file of its own, and only those that a document needs are loaded. */
export const scripts = [
  'latin',
  'latin-ext',
  'vietnamese',
  'greek',
  'greek-ext',
  'cyrillic',
  'cyrillic-ext',
] as const;
export type Script = (typeof scripts)[number];
/** How a text is set: in one of two weights, or in the letters of headings. */
export type Weight = 400 | 700 | 'serif';

/** One font: what it is called, the script that it has letters for, and its file for each way of setting. */
interface Source {
  name: string;
  script: Script;
  file: (weight: Weight) => string;
}

/**
 * The site's own two fonts come first; Noto Sans has what they lack. A file is named as its package calls it, in woff:
 * out of the smaller woff2 the PDF's library cannot take single letters that are made of two, such as é.
 */
const sources: Source[] = [
  ...(['latin', 'latin-ext'] as const).map((script) => ({
    name: `own-${script}`,
    script,
    file: (weight: Weight) =>
      weight === 'serif' ? `young-serif-${script}-400.woff` : `atkinson-${script}-${weight}.woff`,
  })),
  ...scripts.map((script) => ({
    name: script,
    script,
    file: (weight: Weight) => `noto-sans-${script}-${weight === 400 ? 400 : 700}-normal.woff`,
  })),
];
/** The names of all files. */
export const files = sources.flatMap(({ file }) => [...new Set(([400, 700, 'serif'] as const).map(file))]);
const isOwn = ({ name }: Source) => name.startsWith('own-');

const inRange = new Map(
  scripts.map((script) => [
    script,
    ranges[script].split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  ]),
);

/** The fonts that may hold a character, the most likely first. */
const sourcesOf = (code: number): Source[] =>
  sources.filter(({ script }) => inRange.get(script)?.some(([first, last]) => code >= first && code <= last));

/** Reads a font by the name of its file. */
export type ReadFont = (file: string) => Promise<Uint8Array>;

/** The document holds characters that none of the fonts can draw. Better no file than one with boxes in it. */
export class CannotDraw extends Error {
  readonly characters: string[];
  constructor(characters: string[]) {
    super(`No font of the PDF has these characters: ${characters.join(' ')}`);
    this.characters = characters;
  }
}

/** What pdfkit's own types leave out: the font in use, and whether it has a character. */
type Loaded = { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } };

/**
 * The registered name of the font that draws a character; undefined where none does.
 *
 * @param common whether to pass over the site's own fonts, so that a word is not set in two
 */
export type FontOf = (code: number, weight: Weight, common?: boolean) => string | undefined;

/**
 * Loads the fonts that a text needs into a PDF, and says which one draws which character.
 *
 * @throws CannotDraw where none has a character
 */
export async function loadFonts(out: PDFKit.PDFDocument, text: string, readFont: ReadFont): Promise<FontOf> {
  const codes = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).filter((code) => code > 32);
  const has = new Map<string, (code: number) => boolean>();
  const nameOf = ({ name }: Source, weight: Weight) => `${name}-${weight}`;
  /** Reads what is not there yet, all at once, and registers it in a fixed order, so that the file's bytes are the same. */
  const load = async (some: Iterable<Source>) => {
    const fresh = [...new Set(some)].flatMap((source) =>
      ([400, 700, 'serif'] as const)
        .map((weight) => ({ file: source.file(weight), name: nameOf(source, weight) }))
        .filter(({ name }) => !has.has(name)),
    );
    const files = await Promise.all(fresh.map(({ file }) => readFont(file)));
    fresh.forEach(({ name }, i) => {
      out.registerFont(name, unpack(files[i]!) as unknown as ArrayBuffer);
      const { font } = (out.font(name) as unknown as Loaded)._font;
      has.set(name, (code) => font.hasGlyphForCodePoint(code));
    });
  };
  const drawable = (code: number, weight: Weight, common = false) =>
    sourcesOf(code).find((source) => !(common && isOwn(source)) && has.get(nameOf(source, weight))?.(code));
  await load([sources[0]!, ...codes.flatMap((code) => sourcesOf(code).slice(0, 1))]);
  // What its first font lacks may be in a second one; then the rest of its word is set in that too.
  const rare = () => codes.filter((code) => !drawable(code, 400));
  if (rare().length > 0) {
    await load(sources.filter((one) => one.name === 'latin'));
    await load(rare().flatMap(sourcesOf));
    await load(
      codes.flatMap((code) =>
        sourcesOf(code)
          .filter((one) => !isOwn(one))
          .slice(0, 1),
      ),
    );
  }
  const missing = rare();
  if (missing.length > 0) throw new CannotDraw(missing.map((code) => String.fromCodePoint(code)));
  return (code, weight, common) => {
    const source = drawable(code, weight, common);
    return source && nameOf(source, weight);
  };
}
