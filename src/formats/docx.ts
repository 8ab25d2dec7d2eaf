import {
  AlignmentType,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  HeightRule,
  LevelFormat,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild,
} from 'docx';
import { plain, unreachable, type Block, type Doc, type Inline } from '../domain/doc.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const font = 'Calibri';
const rule = { style: BorderStyle.SINGLE, size: 4, color: '777777', space: 1 };
/** Word draws one frame round paragraphs that are ruled alike, so a rule between them has to be asked for. */
const ruled = { bottom: rule, between: rule };
/** A line to write on by hand, 7.5 mm, in twentieths of a point. */
const writing = 425;
const cut = { style: BorderStyle.DASHED, size: 4, color: '777777' };
/** Five rows of cards fill a page, in twentieths of a point. */
const cardHeight = 2330;

/** Sides of paper as Word holds them, upright; landscape turns them. In twentieths of a point. */
const papers = {
  portrait: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
  landscape: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  poster: { width: 16838, height: 23811, orientation: PageOrientation.LANDSCAPE },
} as const;
const margins = {
  portrait: { top: 1134, bottom: 1134, left: 1247, right: 1247 },
  landscape: { top: 850, bottom: 850, left: 1134, right: 1134 },
  poster: { top: 850, bottom: 850, left: 1134, right: 1134 },
} as const;
type Paper = keyof typeof papers;

/** How wide the text may run. */
const across = (paper: Paper) =>
  (paper === 'portrait' ? papers[paper].width : papers[paper].height) -
  margins[paper].left -
  margins[paper].right;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Control characters are not allowed in the XML of a Word file; Word refuses to open it. */
const clean = (value: string) => value.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');

/** Text as runs: a typed line break stays a line break. */
const runs = (value: string, options: { bold?: boolean; size?: number } = {}) =>
  clean(value)
    .split(/\r\n|\r|\n/)
    .map((part, i) => new TextRun({ text: part, ...options, ...(i > 0 ? { break: 1 } : {}) }));

const inline = (part: Inline): ParagraphChild[] => {
  switch (part.kind) {
    case 'text':
      return runs(part.text, part.strong ? { bold: true } : {});
    case 'link':
      return [
        new ExternalHyperlink({
          link: part.href,
          children: [new TextRun({ text: clean(part.text), style: 'Hyperlink' })],
        }),
      ];
    case 'answer':
      return runs(part.text);
    case 'blank':
      return [
        new TextRun({
          text: `\u00a0${clean(part.hint)}\u00a0`,
          color: '5c3d00',
          shading: { fill: 'FDF1DC' },
          underline: { type: 'dash' },
        }),
      ];
    default:
      return unreachable(part);
  }
};
const inlines = (parts: Inline[]) => parts.flatMap(inline);

const cell = (children: ParagraphChild[], head = false) =>
  new TableCell({
    children: [new Paragraph({ children, spacing: { before: 40, after: 40 } })],
    margins: { left: 100, right: 100 },
    ...(head ? { shading: { fill: 'F2F0EA' } } : {}),
  });

const row = (cells: TableCell[], tableHeader = false) =>
  new TableRow({ children: cells, tableHeader, cantSplit: true });

/** An empty row of a table, high enough to write in. */
const toWrite = (columns: number) =>
  new TableRow({
    cantSplit: true,
    height: { value: writing, rule: HeightRule.ATLEAST },
    children: Array.from({ length: columns }, () => cell([])),
  });

/** Word wants a paragraph after a table; this one takes no room, so that it does not open another page. */
const last = new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });

/** Equal columns across the page, in twentieths of a point. */
const widths = (columns: number, paper: Paper = 'portrait') =>
  Array.from({ length: columns }, () => Math.floor(across(paper) / columns));

/** Cards of one size, to cut out along their lines. */
const cards = (rows: Inline[][][]) =>
  new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    columnWidths: widths(rows[0]?.length ?? 1),
    borders: { top: cut, bottom: cut, left: cut, right: cut, insideHorizontal: cut, insideVertical: cut },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          height: { value: cardHeight, rule: HeightRule.EXACT },
          children: cells.map(
            (one) =>
              new TableCell({
                children: [
                  new Paragraph({
                    alignment: AlignmentType.CENTER,
                    children: one.flatMap((part) => runs(plain(part), { size: 30 })),
                  }),
                ],
                verticalAlign: VerticalAlignTable.CENTER,
                margins: { left: 250, right: 250 },
              }),
          ),
        }),
    ),
  });

