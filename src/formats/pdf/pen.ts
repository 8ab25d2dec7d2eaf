import { unreachable, type Doc, type Inline } from '../../domain/doc.ts';
import { disc, emblems, ring, type EmblemOf } from '../../domain/emblem.ts';
import { Fields, type Place } from './fields.ts';
import type { FontOf } from './fonts.ts';
import { Places, type Pages } from './places.ts';
import { drawn, linesOf, type Line, type Part, type Piece } from './lines.ts';

export { drawn, type Piece };

/** Paper’s margins in points, and sizes of letters. */
export const margins = { top: 44, bottom: 52, left: 51, right: 51 };
/** How wide the names of sections stand beside their text, where they do. */
const beside = 120;
const usual = { body: 9.5, small: 8, title: 20, 1: 12, 2: 11, 3: 10 };
const poster: typeof usual = { ...usual, body: 8.4 };
const book: typeof usual = { body: 10.5, small: 9, title: 34, 1: 26, 2: 18, 3: 12.5 };
/** How much narrower a book is set: a line of about eighty letters. */
const inBook = 30;
const handout: typeof usual = { ...usual, body: 10.6, small: 8.5, title: 22 };
const large: typeof usual = { body: 18, small: 16, title: 26, 1: 21, 2: 20, 3: 19 };
const byPaper = { portrait: usual, landscape: usual, poster, handout };
/** How far lines stand apart and where letters stand in them, and how much a line to write on takes more: in sizes. */
const leading = 1.46;
const base = 1.08;
const toWrite = { above: 0.6, below: 0.62 };
/** How far below letters a rule stands, and how high a field on it is, of one line or more: in sizes. */
const under = 0.18;
const toType = 1.5;
const toTypeLines = 2.6;
export const ink = '#111111';
const soft = '#333333';
export const lineInk = '#777777';

export const piece = (part: Inline): Piece => {
  switch (part.kind) {
    case 'text':
      return { text: part.text, weight: part.strong ? 700 : 400 };
    case 'link':
      return { text: part.text, weight: 400, link: part.href };
    case 'answer':
      return { text: part.text, weight: 700 };
    case 'blank':
      return {
        text: part.hint,
        weight: 400,
        room: part.room ?? 'line',
        ...(part.control ? { field: { id: part.field, control: part.control } } : {}),
      };
    default:
      return unreachable(part);
  }
};

type Struct = PDFKit.PDFStructureElement;
/** Puts what is pressed or filled in on the page, under its tag. */
type Put = (tag: Struct) => void;

/** Where a paragraph stands. */
interface Setting {
  width?: number;
  left?: number;
  top?: number;
}

/** How high a line is. */
const heightOf = ({ ruled }: Line, size: number) =>
  size * (leading + (ruled ? toWrite.above + toWrite.below : 0));

/** Where a field lies: on its ruled line, as high as one of letters, or as the room that a hand has. */
function placeOf(
  { left: from, width }: Part,
  { id, control, manyLines }: NonNullable<Part['field']>,
  size: number,
  left: number,
  top: number,
): Place {
  const height = (manyLines ? toTypeLines : toType) * size;
  return {
    id,
    control,
    left: left + from,
    top: top + (base + under) * size - height,
    width,
    height,
    manyLines,
  };
}

/** What draws on the pages: it knows letters, lines and tags, and nothing of what it writes. Lengths are in points. */
export class Pen {
  readonly out: PDFKit.PDFDocument;
  /** Where text begins, and how wide it runs: the whole page, or the column beside the names of sections. */
  left: number;
  width: number;
  readonly #bottom: number;
  /** Widths that were measured before: the same words are set again and again. */
  readonly #widths = new Map<string, number>();
  /** Where the name of the last section ends. */
  #sections: { page: PDFKit.PDFPage | undefined; y: number } = { page: undefined, y: 0 };
  readonly #fontOf: FontOf;
  /** Of letters, in points. */
  readonly sizes: typeof usual;
  readonly #fields: Fields;
  /** Where the headings of a book stand. */
  readonly places: Places;
  readonly book: Doc['book'];
  /** The tag that everything on the pages stands in. */
  readonly root: PDFKit.PDFStructureElement;

  constructor(
    out: PDFKit.PDFDocument,
    fontOf: FontOf,
    { large: inLarge, paper, book: asBook }: Pick<Doc, 'large' | 'paper' | 'book'> = {},
    pages: Pages = new Map(),
  ) {
    this.out = out;
    this.book = asBook;
    this.places = new Places(out, pages);
    this.sizes = asBook ? book : inLarge ? large : paper ? byPaper[paper] : usual;
    this.#fontOf = fontOf;
    this.#fields = new Fields(out);
    this.left = margins.left;
    this.width = out.page.width - margins.left - margins.right;
    if (asBook) {
      this.left += inBook;
      this.width -= 2 * inBook;
    }
    this.#bottom = out.page.height - margins.bottom;
    this.root = out.struct('Document');
    out.addStructure(this.root);
  }

