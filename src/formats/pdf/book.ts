import { plain, type Block, type Doc } from '../../domain/doc.ts';
import { say } from '../../domain/words.ts';
import { drawn, piece, type Pen, type Piece } from './pen.ts';

/** How wide a page number stands before what it leads to, in points. */
const numbers = 34;

/** The page with the title, what it is, and at its foot when it was made and by whom. */
export function titlePage(pen: Pen, { title, subtitle = [], book }: Doc) {
  const { out, root, sizes, width, left } = pen;
  const lines = (book?.imprint ?? []).map((line): Piece[] => [{ text: line, weight: 400 }]);
  out.y = out.page.height * 0.28;
  pen.rule(left, width, out.y, 6, book?.colour);
  out.y += 24;
  root.add(pen.passage('H1', [{ text: title, weight: 'serif' }], sizes.title));
  out.y += 14;
  root.add(pen.passage('P', subtitle.map(piece), sizes[3]));
  const foot = lines.reduce((sum, line) => sum + pen.heightOf(line, sizes.small, width) + 6, 0);
  out.y = out.page.height - 70 - foot;
  for (const line of lines) {
    root.add(pen.passage('P', line, sizes.small));
    out.y += 6;
  }
}

/** The list of contents: parts and chapters, each with its page before it and the way to it. */
export function contents(pen: Pen, { book, blocks }: Doc) {
  const { out, root, sizes, width, left, places } = pen;
  out.addPage();
  root.add(pen.passage('H2', [{ text: book?.contents ?? '', weight: 'serif' }], sizes[1]));
  out.y += 10;
  const list = out.struct('TOC');
  root.add(list);
  for (const block of blocks) {
    if (block.kind !== 'heading' || !block.id || block.level === 3) continue;
    const weight = block.level === 1 ? 700 : 400;
    out.y += block.level === 1 ? 7 : 1;
    pen.room(sizes.body * (block.level === 1 ? 4 : 2));
    const top = out.y;
    const entry = out.struct('TOCI');
    list.add(entry);
    const page = String(places.pages.get(block.id) ?? '');
    entry.add(pen.passage('Lbl', [{ text: page, weight }], sizes.body, { width: numbers }));
    entry.add(
      pen.passage('Reference', [{ text: block.text, weight, link: `#${block.id}`, bare: true }], sizes.body, {
        left: left + numbers,
        width: width - numbers,
        top,
      }),
    );
    entry.end();
  }
  list.end();
}

/** The text with the page behind each link within the book, for those who hold it in their hands. */
export function withPages(doc: Doc, pages: ReadonlyMap<string, number>): Doc {
  const { book } = doc;
  if (!book) return doc;
  const numbered = (inlines: Doc['subtitle'] & object) =>
    inlines.flatMap((one) => {
      const n =
        one.kind === 'link' && one.href.startsWith('#') ? (pages.get(one.href.slice(1)) ?? 0) : undefined;
      return n === undefined ? [one] : [one, { kind: 'text', text: ` (${say(book.page, { n })})` } as const];
    });
  const mended = (block: Block): Block => {
    if (block.kind === 'paragraph') return { ...block, inlines: numbered(block.inlines) };
    if (block.kind === 'list') return { ...block, items: block.items.map(numbered) };
    if (block.kind === 'table') return { ...block, rows: block.rows.map((row) => row.map(numbered)) };
    return block;
  };
  return { ...doc, blocks: doc.blocks.map(mended) };
}

/** Every text that a book has besides its blocks. */
export const textsOfBook = ({ book, subtitle = [] }: Doc): string[] => [
  ...(book ? [book.contents, ...book.imprint, `()${book.page}`] : []),
  ...subtitle.map((one) => drawn(plain(one))),
];
