import { inRows, strong, unreachable, type Block } from '../../domain/doc.ts';
import { ink, lineInk, piece, type Pen } from './pen.ts';
import { table, tableHeight } from './table.ts';

type Signatures = Extract<Block, { kind: 'signatures' }>;
/** How many people sign side by side. */
const signingColumns = ({ parties: { length: people }, date, close }: Signatures) =>
  date ? (people > 3 || close ? 2 : 1) : people === 4 ? 2 : Math.min(people, 3);

/** Those who sign, row by row: how wide each has it, how long the line is, and how high the row is, in points. */
function signingRows(pen: Pen, item: Signatures) {
  const { parties, date } = item;
  const columns = signingColumns(item);
  const each = (pen.width - 16 * (columns - 1)) / columns;
  const long = date ? each * 0.66 : each;
  const heightOf = (party: string) => pen.heightOf([{ text: party, weight: 400 }], pen.sizes.small, long);
  return inRows(parties, columns, '').map((row) => ({
    row: row.filter(Boolean),
    each,
    long,
    height: 40 + Math.max(...row.map(heightOf)),
  }));
}
/** How far what follows a mark or a box stands in, in points. */
const indent = 18;

/**
 * How much of a page has to be free for a block, in points: a heading stays with what follows it, a paragraph with its
 * table, all signatures with the last words before them, and a paragraph of a few lines is not torn in two.
 */
function needed(pen: Pen, blocks: Block[], at: number): number {
  const after = () => needed(pen, blocks, at + 1);
  const item = blocks[at];
  if (item?.kind === 'heading') return pen.sizes[item.level] * 3 + after();
  if (item?.kind === 'table') return Math.min(tableHeight(pen, item), 300);
  if (item?.kind === 'signatures')
    return Math.min(
      signingRows(pen, item).reduce((sum, { height }) => sum + height, 0),
      400,
    );
  if (item?.kind !== 'paragraph') return 0;
  const own =
    Math.min(pen.heightOf(item.inlines.map(piece), pen.sizes.body, pen.width), pen.sizes.body * 6) +
    pen.sizes.body;
  const next = blocks[at + 1]?.kind;
  // What is all strong names what follows.
  const isLabel = next === 'list' && item.inlines.every((one) => one.kind === 'text' && one.strong);
  return own + (next === 'table' || next === 'signatures' ? after() : isLabel ? pen.sizes.body * 3 : 0);
}

function list(pen: Pen, { ordered, items }: Extract<Block, { kind: 'list' }>) {
  const { out, root, width } = pen;
  const struct = out.struct('L');
  root.add(struct);
  items.forEach((item, i) => {
    const mark = ordered ? `${i + 1}.` : '•';
    pen.room(pen.sizes.body * 2);
    const entry = out.struct('LI');
    struct.add(entry);
    const top = out.y;
    entry.add(pen.passage('Lbl', [{ text: mark, weight: 400 }], pen.sizes.body, { width: indent }));
    out.y = top;
    entry.add(
      pen.passage('LBody', item.map(piece), pen.sizes.body, {
        width: width - indent,
        left: pen.left + indent,
      }),
    );
    entry.end();
    out.y += 3;
  });
  struct.end();
  out.y += 4;
}

/** A box to tick, with its words beside it. */
function check(pen: Pen, { inlines }: Extract<Block, { kind: 'check' }>) {
  const { out, width } = pen;
  pen.room(pen.sizes.body * 2);
  pen.decorate(() =>
    out
      .rect(pen.left, out.y + 2, 8, 8)
      .lineWidth(0.8)
      .strokeColor(ink)
      .stroke(),
  );
  pen.root.add(
    pen.passage('P', inlines.map(piece), pen.sizes.body, {
      width: width - indent,
      left: pen.left + indent,
    }),
  );
  out.y += 5;
}

/** Room to write by hand. */
function lines(pen: Pen, count: number) {
  for (let n = 0; n < count; n += 1) {
    pen.room(22);
    pen.out.y += 22;
    pen.rule(pen.left, pen.width, pen.out.y, 0.6, lineInk);
  }
  pen.out.y += 10;
}

/** Lines to sign on, some side by side; each with one for the day beside it where that is asked for. */
function signatures(pen: Pen, item: Signatures) {
  const { date } = item;
  const below = (text: string, left: number, width: number, line: number) => {
    pen.rule(left, width, line);
    pen.out.y = line + 3;
    pen.root.add(pen.passage('P', [{ text, weight: 400 }], pen.sizes.small, { width, left }));
  };
  for (const { row, each, long, height } of signingRows(pen, item)) {
    pen.room(height);
    const top = pen.out.y;
    row.forEach((party, i) => {
      const left = pen.left + i * (each + 16);
      below(party, left, long, top + 34);
      if (date) below(date, left + long + 12, each - long - 12, top + 34);
    });
    pen.out.y = top + height;
  }
}

/** Writes a block of a document, on a new page where it would be torn from what belongs to it. */
export function writeBlock(pen: Pen, blocks: Block[], item: Block, at: number): void {
  pen.room(needed(pen, blocks, at));
  switch (item.kind) {
    case 'heading':
      return pen.isBeside && item.level === 1
        ? pen.section(item.text)
        : pen.heading(item.text, item.level, item.id);
    case 'paragraph':
      return pen.paragraph(item.inlines.map(piece));
    case 'list':
      return list(pen, item);
    case 'facts':
      return table(
        pen,
        { head: [], rows: item.rows.map(({ label, value }) => [[strong(label)], value]) },
        [0.3, 0.7],
      );
    case 'table':
      return pen.book && item.head.length > 4 ? pen.widely(() => table(pen, item)) : table(pen, item);
    case 'check':
      return check(pen, item);
    case 'lines':
      return lines(pen, item.count);
    case 'signatures':
      return signatures(pen, item);
    case 'pageBreak':
      return void pen.out.addPage();
    default:
      return unreachable(item);
  }
}
