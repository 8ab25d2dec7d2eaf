import { ruled, unreachable, type Inline } from '../../domain/doc.ts';
import type { FontOf, Weight } from './fonts.ts';

/** Paper’s margins in points, and sizes of letters. */
export const margins = { top: 44, bottom: 52, left: 57, right: 57 };
const usual = { body: 9.5, small: 8, title: 20, 1: 12, 2: 11, 3: 10 };
const large: typeof usual = { body: 18, small: 16, title: 26, 1: 21, 2: 20, 3: 19 };
/** Air between lines, as a share of the letters' size. */
const air = 0.18;
export const ink = '#111111';
const blankInk = '#5c3d00';
export const lineInk = '#777777';

/** What is drawn of a text: letters that were typed as two as one, ligatures as their letters, and nothing invisible. */
export const drawn = (value: string): string =>
  value
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** A piece of text in one weight. */
export interface Piece {
  text: string;
  weight: Weight;
  blank?: boolean;
  link?: string;
}

export const piece = (part: Inline): Piece => {
  switch (part.kind) {
    case 'text':
      return { text: part.text, weight: part.strong ? 700 : 400 };
    case 'link':
      return { text: part.text, weight: 400, link: part.href };
    case 'answer':
      return { text: part.text, weight: 700 };
    case 'blank':
      return { text: part.hint + ruled(part.room), weight: 400, blank: true };
    default:
      return unreachable(part);
  }
};

/** What draws on the pages: it knows letters, lines and tags, and nothing of what it writes. Lengths are in points. */
export class Pen {
  readonly out: PDFKit.PDFDocument;
  readonly width: number;
  readonly #bottom: number;
  readonly #fontOf: FontOf;
  /** Of letters, in points. */
  readonly sizes: typeof usual;
  /** The tag that everything on the pages stands in. */
  readonly root: PDFKit.PDFStructureElement;

  constructor(out: PDFKit.PDFDocument, fontOf: FontOf, inLarge = false) {
    this.out = out;
    this.sizes = inLarge ? large : usual;
    this.#fontOf = fontOf;
    this.width = out.page.width - margins.left - margins.right;
    this.#bottom = out.page.height - margins.bottom;
    this.root = out.struct('Document');
    out.addStructure(this.root);
  }

  /** A piece of the document under its tag, for those who hear it. */
  tagged(tag: string, write: () => void, options: Record<string, string> = {}): PDFKit.PDFStructureElement {
    return this.out.struct(tag as 'P', options, write);
  }

  /** Starts a new page where so much does not fit any more. */
  room(height: number) {
    if (this.out.y + height > this.#bottom) this.out.addPage();
  }

  /** Splits a text into runs of one font each. */
  #runs({ text, ...rest }: Piece): (Piece & { font: string })[] {
    const found: (Piece & { font: string })[] = [];
    for (const sign of drawn(text)) {
      const last = found.at(-1);
      const font =
        this.#fontOf(sign.codePointAt(0) ?? 0, rest.weight) ?? last?.font ?? `latin-${rest.weight}`;
      if (last?.font === font) last.text += sign;
      else found.push({ text: sign, font, ...rest });
    }
    return found;
  }

  /** Writes pieces as one flowing paragraph. */
  flow(pieces: Piece[], size: number, options: PDFKit.Mixins.TextOptions = {}, x?: number) {
    const { out, width } = this;
    const all = pieces.flatMap((one) => this.#runs(one)).filter(({ text }) => text !== '');
    out.fontSize(size);
    all.forEach((run, i) => {
      const settings = {
        lineGap: size * air,
        width,
        ...options,
        continued: i < all.length - 1,
        underline: run.blank === true || run.link !== undefined,
      };
      out.font(run.font).fillColor(run.blank ? blankInk : ink);
      if (i === 0 && x !== undefined) out.text(run.text, x, out.y, settings);
      else out.text(run.text, settings);
    });
    if (all.length === 0) out.font('latin-400').text(' ', options);
    out.x = margins.left;
  }

  heightOf(pieces: Piece[], size: number, inside: number): number {
    this.out.font('latin-400').fontSize(size);
    return this.out.heightOfString(pieces.map(({ text }) => drawn(text)).join(''), {
      width: inside,
      lineGap: size * air,
    });
  }

  /** Draws what only adorns: screen readers pass over it. */
  decorate(draw: () => void) {
    this.out.markContent('Artifact', { type: 'Layout' });
    draw();
    this.out.endMarkedContent();
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

  paragraph(pieces: Piece[], tag = 'P', size: number = this.sizes.body) {
    this.root.add(this.tagged(tag, () => this.flow(pieces, size)));
    this.out.moveDown(0.38);
  }

  heading(text: string, level: 1 | 2 | 3) {
    this.out.moveDown(0.4);
    this.root.add(this.tagged(`H${level + 1}`, () => this.flow([{ text, weight: 700 }], this.sizes[level])));
    this.out.outline.addItem(drawn(text));
    this.out.moveDown(0.15);
  }
}
