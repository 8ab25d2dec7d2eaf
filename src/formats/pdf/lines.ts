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
  /** A link without a line below it, where all are links. */
  bare?: true;
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
  bare?: true;
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

/** What is drawn of a text: letters that were typed as two as one, ligatures as their letters, any space as a space, and nothing invisible. */
export const drawn = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/(?!\u00a0)[\p{Zs}\u2800]/gu, ' ')
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

/** The lines set so far, as a compositor’s galley holds them, and the one that is being filled. */
interface Galley {
  lines: Line[];
  line: Line;
  /** How far the line is filled. */
  at: number;
  measure: number;
  size: number;
  fontOf: FontOf;
  widthOf: WidthOf;
}

/** Ends a line and begins the next. */
function turn(galley: Galley) {
  galley.lines.push(galley.line);
  galley.line = { parts: [], ruled: false };
  galley.at = 0;
}

/** Puts a part at the end of the line, with what is there already where it looks the same. */
function put(galley: Galley, part: Omit<Part, 'left'>) {
  const last = galley.line.parts.at(-1);
  if (last && !last.rule && !part.rule && last.font === part.font && last.link === part.link) {
    last.text += part.text;
    last.width += part.width;
  } else galley.line.parts.push({ ...part, left: galley.at });
  galley.at += part.width;
}

/** Sets a word: in the next line where this one has no room for it, and broken where it is longer than a line. */
function setWord(galley: Galley, { text, weight, link, bare }: Piece): void {
  const { at, measure, size, fontOf, widthOf } = galley;
  const linked = { ...(link ? { link } : {}), ...(bare ? { bare } : {}) };
  const again = (rest: string): void => setWord(galley, { text: rest, weight, ...linked });
  const own = at === 0 ? text.trimStart() : text;
  const parts = runs(own, weight, fontOf).map((run) => ({
    ...run,
    width: widthOf(run.text, run.font, size),
    ...linked,
  }));
  const width = parts.reduce((sum, part) => sum + part.width, 0);
  const last = galley.line.parts.at(-1);
  // What follows a place to write without a space, such as a comma, stays with it, and a stop with the word before it.
  const clings = !/^\s/.test(own) && (last?.rule || /^[.,;:!?)\]’”]+$/.test(own));
  if (at > 0 && at + width > measure && !clings) {
    // Those who hear the text hear the space that the end of a line stands for.
    if (last && /^\s/.test(own)) last.text += ' ';
    turn(galley);
    return again(text.trimStart());
  }
  if (width <= measure - at || own.length < 2 || clings) {
    for (const part of parts) put(galley, part);
    return;
  }
  let most = own.length;
  while (most > 1 && widthOf(own.slice(0, most), parts[0]!.font, size) > measure - at)
    most -= Math.ceil(most / 20);
  again(own.slice(0, most));
  turn(galley);
  again(own.slice(most));
}

/** Draws a line to write on, with its hint below it. */
function rule(galley: Galley, width: number, text: string, field?: Part['field']) {
  const font = galley.fontOf(97, 400) ?? 'own-latin-400';
  put(galley, { text, font, width, rule: true, ...(field ? { field } : {}) });
  galley.line.ruled = true;
}

/** Leaves room to write: part of a line, or the rest of one and a whole one more. */
function setRoom(galley: Galley, room: Room, hint: string, field?: FieldOf) {
  const { measure, size, fontOf, widthOf } = galley;
  if (room === 'lines') {
    if (measure - galley.at < 10 * size) turn(galley);
    rule(galley, measure - galley.at, '');
    turn(galley);
    // A field is a rectangle, so it takes the whole line alone.
    rule(galley, measure, hint, field && { ...field, manyLines: true });
    return turn(galley);
  }
  const asked = widthOf(hint, fontOf(97, 400) ?? '', size * 0.7);
  const width = Math.min(measure, Math.max(ems[room] * size, asked));
  if (galley.at + width > measure) turn(galley);
  rule(galley, width, hint, field && { ...field, manyLines: false });
}

/** Sets pieces in lines no wider than a measure. */
export function linesOf(
  pieces: Piece[],
  size: number,
  measure: number,
  fontOf: FontOf,
  widthOf: WidthOf,
): Line[] {
  const galley: Galley = {
    lines: [],
    line: { parts: [], ruled: false },
    at: 0,
    measure,
    size,
    fontOf,
    widthOf,
  };
  let afterLines = false;
  for (const piece of pieces) {
    const text = drawn(piece.text);
    if (piece.room) {
      setRoom(galley, piece.room, text, piece.field);
      afterLines ||= piece.room === 'lines';
    } else {
      // A stop that would stand alone below the lines to write on is left out.
      for (const one of words(afterLines ? text.replace(/^[.,;:]\s*/, '') : text))
        if (one === '\n') turn(galley);
        else setWord(galley, { ...piece, text: one });
      afterLines = false;
    }
  }
  const { lines, line } = galley;
  return line.parts.length > 0 || lines.length === 0 ? [...lines, line] : lines;
}
