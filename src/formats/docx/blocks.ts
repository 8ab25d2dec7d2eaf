import { HeadingLevel, LineRuleType, PageBreak, Paragraph, TextRun, type Table } from 'docx';
import { unreachable, type Block, type Inline } from '../../domain/doc.ts';
import { writing, type Paper } from './paper.ts';
import { inlines, rule, runs } from './runs.ts';
import { cards, facts, signatures, table } from './tables.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/**
 * One block of a document as Word holds it.
 *
 * @param list which of the document's lists this may be: each counts from one
 * @param next the kind of block that follows, which decides what stays on one page
 */
export const writeBlock = (
  item: Block,
  list: number,
  paper: Paper,
  next?: Block['kind'],
): (Paragraph | Table)[] => {
  switch (item.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[item.level], keepNext: true, children: runs(item.text) })];
    case 'paragraph':
      return [paragraph(item.inlines, next)];
    case 'list':
      return item.items.map(
        (parts) =>
          new Paragraph({
            children: inlines(parts),
            numbering: item.ordered
              ? { reference: 'steps', level: 0, instance: list }
              : { reference: 'points', level: 0 },
          }),
      );
    case 'facts':
      return facts(item.rows);
    case 'table':
      return item.head.length === 0 ? cards(item.rows) : table(item, paper);
    case 'check':
      return [
        new Paragraph({
          children: [new TextRun('\u2610  '), ...inlines(item.inlines)],
          indent: { left: 360, hanging: 360 },
        }),
      ];
    case 'lines':
      return writingLines(item.count);
    case 'signatures':
      return signatures(item);
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })];
    default:
      return unreachable(item);
  }
};

/**
 * A paragraph that is all strong is a label: it stays with what it names. The last words stay with the signatures, and
 * a table with what introduces it.
 */
const paragraph = (parts: Inline[], next?: Block['kind']) =>
  parts.every((part) => part.kind === 'text' && part.strong)
    ? new Paragraph({ children: inlines(parts), keepNext: true, spacing: { before: 200, after: 0 } })
    : new Paragraph({ children: inlines(parts), keepNext: next === 'table' || next === 'signatures' });

/** Word draws one frame round paragraphs that are ruled alike, so a rule between them has to be asked for. */
const writingLines = (count: number) =>
  Array.from(
    { length: count },
    (_, i) =>
      new Paragraph({
        border: { bottom: rule, between: rule },
        keepNext: i < count - 1,
        spacing: { before: 0, after: 0, line: writing, lineRule: LineRuleType.EXACT },
      }),
  );