  /** A piece of the document under its tag, for those who hear it. */
  tagged(tag: string, write: () => void, options: Record<string, string> = {}): PDFKit.PDFStructureElement {
    return this.out.struct(tag as 'P', options, write);
  }

  /** Whether the names of sections stand beside their text. */
  get isBeside() {
    return this.left > margins.left && !this.book;
  }

  /** Starts a new page where so much does not fit any more. */
  room(height: number) {
    if (this.isFull(height)) this.out.addPage();
  }

  /** Whether so much does not fit on the page any more. */
  isFull(height: number): boolean {
    return this.out.y + height > this.#bottom;
  }

  /** Writes over the whole width of the page, where a book's lines are shorter. */
  widely(write: () => void) {
    const [left, width] = [this.left, this.width];
    [this.left, this.width] = [margins.left, this.out.page.width - margins.left - margins.right];
    write();
    [this.left, this.width] = [left, width];
    this.out.x = left;
  }

  #lines(pieces: Piece[], size: number, measure: number): Line[] {
    return linesOf(pieces, size, measure, this.#fontOf, (text, font, letters) => {
      const key = `${font} ${letters} ${text}`;
      const width = this.#widths.get(key) ?? this.out.font(font).fontSize(letters).widthOfString(text);
      this.#widths.set(key, width);
      return width;
    });
  }

  /** Draws a part of a line below a place on the page; a hint stands below what is to be written on. */
  #part(part: Part, size: number, left: number, top: number) {
    const { out } = this;
    const at = top + base * size;
    const x = left + part.left;
    const draw = (text: string, letters: number, y: number) =>
      text &&
      out.font(part.font).fontSize(letters).text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
    if (part.rule || (part.link && !part.bare)) {
      const y = at + under * size;
      out
        .moveTo(x, y)
        .lineTo(x + part.width, y)
        .lineWidth(0.6)
        .strokeColor(ink)
        .stroke();
    }
    out.fillColor(part.rule ? soft : ink);
    if (part.rule) draw(part.text, size * 0.7, at + 0.95 * size);
    else draw(part.text, size, at);
  }

  /** What leads on when it is pressed, to an address or to a place of the document, under its tag. */
  #press({ link = '', text, width }: Part, size: number, left: number, top: number, tag: Struct) {
    const place = [left, top, width, leading * size] as const;
    // The library takes a tag here, and its types do not know.
    const said = {
      structParent: tag,
      Contents: new String(text),
    } as object as PDFKit.Mixins.AnnotationOption;
    if (link.startsWith('#')) this.out.goTo(...place, link.slice(1), said);
    else this.out.link(...place, link, said);
  }

  /**
   * Draws lines as one flowing paragraph, on the next page where this one ends. It stops before and after each link, so that
   * its words come under its own tag, and after each field; it gives what puts there the thing to press or to fill in.
   */
  *#drawing(lines: Line[], size: number, { left = this.left, top }: Setting): Generator<Put | undefined> {
    const { out } = this;
    out.y = top ?? out.y;
    for (const [i, line] of lines.entries()) {
      const height = heightOf(line, size);
      // The last line of some is not left alone at the top of a page.
      const isLastButOne = i > 0 && i === lines.length - 2;
      const least = height + (isLastButOne ? heightOf(lines[i + 1]!, size) : 0);
      if (out.y + least > this.#bottom) out.continueOnNewPage();
      const start = out.y;
      const on = start + (line.ruled ? toWrite.above * size : 0);
      for (const part of line.parts) {
        const { field } = part;
        if (part.link) yield (tag) => this.#press(part, size, left + part.left, on, tag);
        this.#part(part, size, left, on);
        if (part.link) yield;
        if (field) yield (tag) => this.#fields.put(placeOf(part, field, size, left, on), tag);
      }
      out.y = start + height;
    }
    out.x = this.left;
  }

  /** Writes pieces as one flowing paragraph. */
  flow(pieces: Piece[], size: number, setting: Setting = {}) {
    Array.from(this.#drawing(this.#lines(pieces, size, setting.width ?? this.width), size, setting));
  }

  /**
   * Pieces as one flowing paragraph under its tag; it is drawn once it is added to another. A link and a field stand where
   * they are read.
   */
  passage(
    tag: string,
    pieces: Piece[],
    size: number,
    setting: Setting = {},
    options: Record<string, string> = {},
  ): Struct {
    const struct = this.out.struct(tag as 'P', options);
    const lines = this.#lines(pieces, size, setting.width ?? this.width);
    const drawing = this.#drawing(lines, size, setting);
    for (const { link, field } of lines.flatMap(({ parts }) => parts)) {
      if (!link && !field) continue;
      const inner = this.out.struct(link ? 'Link' : 'Form');
      if (link) inner.add(() => void drawing.next());
      struct.add(() => {
        drawing.next().value?.(inner);
        inner.end();
      });
      struct.add(inner);
    }
    struct.add(() => void drawing.next());
    return struct;
  }

  /** How wide the longest word is, in points. */
  longestWord(pieces: Piece[], size: number): number {
    const words = pieces.flatMap((one) => one.text.split(/[\s/–—-]+/).map((text) => ({ ...one, text })));
    return Math.max(
      0,
      ...words.map((word) =>
        this.#lines([word], size, Infinity)
          .flatMap(({ parts }) => parts)
          .reduce((sum, part) => sum + part.width, 0),
      ),
    );
  }

  heightOf(pieces: Piece[], size: number, inside: number): number {
    return this.#lines(pieces, size, inside).reduce((sum, line) => sum + heightOf(line, size), 0);
  }

  /** Leaves the names of sections a column of their own. */
  besideSections() {
    this.left = margins.left + beside;
    this.width -= beside;
  }

  /** The name of a section, beside the text that follows. */
  section(text: string) {
    const { out } = this;
    const [, number = '', name = text] = /^(\S+\.) (.+)$/su.exec(text) ?? [];
    if (this.#sections.page === out.page) out.y = Math.max(out.y + 3, this.#sections.y + 4);
    if (this.#sections.page === out.page) this.rule(margins.left, this.width + beside, out.y, 0.5, '#b9b7b0');
    out.y += 7;
    const top = out.y;
    const size = this.sizes[2];
    this.root.add(
      this.tagged('H2', () => {
        this.flow([{ text: `${number} `, weight: 'serif' }], size, { left: margins.left });
        out.y = top;
        this.flow([{ text: name, weight: 'serif' }], size, { left: margins.left + 18, width: beside - 24 });
      }),
    );
    this.places.enter(text, 1);
    this.#sections = { page: out.page, y: out.y };
    out.y = top + 2;
  }

  /** An emblem from its left and top. */
  emblem(of: EmblemOf, left: number, top: number, side: number) {
    const { out } = this;
    const { hue, edge, figures, people, case: square } = emblems[of];
    this.decorate(() => {
      out
        .save()
        .translate(left, top)
        .scale(side / 52);
      out.circle(disc.x, disc.y, disc.radius).lineWidth(disc.edge).fillAndStroke(hue, edge);
      for (const { x, y, radius, open } of people)
        if (open) out.circle(x, y, radius).lineWidth(ring).stroke(figures);
        else out.circle(x, y, radius).fill(figures);
      if (square) out.rect(square.x, square.y, square.side, square.side).fill(figures);
      out.restore();
    });
  }

  /** Draws what only adorns: screen readers pass over it. */
  decorate(draw: () => void) {
    this.out.markContent('Artifact', { type: 'Layout' });
    draw();
    this.out.endMarkedContent();
  }

  /** A pale ground behind what is written on it; the line above it stays whole. */
  ground(left: number, long: number, top: number, height: number, colour: string) {
    this.decorate(() => this.out.rect(left, top + 0.3, long, height - 0.3).fill(colour));
  }

  /** A ruled line, from the left and the top. */
  rule(left: number, long: number, top: number, thick = 0.8, colour = ink) {
    this.decorate(() =>
      this.out
        .moveTo(left, top)
        .lineTo(left + long, top)
        .lineWidth(thick)
        .strokeColor(colour)
        .stroke(),
    );
  }

  /** The upright lines between columns and at both ends. */
  columns(widths: number[], top: number, bottom: number, colour: string) {
    this.decorate(() => {
      [0, ...widths].reduce((from, width) => {
        const at = from + width;
        this.out.moveTo(at, top).lineTo(at, bottom).lineWidth(0.6).strokeColor(colour).stroke();
        return at;
      }, this.left);
    });
  }

  paragraph(pieces: Piece[], tag = 'P', size: number = this.sizes.body) {
    this.root.add(this.passage(tag, pieces, size));
    this.out.y += this.sizes.body * 0.5;
  }

  heading(text: string, level: 1 | 2 | 3, id?: string) {
    const { out } = this;
    // In a book the parts and their chapters begin a page.
    if (this.book && level < 3 && out.y > margins.top) out.addPage();
    else out.y += this.sizes[level] * 0.5;
    if (this.book && level === 1) {
      this.rule(this.left, this.width, out.y, 4, this.book.colour ?? ink);
      out.y += 14;
    }
    this.places.enter(text, this.book ? level : 1, id);
    const weight = level === 1 || (this.book && level === 2) ? 'serif' : 700;
    this.root.add(this.passage(`H${level + 1}`, [{ text, weight }], this.sizes[level]));
    out.y += this.sizes[level] * (this.book ? 0.4 : 0.1);
  }
}
