import { drawn } from './lines.ts';

/** On which page, from 1, the heading of each id stands. */
export type Pages = ReadonlyMap<string, number>;

type Outline = PDFKit.PDFOutline;

/** Where headings stand: the bookmarks of a document, and what links within it lead to. */
export class Places {
  readonly #out: PDFKit.PDFDocument;
  /** The last bookmark of each level, the document's own first. */
  #path: Outline[];
  /** The pages found while it is written. */
  readonly found = new Map<string, number>();
  /** The pages that an earlier writing found, to be printed. */
  readonly pages: Pages;

  constructor(out: PDFKit.PDFDocument, pages: Pages) {
    this.#out = out;
    this.pages = pages;
    this.#path = [out.outline];
  }

  /** Marks where a heading stands. A level that is left out takes the place of the one above it. */
  enter(text: string, level: 1 | 2 | 3, id?: string) {
    const { start, count } = this.#out.bufferedPageRange();
    const above = this.#path.slice(0, level);
    this.#path = [...above, above.at(-1)!.addItem(drawn(text))];
    if (!id) return;
    this.found.set(id, start + count);
    this.#out.addNamedDestination(
      id,
      'XYZ',
      null as unknown as number,
      this.#out.y,
      null as unknown as number,
    );
  }
}
