import { relationshipOf } from './column.ts';
import { inLanguage, inRows, strong, text, type Block, type Doc, type Inline, type Language } from './doc.ts';
import { say } from './words.ts';
import type { Differences } from '../schemas/difference.ts';
import type { Tool, ToolBlock } from '../schemas/tool.ts';

/** Two question cards stand side by side. */
const cardsInARow = 2;

/** What a sheet is made from beside its own file. */
export interface Around {
  /** What to print at its foot. */
  version: string;
  differences: Differences;
  /** What stands above the first column of the comparison. */
  aspect: string;
  language: Language;
  /** Where the site is, where somebody has said so. */
  address: string | undefined;
}

/** A printable sheet as a document. */
export function sheet(tool: Tool, around: Around): Doc {
  return {
    title: tool.title,
    ...(tool.intro ? { subtitle: [text(tool.intro)] } : {}),
    ...inLanguage(around.language),
    version: around.version,
    paper: tool.paper,
    blocks: tool.comparison ? [comparison(around)] : tool.blocks.flatMap((one) => blocks(one, around)),
    events: [],
  };
}

/** An ellipsis on a sheet is a place to write in: it becomes as long as a date or a name. */
const room = (value: string): Inline => text(value.replaceAll('…', '…'.repeat(14)));

/** What stands in a cell. One that is an ellipsis and nothing else is empty. */
const filled = (value: string): Inline[] => (value === '…' ? [] : [room(value)]);

function blocks(block: ToolBlock, around: Around): Block[] {
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
  if ('comparison' in block) return [comparison(around, block.comparison)];
  if ('address' in block) return address(block.address, around.address);
  const { head, rows, blank } = block.table;
  const empty = Array.from({ length: blank }, () => head.map((): Inline[] => []));
  return [{ kind: 'table', head, rows: [...rows.map((row) => row.map(filled)), ...empty] }];
}

/** Where the site is, as a link; the sentence says {address} in its place. */
function address(sentence: string, at: string | undefined): Block[] {
  if (!at) return [];
  const [before = '', after = ''] = say(sentence, { address: '\n' }).split('\n');
  const link: Inline = { kind: 'link', text: at.replace(/^https?:\/\/|\/$/g, ''), href: at };
  return [{ kind: 'paragraph', inlines: [text(before), link, text(after)] }];
}

/** The comparison: all of it, or the rows that were chosen for the three one to one. */
function comparison({ differences, aspect }: Around, chosen?: string[]): Block {
  const columns = differences.columns.filter(({ id }) => !chosen || id !== 'supervision-group');
  const rows = chosen
    ? chosen.flatMap((id) => differences.rows.find((row) => row.id === id) ?? [])
    : differences.rows;
  return {
    kind: 'table',
    head: [aspect, ...columns.map(({ label }) => label)],
    rows: rows.map((row) => [[strong(row.label)], ...columns.map(({ id }) => [text(row[id])])]),
    hues: [undefined, ...columns.map(({ id }) => relationshipOf[id])],
  };
}
