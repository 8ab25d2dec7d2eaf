import PDFDocument from 'pdfkit';
import { columnShares, plain, ruled, unreachable, type Block, type Doc, type Inline } from '../domain/doc.ts';
import { loadFonts, type FontOf, type ReadFont, type Weight } from './pdf-fonts.ts';

/** Paper by name, with its margins in points. */
const margins = { top: 44, bottom: 52, left: 57, right: 57 };
const sizes = { body: 9.5, small: 8, title: 20, 1: 12, 2: 11, 3: 10 } as const;
/** Air between lines, as a share of the letters' size. */
const air = 0.18;
const ink = '#111111';
const blankInk = '#5c3d00';
const lineInk = '#777777';

/** How many people sign side by side, and how high such a row is, in points. */
const signingColumns = (people: number) => (people === 4 ? 2 : Math.min(people, 3));
const signingRow = 58;

/** What is drawn of a text: letters that were typed as two as one, ligatures as their letters, and nothing invisible. */
const drawn = (value: string) =>
  value
    .normalize('NFC')
    .replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '');

/** A piece of text in one weight. */
interface Piece {
  text: string;
  weight: Weight;
  blank?: boolean;
  link?: string;
}

const piece = (part: Inline): Piece => {
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
      return block.parties;
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
  const out = new PDFDocument({
    size: paper,
    margins,
    pdfVersion: '1.7',
    // The types do not know this one yet.
    subset: 'PDF/UA' as 'PDF/A-3',
    tagged: true,
    lang: doc.language,
    displayTitle: true,
    bufferPages: true,
    font: null as unknown as string,
    info: { Title: drawn(doc.title), Creator: 'The Leadership Toolbox', CreationDate: made, ModDate: made },
  });
  const texts = [doc.title, doc.version, ...(doc.subtitle ?? []).map(plain), ...doc.blocks.flatMap(textsOf)];
  const fontOf = await loadFonts(out, drawn(`•1234567890/·${texts.join('')}`), readFont);
  const bytes = collect(out);
  const width = out.page.width - margins.left - margins.right;
  const bottom = out.page.height - margins.bottom;
  const root = out.struct('Document');
  out.addStructure(root);

  /** A piece of the document under its tag, for those who hear it. */
  const tagged = (tag: string, write: () => void, options: Record<string, string> = {}) =>
    out.struct(tag as 'P', options, write);

  /** Starts a new page where so much does not fit any more, in points. */
  const room = (height: number) => {
    if (out.y + height > bottom) out.addPage();
  };

  /** Splits a text into runs of one font each. */
  const runs = ({ text, ...rest }: Piece) => {
    const found: (Piece & { font: string })[] = [];
    for (const sign of drawn(text)) {
      const last = found.at(-1);
      const font = fontOf(sign.codePointAt(0) ?? 0, rest.weight) ?? last?.font ?? `latin-${rest.weight}`;
      if (last?.font === font) last.text += sign;
      else found.push({ text: sign, font, ...rest });
    }
    return found;
  };

  /** Writes pieces as one flowing paragraph. */
  const flow = (pieces: Piece[], size: number, options: PDFKit.Mixins.TextOptions = {}, x?: number) => {
    const all = pieces.flatMap(runs).filter(({ text }) => text !== '');
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
  };

  const heightOf = (pieces: Piece[], size: number, inside: number) => {
    out.font('latin-400').fontSize(size);
    return out.heightOfString(pieces.map(({ text }) => drawn(text)).join(''), {
      width: inside,
      lineGap: size * air,
    });
  };

  /** A grid of cells with ruled lines, row by row, each row kept on one page. */
  const table = (head: string[], rows: Inline[][][], shares?: number[]) => {
    const widths = (shares ?? columnShares(head, rows)).map((share) => share * width);
    const struct = out.struct('Table');
    root.add(struct);
    const draw = (cells: Piece[][], kind: 'TH' | 'TD', first?: 'TH') => {
      const height = rowHeight(cells, widths);
      room(height);
      const [top, row] = [out.y, out.struct('TR')];
      struct.add(row);
      cells.forEach((cell, i) => {
        const left = margins.left + widths.slice(0, i).reduce((sum, one) => sum + one, 0);
        const type = i === 0 && first ? first : kind;
        row.add(
          tagged(
            type,
            () => {
              out.y = top + 4;
              flow(cell, 9, { width: (widths[i] ?? 0) - 12 }, left + 6);
            },
            type === 'TH' ? { scope: kind === 'TH' ? 'Column' : 'Row' } : {},
          ),
        );
      });
      row.end();
      out.y = top + height;
      rule(margins.left, width, out.y, 0.6, lineInk);
    };
    if (head.length > 0)
      draw(
        head.map((text) => [{ text, weight: 700 }]),
        'TH',
      );
    for (const row of rows)
      draw(
        row.map((cell) => cell.map(piece)),
        'TD',
        shares ? 'TH' : undefined,
      );
    struct.end();
    out.moveDown(0.8);
  };

  /** Draws what only adorns: screen readers pass over it. */
  const decorate = (draw: () => void) => {
    out.markContent('Artifact', { type: 'Layout' });
    draw();
    out.endMarkedContent();
  };

  /** A ruled line, in points from the left and the top. */
  const rule = (left: number, long: number, top: number, thick = 0.8, colour = ink) =>
    decorate(() =>
      out
        .moveTo(left, top)
        .lineTo(left + long, top)
        .lineWidth(thick)
        .strokeColor(colour)
        .stroke(),
    );

  const paragraph = (pieces: Piece[], tag = 'P', size: number = sizes.body) => {
    root.add(tagged(tag, () => flow(pieces, size)));
    out.moveDown(0.38);
  };

  const heading = (text: string, level: 1 | 2 | 3) => {
    out.moveDown(0.4);
    root.add(tagged(`H${level + 1}`, () => flow([{ text, weight: 700 }], sizes[level])));
    out.outline.addItem(drawn(text));
    out.moveDown(0.15);
  };

  /** The height of a row with these cells, in points. */
  const rowHeight = (cells: Piece[][], widths: number[]) =>
    Math.max(...cells.map((cell, i) => heightOf(cell, 9, (widths[i] ?? 0) - 12))) + 8;

  /**
   * How much of a page has to be free for a block, in points: a heading stays with what follows it, a paragraph with
   * its table, all signatures with the last words before them, and a paragraph of a few lines is not torn in two.
   */
  const needed = (at: number): number => {
    const item = doc.blocks[at];
    if (item?.kind === 'heading') return sizes[item.level] * 3 + needed(at + 1);
    if (item?.kind === 'table') {
      const widths = columnShares(item.head, item.rows).map((share) => share * width);
      const rows = [
        item.head.map((text): Piece[] => [{ text, weight: 700 }]),
        ...item.rows.map((row) => row.map((cell) => cell.map(piece))),
      ];
      return Math.min(
        rows.reduce((sum, row) => sum + (row.length > 0 ? rowHeight(row, widths) : 0), 0),
        300,
      );
    }
    if (item?.kind === 'signatures')
      return Math.min(signingRow * Math.ceil(item.parties.length / signingColumns(item.parties.length)), 400);
    if (item?.kind !== 'paragraph') return 0;
    const own = Math.min(heightOf(item.inlines.map(piece), sizes.body, width), sizes.body * 6) + sizes.body;
    const next = doc.blocks[at + 1]?.kind;
    return own + (next === 'table' || next === 'signatures' ? needed(at + 1) : 0);
  };

  const block = (item: Block, at: number): void => {
    room(needed(at));
    switch (item.kind) {
      case 'heading':
        return heading(item.text, item.level);
      case 'paragraph':
        return paragraph(item.inlines.map(piece));
      case 'list': {
        const list = out.struct('L');
        root.add(list);
        item.items.forEach((one, i) => {
          const mark = item.ordered ? `${i + 1}.` : '•';
          room(sizes.body * 2);
          const entry = out.struct('LI');
          list.add(entry);
          const top = out.y;
          entry.add(tagged('Lbl', () => flow([{ text: mark, weight: 400 }], sizes.body, { width: 18 })));
          out.y = top;
          entry.add(
            tagged('LBody', () => flow(one.map(piece), sizes.body, { width: width - 18 }, margins.left + 18)),
          );
          entry.end();
          out.moveDown(0.25);
        });
        list.end();
        return void out.moveDown(0.3);
      }
      case 'facts':
        return table(
          [],
          item.rows.map(({ label, value }) => [[{ kind: 'text', text: label, strong: true }], value]),
          [0.3, 0.7],
        );
      case 'table':
        return table(item.head, item.rows);
      case 'check':
        room(sizes.body * 2);
        decorate(() =>
          out
            .rect(margins.left, out.y + 2, 8, 8)
            .lineWidth(0.8)
            .strokeColor(ink)
            .stroke(),
        );
        root.add(
          tagged('P', () =>
            flow(item.inlines.map(piece), sizes.body, { width: width - 18 }, margins.left + 18),
          ),
        );
        return void out.moveDown(0.4);
      case 'lines':
        for (let n = 0; n < item.count; n += 1) {
          room(22);
          out.y += 22;
          rule(margins.left, width, out.y, 0.6, lineInk);
        }
        return void out.moveDown(0.8);
      case 'signatures': {
        const columns = signingColumns(item.parties.length);
        const each = (width - 16 * (columns - 1)) / columns;
        for (let from = 0; from < item.parties.length; from += columns) {
          const labels = item.parties
            .slice(from, from + columns)
            .map((party): Piece[] => [{ text: party, weight: 400 }]);
          const label = Math.max(...labels.map((one) => heightOf(one, sizes.small, each)));
          room(44 + label);
          const line = out.y + 40;
          labels.forEach((party, i) => {
            const left = margins.left + i * (each + 16);
            rule(left, each, line);
            out.y = line + 4;
            root.add(tagged('P', () => flow(party, sizes.small, { width: each }, left)));
          });
          out.y = line + 8 + label;
        }
        return;
      }
      case 'pageBreak':
        return void out.addPage();
      default:
        return unreachable(item);
    }
  };

  root.add(tagged('H1', () => flow([{ text: doc.title, weight: 700 }], sizes.title)));
  out.moveDown(0.2);
  if (doc.subtitle) paragraph(doc.subtitle.map(piece));
  rule(margins.left, width, out.y);
  out.moveDown(0.3);
  doc.blocks.forEach(block);
  root.end();
  footers(out, drawn(doc.version), fontOf);
  out.end();
  return bytes;
}

/** The foot of each page: what it was made from, and which page of how many. */
function footers(out: PDFKit.PDFDocument, version: string, fontOf: FontOf) {
  const { start, count } = out.bufferedPageRange();
  const font = fontOf(65, 400) ?? 'latin-400';
  for (let n = 0; n < count; n += 1) {
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
