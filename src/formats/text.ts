import { isolated, plain, unreachable, type Block, type Doc, type Inline } from '../domain/doc.ts';

const line = (inlines: Inline[]) =>
  inlines
    .map((inline) =>
      inline.kind === 'blank'
        ? `[${inline.hint}]`
        : inline.kind === 'link'
          ? `${inline.text} (${inline.href})`
          : inline.kind === 'answer'
            ? isolated(inline.text)
            : plain(inline),
    )
    .join('');

/** The document as plain text: headings in lines of their own, blanks in square brackets. */
export function text(doc: Doc): string {
  const block = (item: Block): string => {
    switch (item.kind) {
      case 'heading':
        return `${item.level === 1 ? item.text.toUpperCase() : item.text}`;
      case 'paragraph':
        return line(item.inlines);
      case 'list':
        return item.items.map((one, i) => `${item.ordered ? `${i + 1}.` : '-'} ${line(one)}`).join('\n');
      case 'facts':
        return item.rows.map((row) => `${row.label}: ${line(row.value)}`).join('\n');
      case 'table':
        return [
          ...(item.head.length > 0 ? [item.head.join(' | ')] : []),
          ...item.rows.map((row) => row.map(line).join(' | ')),
        ].join('\n');
      case 'check':
        return `[ ] ${line(item.inlines)}`;
      case 'lines':
        return Array.from({ length: item.count }, () => '_'.repeat(60)).join('\n\n');
      case 'signatures':
        return item.parties
          .flatMap((party) => [party, ...(item.date ? [item.date] : [])])
          .map((below) => `${'_'.repeat(30)}\n${below}`)
          .join('\n\n');
      case 'pageBreak':
        return '';
      default:
        return unreachable(item);
    }
  };
  const parts = [
    doc.title.toUpperCase(),
    ...(doc.subtitle ? [line(doc.subtitle)] : []),
    ...doc.blocks.map(block),
    doc.version,
  ];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}
