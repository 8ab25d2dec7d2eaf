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
import {
  columnShares,
  inRows,
  isRightToLeft,
  plain,
  ruled,
  unreachable,
  type Block,
  type Doc,
  type Inline,
} from '../domain/doc.ts';
import { zip } from './zip.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const font = 'Calibri';
const rule = { style: BorderStyle.SINGLE, size: 4, color: '777777', space: 1 };
const line = { bottom: rule };
/** Word draws one frame round paragraphs that are ruled alike, so a rule between them has to be asked for. */
const lines = { bottom: rule, between: rule };
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
const wide = { top: 850, bottom: 850, left: 1134, right: 1134 };
const margins = {
  portrait: { top: 964, bottom: 964, left: 1191, right: 1191 },
  landscape: wide,
  poster: wide,
};
type Paper = keyof typeof papers;

/** How wide the text may run. */
const across = (paper: Paper) =>
  (paper === 'portrait' ? papers[paper].width : papers[paper].height) -
  margins[paper].left -
  margins[paper].right;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Text as runs: a typed line break stays a line break. */
const runs = (value: string, options: { bold?: boolean; size?: number; rightToLeft?: boolean } = {}) =>
  value.split('\n').map((part, i) => new TextRun({ text: part, ...options, ...(i > 0 ? { break: 1 } : {}) }));

const inline = (part: Inline): ParagraphChild[] => {
  switch (part.kind) {
    case 'text':
      return runs(part.text, part.strong ? { bold: true } : {});
    case 'link':
      return [
        new ExternalHyperlink({
          link: part.href,
          children: [new TextRun({ text: part.text, style: 'Hyperlink' })],
        }),
      ];
    case 'answer':
      return runs(part.text, isRightToLeft(part.text) ? { bold: true, rightToLeft: true } : { bold: true });
    case 'blank':
      return [
        new TextRun({
          text: `\u00a0${part.hint}\u00a0`,
          color: '5c3d00',
          shading: { fill: 'FDF1DC' },
          underline: {},
        }),
        new TextRun({ text: ruled(part.room), color: '5c3d00', underline: {} }),
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

/** Word wants a paragraph after a table; the last one takes no room, so that it does not open another page. */
const last = new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
const afterTable = () => new Paragraph({ spacing: { after: 0, line: 120, lineRule: LineRuleType.EXACT } });

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

const block = (item: Block, list: number, paper: Paper, next?: Block['kind']): (Paragraph | Table)[] => {
  switch (item.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[item.level], keepNext: true, children: runs(item.text) })];
    case 'paragraph':
      // A paragraph that is all strong is a label: it stays with what it names. The last words stay with the signatures,
      // and a table with what introduces it.
      return [
        item.inlines.every((part) => part.kind === 'text' && part.strong)
          ? new Paragraph({
              children: inlines(item.inlines),
              keepNext: true,
              spacing: { before: 200, after: 0 },
            })
          : new Paragraph({
              children: inlines(item.inlines),
              keepNext: next === 'table' || next === 'signatures',
            }),
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
        afterTable(),
      ];
    case 'table':
      if (item.head.length === 0) return [cards(item.rows), last];
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: columnShares(item.head, item.rows).map((share) => Math.floor(share * across(paper))),
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
        paper === 'portrait' ? afterTable() : last,
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
            border: lines,
            keepNext: i < item.count - 1,
            spacing: { before: 0, after: 0, line: writing, lineRule: LineRuleType.EXACT },
          }),
      );
    case 'signatures':
      return [
        new Table({
          width: { size: 100, type: WidthType.PERCENTAGE },
          columnWidths: widths(Math.min(item.parties.length, 3)),
          borders: {
            top: none,
            bottom: none,
            left: none,
            right: none,
            insideHorizontal: none,
            insideVertical: none,
          },
          rows: inRows(item.parties, Math.min(item.parties.length, 3), '').map((parties, i, all) =>
            row(
              parties.map(
                (party) =>
                  new TableCell({
                    // Kept with the next row, so that nobody signs on a page of its own.
                    children: [
                      new Paragraph({
                        ...(party ? { border: line } : {}),
                        spacing: { before: 700 },
                        keepNext: true,
                      }),
                      new Paragraph({ children: runs(party), keepNext: i < all.length - 1 }),
                    ],
                    margins: { left: 100, right: 200 },
                  }),
              ),
            ),
          ),
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
    title: doc.title,
    creator: 'The Leadership Toolbox',
    features: { updateFields: false },
    styles: {
      default: {
        document: {
          run: { font, size: paper === 'poster' ? 19 : 21, language: languageOf(doc) },
          paragraph: { spacing: { after: 90, line: paper === 'poster' ? 240 : 254 } },
        },
        title: { run: { font, size: 40, bold: true }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { font, size: 26, bold: true },
          paragraph: { spacing: { before: 200, after: 60 }, outlineLevel: 0 },
        },
        heading2: {
          run: { font, size: 24, bold: true },
          paragraph: { spacing: { before: 240, after: 80 }, outlineLevel: 1 },
        },
        heading3: {
          run: { font, size: 22, bold: true },
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
                spacing: { after: 0, line: 240 },
                children: [
                  new TextRun({
                    children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES],
                    size: 15,
                    color: '555555',
                  }),
                  new TextRun({ text: `  ·  ${doc.version}`, size: 15, color: '555555' }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: runs(doc.title) }),
          ...(doc.subtitle
            ? [
                new Paragraph({
                  children: inlines(doc.subtitle),
                  border: { bottom: { ...line.bottom, space: 6 } },
                }),
              ]
            : []),
          ...doc.blocks.flatMap((item, i) => block(item, i, paper, doc.blocks[i + 1]?.kind)),
        ],
      },
    ],
  });
  return zip(partsOf(file, made, doc.direction), made);
}

/** The language that Word checks the spelling in, of either direction. */
const languageOf = ({ language, direction }: Doc) => ({
  value: language,
  ...(direction ? { bidirectional: language } : {}),
});

/** What the library has no word for: in a document from right to left, paragraphs, runs and tables are turned by default. */
const turned: Record<string, [from: string, to: string][]> = {
  'word/styles.xml': [
    ['<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:bidi/>'],
    ['<w:lang ', '<w:rtl/><w:lang '],
  ],
  'word/document.xml': [['<w:tblPr>', '<w:tblPr><w:bidiVisual/>']],
};

/**
 * The parts of the file by their names. The library's own zip refuses a clock that is before 1980 or after 2099, and
 * stamps the current time; here `made` takes its place, so that the same document gives the same bytes.
 */
function partsOf(
  file: Document,
  made: Date,
  direction: Doc['direction'],
): Record<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as {
    compiler: { compile: (file: Document) => Map<string, string | Uint8Array> };
  };
  const stamp = made.toISOString().replace(/\.\d+Z$/, 'Z');
  const text = (name: string, part: string | Uint8Array) => {
    if (name === 'docProps/core.xml') return String(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp);
    const changes = (direction && turned[name]) ?? [];
    return changes.reduce((all, [from, to]) => String(all).replaceAll(from, to), part);
  };
  return Object.fromEntries([...compiler.compile(file)].map(([name, part]) => [name, text(name, part)]));
}