const block = (item: Block, list: number, paper: Paper): (Paragraph | Table)[] => {
  switch (item.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[item.level], keepNext: true, children: runs(item.text) })];
    case 'paragraph':
      // A paragraph that is all strong is a label: it stays with what it names.
      return [
        item.inlines.every((part) => part.kind === 'text' && part.strong)
          ? new Paragraph({
              children: inlines(item.inlines),
              keepNext: true,
              spacing: { before: 200, after: 0 },
            })
          : new Paragraph({ children: inlines(item.inlines) }),
      ];
    case 'list':
      return item.items.map(
        (one) =>
          new Paragraph({
            children: inlines(one),
            ...(item.ordered
              ? { numbering: { reference: 'steps', level: 0, instance: list } }
              : { numbering: { reference: 'points', level: 0 } }),
          }),
      );
    case 'facts':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: [2600, 6600],
          rows: item.rows.map((one) =>
            row([cell(runs(one.label, { bold: true })), cell(inlines(one.value))]),
          ),
        }),
        new Paragraph({}),
      ];
    case 'table':
      if (item.head.length === 0) return [cards(item.rows), last];
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: widths(item.head.length, paper),
          rows: [
            row(
              item.head.map((text) => cell(runs(text, { bold: true }), true)),
              true,
            ),
            ...item.rows.map((cells) =>
              cells.every((one) => one.length === 0)
                ? toWrite(cells.length)
                : row(cells.map((one) => cell(inlines(one)))),
            ),
          ],
        }),
        paper === 'portrait' ? new Paragraph({}) : last,
      ];
    case 'check':
      return [
        new Paragraph({
          children: [new TextRun('\u2610  '), ...inlines(item.inlines)],
          indent: { left: 360, hanging: 360 },
        }),
      ];
    case 'lines':
      return Array.from(
        { length: item.count },
        (_, i) =>
          new Paragraph({
            border: ruled,
            keepNext: i < item.count - 1,
            spacing: { before: 0, after: 0, line: writing, lineRule: LineRuleType.EXACT },
          }),
      );
    case 'signatures':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: widths(item.parties.length),
          borders: {
            top: none,
            bottom: none,
            left: none,
            right: none,
            insideHorizontal: none,
            insideVertical: none,
          },
          rows: [
            row(
              item.parties.map(
                (party) =>
                  new TableCell({
                    children: [
                      new Paragraph({ border: ruled, spacing: { before: 900 } }),
                      new Paragraph({ children: runs(party) }),
                    ],
                    margins: { left: 100, right: 200 },
                  }),
              ),
            ),
          ],
        }),
      ];
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return unreachable(item);
  }
};

/**
 * The document as a Word file, with real heading, list and table styles.
 *
 * @param made the moment that the file says it was made at, so that the same document gives the same bytes
 */
export async function docx(doc: Doc, made: Date): Promise<Uint8Array> {
  const { paper = 'portrait' } = doc;
  const file = new Document({
    title: clean(doc.title),
    creator: 'The Leadership Toolbox',
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font, size: paper === 'poster' ? 19 : 22, language: { value: doc.language } },
          paragraph: { spacing: { after: 120, line: paper === 'poster' ? 240 : 276 } },
        },
        title: { run: { font, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font, size: 30, bold: true },
          paragraph: { spacing: { before: 280, after: 80 }, outlineLevel: 0 },
        },
        heading2: {
          run: { font, size: 26, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, outlineLevel: 1 },
        },
        heading3: {
          run: { font, size: 23, bold: true },
          paragraph: { spacing: { before: 200, after: 60 }, outlineLevel: 2 },
        },
      },
    },
    numbering: {
      config: [
        {
          reference: 'points',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              style: { paragraph: { indent: { left: 400, hanging: 260 } } },
            },
          ],
        },
        {
          reference: 'steps',
          levels: [
            {
              level: 0,
              format: LevelFormat.DECIMAL,
              text: '%1.',
              style: { paragraph: { indent: { left: 400, hanging: 360 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: { size: papers[paper], margin: margins[paper] },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [
                  new TextRun({ text: `${clean(doc.version)}  ·  `, size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(doc.title) }),
          ...(doc.subtitle ? [new Paragraph({ children: inlines(doc.subtitle) })] : []),
          ...doc.blocks.flatMap((item, i) => block(item, i, paper)),
        ],
      },
    ],
  });
  const bytes = await Packer.pack(file, 'uint8array');
  return sameBytes(bytes, made);
}

/** The library stamps the current time; this puts `made` in its place so that the same document gives the same bytes. */
async function sameBytes(bytes: Uint8Array, made: Date): Promise<Uint8Array> {
  const { strFromU8, strToU8, unzipSync, zipSync } = await import('fflate');
  const files = unzipSync(bytes);
  const core = files['docProps/core.xml'];
  const stamp = made.toISOString().replace(/\.\d+Z$/, 'Z');
  if (core) files['docProps/core.xml'] = strToU8(strFromU8(core).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp));
  return zipSync(files, { mtime: new Date(Math.max(made.getTime(), Date.UTC(1980, 0, 2))), level: 6 });
}
