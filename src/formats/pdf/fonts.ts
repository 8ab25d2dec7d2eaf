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
export type Weight = 400 | 700;

/**
 * The name of a font's file, as the package @fontsource/noto-sans calls it. Not the smaller woff2: out of it the PDF's
 * library cannot take single letters that are made of two, such as é.
 */
export const fontFile = (script: Script, weight: Weight): string =>
  `noto-sans-${script}-${weight}-normal.woff`;

const inRange = new Map(
  scripts.map((script) => [
    script,
    ranges[script].split(',').map((range) => {
      const [first = '', last = first] = range.replace('U+', '').split('-');
      return [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const;
    }),
  ]),
);

/** The scripts whose files may hold a character, the most likely first. */
const scriptsOf = (code: number): Script[] =>
  scripts.filter((script) => inRange.get(script)?.some(([first, last]) => code >= first && code <= last));

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

/** The registered name of the font that draws a character in a weight; undefined where none does. */
export type FontOf = (code: number, weight: Weight) => string | undefined;

/**
 * Loads the fonts that a text needs into a PDF, and says which one draws which character.
 *
 * @throws CannotDraw where none has a character
 */
export async function loadFonts(out: PDFKit.PDFDocument, text: string, readFont: ReadFont): Promise<FontOf> {
  const codes = [...new Set(text)].map((sign) => sign.codePointAt(0) ?? 0).filter((code) => code > 32);
  const wanted = new Set<Script>(['latin', ...codes.flatMap((code) => scriptsOf(code).slice(0, 1))]);
  const has = new Map<string, (code: number) => boolean>();
  /** Reads what is not there yet, all at once, and registers it in a fixed order, so that the file's bytes are the same. */
  const load = async (some: Iterable<Script>) => {
    const fresh = [...some].flatMap((script) =>
      ([400, 700] as const)
        .map((weight) => ({ file: fontFile(script, weight), name: `${script}-${weight}` }))
        .filter(({ name }) => !has.has(name)),
    );
    const files = await Promise.all(fresh.map(({ file }) => readFont(file)));
    fresh.forEach(({ name }, i) => {
      out.registerFont(name, unpack(files[i]!) as unknown as ArrayBuffer);
      const { font } = (out.font(name) as unknown as Loaded)._font;
      has.set(name, (code) => font.hasGlyphForCodePoint(code));
    });
  };
  const drawable = (code: number, weight: Weight) =>
    scriptsOf(code).find((script) => has.get(`${script}-${weight}`)?.(code));
  await load(wanted);
  // A character that its first file lacks may be in a second one.
  await load(new Set(codes.filter((one) => !drawable(one, 400)).flatMap(scriptsOf)));
  const missing = codes.filter((code) => !drawable(code, 400));
  if (missing.length > 0) throw new CannotDraw(missing.map((code) => String.fromCodePoint(code)));
  return (code, weight) => {
    const script = drawable(code, weight);
    return script && `${script}-${weight}`;
  };
}
