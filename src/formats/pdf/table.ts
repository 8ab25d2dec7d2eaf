import { columnShares, type Block } from '../../domain/doc.ts';
import { emblems } from '../../domain/emblem.ts';
import { washes } from '../../domain/wash.ts';
import { lineInk, piece, type Pen, type Piece } from './pen.ts';

type Table = Omit<Extract<Block, { kind: 'table' }>, 'kind'>;

/** A row's letters, smaller where a book has many columns side by side, and the room around them, in points. */
const sizeIn = (pen: Pen, columns: number, areCards = false) =>
  pen.book && columns > 4 ? pen.sizes.small : pen.sizes.body * (areCards ? 1.4 : 0.95);
const inset = 12;

/** How high a row to write in is, and a card to cut out, in points. */
const toWrite = 24;
const card = 116;

/** The height of a row with these cells; an empty one is to write in. */
const rowHeight = (pen: Pen, cells: Piece[][], widths: number[]): number =>
  cells.every((cell) => cell.length === 0)
    ? toWrite
    : Math.max(
        ...cells.map((cell, i) => pen.heightOf(cell, sizeIn(pen, cells.length), (widths[i] ?? 0) - inset)),
      ) + 8;

/** How wide each column is: by how much it says, and no narrower than its longest word while others can spare that. */
function widthsOf(pen: Pen, item: Table): number[] {
  const { head, rows } = item;
  const size = sizeIn(pen, head.length);
  const shares = columnShares(item);
  const least = shares.map((_, i) =>
    Math.max(
      pen.longestWord([{ text: head[i] ?? '', weight: 700 }], size),
      ...rows.map((row) => pen.longestWord((row[i] ?? []).map(piece), size)),
    ),
  );
  const widths = shares.map((share) => share * pen.width);
  const lacks = widths.map((width, i) => Math.max(0, least[i]! + inset + 1 - width));
  const spares = widths.map((width, i) => Math.max(0, width - least[i]! - inset - 1));
  const [lack, spare] = [sum(lacks), sum(spares)];
  if (lack === 0 || lack > spare) return widths;
  return widths.map((width, i) => width + lacks[i]! - (spares[i]! / spare) * lack);
}

const sum = (all: number[]) => all.reduce((total, one) => total + one, 0);

const headCells = (head: string[]): Piece[][] => head.map((text) => [{ text, weight: 700 }]);

/** How high a table will be. */
export function tableHeight(pen: Pen, item: Table): number {
  const widths = widthsOf(pen, item);
  const all = [headCells(item.head), ...item.rows.map((row) => row.map((cell) => cell.map(piece)))];
  return sum(all.map((row) => (row.length > 0 ? rowHeight(pen, row, widths) : 0)));
}

/**
 * A grid of cells with ruled lines, row by row, each row kept on one page.
 *
 * @param shares how wide the columns are, of facts without upright lines; the first cell of each row is its heading
 */
export function table(pen: Pen, item: Table, shares?: number[]) {
  const { out, root, width } = pen;
  const { head, rows, hues } = item;
  const widths = shares ? shares.map((share) => share * width) : widthsOf(pen, item);
  const areCards = head.length === 0 && !shares;
  const struct = out.struct('Table');
  root.add(struct);
  /** The grounds of the columns that have a colour, and its line above their heads. */
  const coloured = (top: number, height: number, isHead: boolean) =>
    hues?.forEach((hue, i) => {
      if (!hue) return;
      const left = pen.left + sum(widths.slice(0, i));
      pen.ground(left, widths[i] ?? 0, top, height, washes[hue]);
      if (isHead) pen.rule(left, widths[i] ?? 0, top, 3, emblems[hue].hue);
    });
  /** The head once more, on a page that the table runs on to. */
  const again = () => {
    const cells = headCells(head);
    const top = out.y;
    coloured(top, rowHeight(pen, cells, widths), true);
    pen.decorate(() =>
      cells.forEach((cell, i) => pen.flow(cell, sizeIn(pen, cells.length), placeIn(i, top))),
    );
    out.y = top + rowHeight(pen, cells, widths);
    pen.rule(pen.left, width, out.y, 0.6, lineInk);
    if (!shares) pen.columns(widths, top, out.y, lineInk);
  };
  const placeIn = (i: number, top: number) => ({
    width: (widths[i] ?? 0) - inset,
    left: pen.left + sum(widths.slice(0, i)) + inset / 2,
    top: top + 4,
  });
  const draw = (cells: Piece[][], kind: 'TH' | 'TD', first?: 'TH') => {
    const height = areCards ? card : rowHeight(pen, cells, widths);
    if (pen.isFull(height)) {
      out.addPage();
      // Those who hear the table heard its head; those who see it see it again.
      if (head.length > 0 && kind === 'TD') again();
    }
    const [top, row] = [out.y, out.struct('TR')];
    struct.add(row);
    coloured(top, height, kind === 'TH');
    cells.forEach((cell, i) => {
      const type = i === 0 && first ? first : kind;
      row.add(
        pen.passage(
          type,
          cell,
          sizeIn(pen, cells.length, areCards),
          placeIn(i, top),
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
      shares || hues ? 'TH' : undefined,
    );
  struct.end();
  out.y += 10;
}
