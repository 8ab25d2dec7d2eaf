import { inLanguage, inRows, strong, text, type Block, type Doc, type Inline, type Language } from './doc.ts';
import type { Differences } from '../schemas/difference.ts';
import type { Tool, ToolBlock } from '../schemas/tool.ts';

/** Two question cards stand side by side. */
const cardsInARow = 2;

/**
 * A printable sheet as a document.
 *
 * @param version what to print at its foot
 * @param differences for the poster, which draws the comparison
 * @param aspect what stands above the first column of the comparison
 * @param language the language of the sheet
 */
export function sheet(
  tool: Tool,
  version: string,
  differences: Differences,
  aspect: string,
  language: Language,
): Doc {
  return {
    title: tool.title,
    ...(tool.intro ? { subtitle: [text(tool.intro)] } : {}),
    ...inLanguage(language),
    version,
    paper: tool.paper,
    blocks: tool.comparison ? [comparison(differences, aspect)] : tool.blocks.flatMap(blocks),
    events: [],
  };
}

/** An ellipsis on a sheet is a place to write in: it becomes as long as a date or a name. */
const room = (value: string): Inline => text(value.replaceAll('…', '…'.repeat(14)));

/** What stands in a cell. One that is an ellipsis and nothing else is empty. */
const filled = (value: string): Inline[] => (value === '…' ? [] : [room(value)]);

function blocks(block: ToolBlock): Block[] {
  if ('heading' in block) return [{ kind: 'heading', level: 1, text: block.heading }];
  if ('text' in block) return [{ kind: 'paragraph', inlines: [room(block.text)] }];
  if ('list' in block) return [{ kind: 'list', ordered: false, items: block.list.map((one) => [text(one)]) }];
  if ('steps' in block)
    return [{ kind: 'list', ordered: true, items: block.steps.map((one) => [text(one)]) }];
  if ('checks' in block) return block.checks.map((one) => ({ kind: 'check', inlines: [room(one)] }));
  if ('facts' in block)
    return [
      {
        kind: 'facts',
        rows: block.facts.map((row) => ({
          label: row.label,
          value: filled(row.text),
        })),
      },
    ];
  if ('lines' in block)
    return [
      { kind: 'paragraph', inlines: [strong(block.lines.label)] },
      { kind: 'lines', count: block.lines.count },
    ];
  if ('signatures' in block) return [{ kind: 'signatures', parties: block.signatures }];
  if ('cards' in block)
    return [
      {
        kind: 'table',
        head: [],
        rows: inRows(
          block.cards.map((one): Inline[] => [text(one)]),
          cardsInARow,
          [],
        ),
      },
    ];
  const { head, rows, blank } = block.table;
  const empty = Array.from({ length: blank }, () => head.map((): Inline[] => []));
  return [{ kind: 'table', head, rows: [...rows.map((row) => row.map(filled)), ...empty] }];
}

function comparison({ columns, rows }: Differences, aspect: string): Block {
  return {
    kind: 'table',
    head: [aspect, ...columns.map(({ label }) => label)],
    rows: rows.map((row) => [
      [{ kind: 'text', text: row.label, strong: true }],
      ...columns.map(({ id }) => [text(row[id])]),
    ]),
  };
}
