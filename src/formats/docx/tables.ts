import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { columnShares, inRows, isUpright, plain, type Block, type Inline } from '../../domain/doc.ts';
import type { Relationship } from '../../domain/relationships.ts';
import { washes } from '../../domain/wash.ts';
import { across, columnWidths, writing, type Paper } from './paper.ts';
import { inlines, rule, runs } from './runs.ts';

const width = { size: 100, type: WidthType.PERCENTAGE };
const cut = { style: BorderStyle.DASHED, size: 4, color: '777777' };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
/** Five rows of cards fill a page, in twentieths of a point. */
const cardHeight = 2330;

const allSides = <Line>(line: Line) => ({
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
});

const cell = (children: ParagraphChild[], fill?: string) =>
  new TableCell({
    children: [new Paragraph({ children, spacing: { before: 40, after: 40 } })],
    margins: { left: 100, right: 100 },
    ...(fill ? { shading: { fill } } : {}),
  });

/** The ground of a column in the colour of one of the three, as Word writes it. */
const washOf = (hue: Relationship | undefined) => hue && washes[hue].slice(1);

const row = (cells: TableCell[], tableHeader = false) =>
  new TableRow({ children: cells, tableHeader, cantSplit: true });

/** An empty row of a table, high enough to write in. */
const toWrite = (columns: number) =>
  new TableRow({
    cantSplit: true,
    height: { value: writing, rule: HeightRule.ATLEAST },
    children: Array.from({ length: columns }, () => cell([])),
  });

/** Word wants a paragraph after a table; the last one takes no room, so that it does not open another page. */
const last = new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
const afterTable = () => new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } });

/** Labels beside what is said of them. */
export const facts = (rows: { label: string; value: Inline[] }[]) => [
  new Table({
    width,
    columnWidths: [2600, 6600],
    rows: rows.map(({ label, value }) => row([cell(runs(label, { bold: true })), cell(inlines(value))])),
  }),
  afterTable(),
];

/** A table with a head that is repeated on each page; a row of empty cells is one to write in. */
export const table = ({ head, rows, hues = [] }: Extract<Block, { kind: 'table' }>, paper: Paper) => [
  new Table({
    width,
    columnWidths: columnShares(hues.length > 0 ? { head, rows, hues } : { head, rows }).map((share) =>
      Math.floor(share * across(paper)),
    ),
    rows: [
      row(
        head.map((text, i) => cell(runs(text, { bold: true }), washOf(hues[i]) ?? 'F2F0EA')),
        true,
      ),
      ...rows.map((cells) =>
        cells.every((parts) => parts.length === 0)
          ? toWrite(cells.length)
          : row(cells.map((parts, i) => cell(inlines(parts), washOf(hues[i])))),
      ),
    ],
  }),
  isUpright({ paper }) ? afterTable() : last,
];

/** Cards of one size, to cut out along their lines. */
export const cards = (rows: Inline[][][]) => [
  new Table({
    width,
    columnWidths: columnWidths(rows[0]?.length ?? 1),
    borders: allSides(cut),
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          height: { value: cardHeight, rule: HeightRule.EXACT },
          children: cells.map(card),
        }),
    ),
  }),
  last,
];

const card = (parts: Inline[]) =>
  new TableCell({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: parts.flatMap((part) => runs(plain(part), { size: 30 })),
      }),
    ],
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { left: 250, right: 250 },
  });

/**
 * Lines to sign on, kept together so that nobody signs on a page of its own: three in a row at most, or with a line for
 * the day beside each, two.
 */
export const signatures = ({ parties, date, close }: Extract<Block, { kind: 'signatures' }>) => {
  const columns = date ? (parties.length > 3 || close ? 2 : 1) : Math.min(parties.length, 3);
  const each = Math.floor(across('portrait') / columns);
  const shares = date ? [each * 0.68, each * 0.32].map(Math.floor) : [each];
  return [
    new Table({
      width,
      columnWidths: Array.from({ length: columns }, () => shares).flat(),
      borders: allSides(none),
      rows: inRows(parties, columns, '').map((inRow, i, all) =>
        row(
          inRow.flatMap((party) =>
            [party, ...(date ? [party && date] : [])].map((below) => signature(below, i === all.length - 1)),
          ),
        ),
      ),
    }),
  ];
};

const signature = (party: string, lastRow: boolean) =>
  new TableCell({
    children: [
      new Paragraph({
        ...(party ? { border: { bottom: rule } } : {}),
        spacing: { before: 700 },
        keepNext: true,
      }),
      new Paragraph({ children: runs(party), keepNext: !lastRow }),
    ],
    margins: { left: 100, right: 200 },
  });
