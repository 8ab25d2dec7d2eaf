import type { Field } from '../../schemas/agreement.ts';
import type { Block, Control, Doc, Inline } from '../doc.ts';

/** How a field is filled in on a screen, in a file. */
const controlFor = ({ label, kind, options = [] }: Field): Control =>
  kind === 'choice'
    ? { label, kind, options: options.map(({ text }) => text) }
    : { label, kind: kind === 'date' ? 'date' : 'text' };

/**
 * A form whose blanks can be filled in on a screen too: each knows its field's name, and what can be chosen for it.
 *
 * @param fields the fields of the form's blanks, by id
 */
export function fillable(doc: Doc, fields: ReadonlyMap<string, Field>): Doc {
  const withControl = (inline: Inline): Inline => {
    const field = inline.kind === 'blank' && fields.get(inline.field);
    return field ? { ...inline, control: controlFor(field) } : inline;
  };
  const inBlock = (block: Block): Block => {
    switch (block.kind) {
      case 'paragraph':
      case 'check':
        return { ...block, inlines: block.inlines.map(withControl) };
      case 'list':
        return { ...block, items: block.items.map((item) => item.map(withControl)) };
      case 'facts':
        return { ...block, rows: block.rows.map((row) => ({ ...row, value: row.value.map(withControl) })) };
      case 'table':
        return { ...block, rows: block.rows.map((row) => row.map((cell) => cell.map(withControl))) };
      case 'heading':
      case 'lines':
      case 'signatures':
      case 'pageBreak':
        return block;
    }
  };
  return {
    ...doc,
    ...(doc.subtitle ? { subtitle: doc.subtitle.map(withControl) } : {}),
    blocks: doc.blocks.map(inBlock),
  };
}
