import type { Control, Room } from '../../domain/doc.ts';
import type { FontOf, Weight } from './fonts.ts';

/** A piece of text in one weight, or a place to write. */
export interface Piece {
  text: string;
  weight: Weight;
  /** A ruled line to write on; the text is the hint below it. */
  room?: Room;
  /** What the place is to be filled in with on a screen. */
  field?: FieldOf;
  link?: string;
}

/** The id of what is asked, and how it is filled in. */
export interface FieldOf {
  id: string;
  control: Control;
}

/** A part of a line in one font, from its left; for a ruled line, its width and its hint. */
export interface Part {
  text: string;
  font: string;
  left: number;
  width: number;
  rule?: true;
  /** The field on this ruled line, and whether it has room for several lines. */
  field?: FieldOf & { manyLines: boolean };
  link?: string;
}
/** A line, and whether there is something to write on in it. */
export interface Line {
  parts: Part[];
  ruled: boolean;
}

/** What the layout asks of the document: how wide a text is in a font and a size. */
type WidthOf = (text: string, font: string, size: number) => number;

/** How wide a place to write is, in letters of the text’s size; lines take the rest of one and a whole one more. */
const ems: Record<Room, number> = { short: 5.5, line: 12.5, lines: 0 };

/** What is drawn of a text: letters that were typed as two as one, ligatures as their letters, and nothing invisible. */
export const drawn = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** A word in runs of one font each: where the site’s own font lacks a letter, all of the word is set in the other. */
function runs(word: string, weight: Weight, fontOf: FontOf): { text: string; font: string }[] {
  const signs = [...word];
  const codes = signs.map((sign) => sign.codePointAt(0) ?? 0);
  const common = codes.some((code) => code > 32 && !fontOf(code, weight)?.startsWith('own-'));
  const found: { text: string; font: string }[] = [];
  signs.forEach((sign, i) => {
    const last = found.at(-1);
    const font =
      (common ? fontOf(codes[i]!, weight, true) : undefined) ??
      fontOf(codes[i]!, weight) ??
      last?.font ??
      `own-latin-${weight}`;
    if (last?.font === font) last.text += sign;
    else found.push({ text: sign, font });
  });
  return found;
}

/** Words with the spaces before them; a line may also end after a hyphen, a dash or a stroke. */
const words = (text: string): string[] =>
  text.match(/\n|[^\S\n]*[^\s/–—-]*[/–—-]*|[^\S\n]+/g)?.filter(Boolean) ?? [];

/** Sets pieces in lines no wider than a measure. */
export function linesOf(
  pieces: Piece[],
  size: number,
  measure: number,
  fontOf: FontOf,
  widthOf: WidthOf,
): Line[] {
  const lines: Line[] = [];
  let line: Line = { parts: [], ruled: false };
  let at = 0;
  const turn = () => {
    lines.push(line);
    line = { parts: [], ruled: false };
    at = 0;
  };
  const put = (part: Omit<Part, 'left'>) => {
    const last = line.parts.at(-1);
    if (last && !last.rule && !part.rule && last.font === part.font && last.link === part.link) {
      last.text += part.text;
      last.width += part.width;
    } else line.parts.push({ ...part, left: at });
    at += part.width;
  };
  const rule = (width: number, hint: string, field?: Part['field']) => {
    put({
      text: hint,
      font: fontOf(97, 400) ?? 'own-latin-400',
      width,
      rule: true,
      ...(field ? { field } : {}),
    });
    line.ruled = true;
  };
  const word = (text: string, { weight, link }: Piece) => {
    const own = at === 0 ? text.trimStart() : text;
    const parts = runs(own, weight, fontOf).map((run) => ({
      ...run,
      width: widthOf(run.text, run.font, size),
      ...(link ? { link } : {}),
    }));
    const width = parts.reduce((sum, part) => sum + part.width, 0);
    // What follows a place to write without a space, such as a comma, stays with it.
    if (at > 0 && at + width > measure && (/^\s/.test(own) || !line.parts.at(-1)?.rule)) {
      // Those who hear the text hear the space that the end of a line stands for.
      const last = line.parts.at(-1);
      if (last && /^\s/.test(own)) last.text += ' ';
      turn();
      return void word(text.trimStart(), { text, weight, ...(link ? { link } : {}) });
    }
    if (width <= measure - at || own.length < 2) return void parts.forEach(put);
    // A word longer than a line is broken where the line ends.
    let most = own.length;
    while (most > 1 && widthOf(own.slice(0, most), parts[0]!.font, size) > measure - at)
      most -= Math.ceil(most / 20);
    word(own.slice(0, most), { text, weight, ...(link ? { link } : {}) });
    turn();
    word(own.slice(most), { text, weight, ...(link ? { link } : {}) });
  };
  let afterLines = false;
  for (const piece of pieces) {
    const text = drawn(piece.text);
    const { field } = piece;
    if (piece.room === 'lines') {
      if (measure - at < 10 * size) turn();
      rule(measure - at, '');
      turn();
      // A field is a rectangle, so it takes the whole line alone.
      rule(measure, text, field && { ...field, manyLines: true });
      turn();
      afterLines = true;
    } else if (piece.room) {
      const width = Math.min(
        measure,
        Math.max(ems[piece.room] * size, widthOf(text, fontOf(97, 400) ?? '', size * 0.7)),
      );
      if (at + width > measure) turn();
      rule(width, text, field && { ...field, manyLines: false });
    } else {
      // A stop that would stand alone below the lines to write on is left out.
      for (const one of words(afterLines ? text.replace(/^[.,;:]\s*/, '') : text))
        if (one === '\n') turn();
        else word(one, { ...piece, text: one });
      afterLines = false;
    }
  }
  if (line.parts.length > 0 || lines.length === 0) lines.push(line);
  return lines;
}
