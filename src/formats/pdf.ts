import PDFDocument from 'pdfkit';
import { foot, isUpright, makerOf, plain, unreachable, type Block, type Doc } from '../domain/doc.ts';
import { emblems } from '../domain/emblem.ts';
import { writeBlock } from './pdf/blocks.ts';
import { contents, textsOfBook, titlePage, withPages } from './pdf/book.ts';
import { loadFonts, type FontOf, type ReadFont } from './pdf/fonts.ts';
import { drawn, margins, Pen, piece } from './pdf/pen.ts';
import type { Pages } from './pdf/places.ts';

/** Every text of a block, to find out which fonts it needs. */
const textsOf = (block: Block): string[] => {
  switch (block.kind) {
    case 'heading':
      return [block.text];
    case 'paragraph':
    case 'check':
      return block.inlines.map(plain);
    case 'list':
      return block.items.flat().map(plain);
    case 'facts':
      return block.rows.flatMap(({ label, value }) => [label, ...value.map(plain)]);
    case 'table':
      return [...block.head, ...block.rows.flat(2).map(plain)];
    case 'signatures':
      return [...block.parties, block.date ?? ''];
    case 'lines':
    case 'pageBreak':
      return [];
    default:
      return unreachable(block);
  }
};

/**
 * The document as a tagged PDF with a title, a language, bookmarks and embedded fonts.
 *
 * @param made the moment that the file says it was made at, so that the same document gives the same bytes
 * @param paper A4, or LETTER for North America
 * @throws CannotDraw where a name is written in a script that the fonts do not have
 */
export async function pdf(
  doc: Doc,
  made: Date,
  readFont: ReadFont,
  paper: 'A4' | 'LETTER' = 'A4',
): Promise<Uint8Array> {
  // A book names its own pages, which are known when it has been set: it is set again until they stay.
  let pages: Pages = new Map();
  for (;;) {
    const { out, found } = await set(doc, made, readFont, paper, pages);
    if (doc.book && !isAsPrinted(found, pages)) {
      pages = found;
      continue;
    }
    const bytes = collect(out);
    out.end();
    return bytes;
  }
}

/** Whether each heading stands on the page that was printed for it. */
const isAsPrinted = (found: Pages, pages: Pages) => [...found].every(([id, page]) => pages.get(id) === page);

/** The document set on pages, and where its headings have come to stand. */
async function set(doc: Doc, made: Date, readFont: ReadFont, paper: 'A4' | 'LETTER', pages: Pages) {
  const out = new PDFDocument({
    size: doc.paper === 'poster' ? 'A3' : paper,
    layout: isUpright(doc) ? 'portrait' : 'landscape',
    margins,
    pdfVersion: '1.7',
    // The types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-3',
    tagged: true,
    lang: doc.language,
    displayTitle: true,
    bufferPages: true,
    font: null as unknown as string,
    info: { Title: drawn(doc.title), Creator: drawn(makerOf(doc)), CreationDate: made, ModDate: made },
  });
  const { blocks } = withPages(doc, pages);
  const texts = [doc.title, foot(doc), ...textsOfBook(doc), ...blocks.flatMap(textsOf)];
  const fontOf = await loadFonts(out, drawn(`•1234567890/·${texts.join('')}`), readFont);
  const pen = new Pen(out, fontOf, doc, pages);
  if (doc.book) {
    titlePage(pen, doc);
    contents(pen, doc);
  } else head(pen, doc);
  blocks.forEach((block, at) => writeBlock(pen, blocks, block, at));
  pen.root.end();
  footers(out, drawn(foot(doc)), fontOf, doc.book ? 1 : 0);
  if (doc.answers) attach(out, doc.answers, made);
  return { out, found: pen.places.found };
}

/** The title, who it is between, and the emblem beside them. */
function head(pen: Pen, { title, subtitle, emblem, large }: Doc) {
  const { out } = pen;
  const [across, top] = [pen.width, out.y];
  if (emblem) pen.emblem(emblem, margins.left, top, 52);
  if (emblem && large) out.y += 60;
  if (emblem && !large) pen.besideSections();
  pen.root.add(pen.passage('H1', [{ text: title, weight: 'serif' }], pen.sizes.title));
  out.y += 4;
  if (subtitle) pen.paragraph(subtitle.map(piece));
  if (emblem) out.y = Math.max(out.y + 2, top + 60);
  pen.rule(margins.left, across, out.y, emblem ? 2.5 : 0.8, emblem && emblems[emblem].hue);
  out.y += 8;
}

/** The answers as a file inside the file (ISO 32000-1, 7.11.4), which opens here again. */
function attach(out: PDFKit.PDFDocument, { file, note }: NonNullable<Doc['answers']>, made: Date) {
  const options = {
    name: 'answers.json',
    type: 'application/json',
    description: drawn(note),
    creationDate: made,
    modifiedDate: made,
    // PDF/A-3 asks what it is to the document; the types do not know this one yet.
    relationship: 'Source',
  };
  out.file(new TextEncoder().encode(file) as unknown as ArrayBuffer, options);
}

/** The foot of each page but the first so many: what it was made from, and which page of how many. */
function footers(out: PDFKit.PDFDocument, version: string, fontOf: FontOf, without: number) {
  const { start, count } = out.bufferedPageRange();
  const font = fontOf(65, 400) ?? 'own-latin-400';
  for (let n = without; n < count; n += 1) {
    out.switchToPage(start + n);
    // Below the margin the library would start another page.
    out.page.margins.bottom = 0;
    out.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    const [width, top] = [out.page.width - margins.left - margins.right, out.page.height - 40];
    out.font(font).fontSize(7).fillColor('#555555');
    out.text(version, margins.left, top, { width: width - 48 });
    out.text(`${n + 1}/${count}`, margins.left, top, { width, align: 'right' });
    out.endMarkedContent();
  }
}

/** The bytes of a document once it has ended. */
function collect(out: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  return new Promise((resolve, reject) => {
    out.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    out.on('error', reject);
    out.on('end', () => {
      const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
      let at = 0;
      for (const chunk of chunks) {
        bytes.set(chunk, at);
        at += chunk.length;
      }
      resolve(bytes);
    });
  });
}
