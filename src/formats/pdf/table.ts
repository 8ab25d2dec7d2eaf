import { columnShares, type Inline } from '../../domain/doc.ts';
import { lineInk, piece, type Pen, type Piece } from './pen.ts';

/** A row's letters beside those of the text, and the room around them, in points. */
const sizeIn = (pen: Pen, areCards = false) => pen.sizes.body * (areCards ? 1.4 : 0.95);
const inset = 12;

/** How high a row to write in is, and a card to cut out, in points. */
const toWrite = 24;
const card = 116;

/** The height of a row with these cells; an empty one is to write in. */
const rowHeight = (pen: Pen, cells: Piece[][], widths: number[]): number =>
  cells.every((cell) => cell.length === 0)
    ? toWrite
    : Math.max(...cells.map((cell, i) => pen.heightOf(cell, sizeIn(pen), (widths[i] ?? 0) - inset))) + 8;

const widthsOf = (pen: Pen, head: string[], rows: Inline[][][]): number[] =>
  columnShares(head, rows).map((share) => share * pen.width);

const headCells = (head: string[]): Piece[][] => head.map((text) => [{ text, weight: 700 }]);

/** How high a table will be. */
export function tableHeight(pen: Pen, head: string[], rows: Inline[][][]): number {
  const widths = widthsOf(pen, head, rows);
  const all = [headCells(head), ...rows.map((row) => row.map((cell) => cell.map(piece)))];
  return all.reduce((sum, row) => sum + (row.length > 0 ? rowHeight(pen, row, widths) : 0), 0);
}

/**
 * A grid of cells with ruled lines, row by row, each row kept on one page.
 *
 * @param shares how wide the columns are; where it is given, the first cell of each row is its heading
 */
export function table(pen: Pen, head: string[], rows: Inline[][][], shares?: number[]) {
  const { out, root, width } = pen;
  const widths = shares ? shares.map((share) => share * width) : widthsOf(pen, head, rows);
  const areCards = head.length === 0 && !shares;
  const struct = out.struct('Table');
  root.add(struct);
  const draw = (cells: Piece[][], kind: 'TH' | 'TD', first?: 'TH') => {
    const height = areCards ? card : rowHeight(pen, cells, widths);
    pen.room(height);
    const [top, row] = [out.y, out.struct('TR')];
    struct.add(row);
    cells.forEach((cell, i) => {
      const left = pen.left + widths.slice(0, i).reduce((sum, one) => sum + one, 0);
      const type = i === 0 && first ? first : kind;
      row.add(
        pen.passage(
          type,
          cell,
          sizeIn(pen, areCards),
          { width: (widths[i] ?? 0) - inset, left: left + inset / 2, top: top + 4 },
          type === 'TH' ? { scope: kind === 'TH' ? 'Column' : 'Row' } : {},
        ),
      );
    });
    row.end();
    out.y = top + height;
    pen.rule(pen.left, width, out.y, 0.6, lineInk);
    if (!shares) pen.columns(widths, top, out.y, lineInk);
  };
  if (head.length > 0) draw(headCells(head), 'TH');
  for (const row of rows)
    draw(
      row.map((cell) => cell.map(piece)),
      'TD',
      shares ? 'TH' : undefined,
    );
  struct.end();
  out.y += 10;
}
