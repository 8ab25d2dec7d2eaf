import PDFDocument from 'pdfkit';
import { unpack } from './pdf/woff.ts';

/** What pdfkit's own types leave out: the letters of the font in use. */
interface Loaded {
  _font: {
    font: {
      unitsPerEm: number;
      hasGlyphForCodePoint: (code: number) => boolean;
      layout: (text: string) => {
        glyphs: { path: { toSVG: () => string } }[];
        positions: { xAdvance: number }[];
      };
    };
  };
}

/** A text as a drawing, for pictures that no font goes with: where it is read, that font may not be there. */
export interface Lettering {
  /** One path for each letter, in an SVG whose y goes up. */
  paths: { d: string; left: number }[];
  width: number;
  /** How many units a letter is high. */
  em: number;
}

/** Draws a text, each letter in the first of some fonts that has it; a letter that none has is left out. */
export function lettering(text: string, woffs: Uint8Array[]): Lettering {
  const out = new PDFDocument({ font: null as unknown as string });
  const fonts = woffs.map((woff, i) => {
    out.registerFont(`letters-${i}`, unpack(woff) as unknown as ArrayBuffer);
    return (out.font(`letters-${i}`) as unknown as Loaded)._font.font;
  });
  const fontOf = (sign: string) => fonts.find((one) => one.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0));
  const em = fonts[0]?.unitsPerEm ?? 1000;
  const paths: Lettering['paths'] = [];
  let width = 0;
  for (const run of runsOf([...text.normalize('NFC')], fontOf)) {
    const scale = em / run.font.unitsPerEm;
    const { glyphs, positions } = run.font.layout(run.text);
    for (const [i, { path }] of glyphs.entries()) {
      paths.push({ d: path.toSVG(), left: width });
      width += (positions[i]?.xAdvance ?? 0) * scale;
    }
  }
  return { paths, width, em };
}

/** Neighbours of one font, so that their distances are the font's own. */
function runsOf<Font>(
  signs: string[],
  fontOf: (sign: string) => Font | undefined,
): { text: string; font: Font }[] {
  const runs: { text: string; font: Font }[] = [];
  for (const sign of signs) {
    const font = fontOf(sign);
    const last = runs.at(-1);
    if (font && last?.font === font) last.text += sign;
    else if (font) runs.push({ text: sign, font });
  }
  return runs;
}
