import { isolated, unreachable, type Block, type Doc, type Inline } from '../domain/doc.ts';

/**
 * Escapes what would turn into markup, so that an answer stays the words that were typed: the signs of CommonMark, those of
 * pandoc for formulas, powers and citations, and what makes GitHub link a bare address. It looks for addresses of e-mail in
 * what is left of a text after that (GFM 0.29, 6.9, “within any text node”), so a comment, which no page shows, parts them.
 */
const escapeInline = (value: string) =>
  value
    .replace(/[\\`*_{}[\]<>#|~&!$^@]/g, '\\$&')
    .replace(/(?<=[\w.+-])\\@(?=[\w-])/g, '<!-- -->\\@')
    .replace(/:(?=\/\/)/g, '\\:')
    .replace(/\b(www)\./gi, '$1\\.');
const escape = (value: string) =>
  escapeInline(value)
    .replace(/^(\s*)([-+:]|=+)/gm, '$1\\$2')
    // Pandoc counts with letters and in brackets too.
    .replace(/^(\s*\(?(?:\d+|[a-z]|[ivxlcdm]+))([.)])/gim, '$1\\$2');

/** Keeps an answer inside its paragraph: line breaks stay, blank lines become breaks too. */
const lines = (value: string) =>
  escape(value)
    .split(/\r\n|\r|\n/)
    .map((part) => part.trim())
    .join('\\\n');
const oneLine = (value: string) => escape(value.replace(/\s+/g, ' '));

const inline = (part: Inline): string => {
  switch (part.kind) {
    case 'text':
      return part.strong ? `**${escape(part.text)}**` : escape(part.text);
    case 'link':
      return `[${escape(part.text)}](<${part.href.replace(/[<>\s]/g, encodeURIComponent)}>)`;
    case 'answer':
      return isolated(lines(part.text));
    case 'blank':
      return `\\_\\_\\_\\_\\_\\_ (${escape(part.hint)})`;
    default:
      return unreachable(part);
  }
};
const line = (inlines: Inline[]) => inlines.map(inline).join('');
const cell = (inlines: Inline[]) =>
  inlines.map((part) => (part.kind === 'answer' ? isolated(oneLine(part.text)) : inline(part))).join('') ||
  ' ';

/** A Markdown table needs a head; one without is given empty cells. */
const heads = ({ head, rows }: { head: string[]; rows: Inline[][][] }) =>
  head.length > 0 ? head : (rows[0] ?? []).map(() => ' ');

/** The document as Markdown (CommonMark with tables and task lists). Answers cannot turn into markup. */
export function markdown(doc: Doc): string {
  const block = (item: Block): string => {
    switch (item.kind) {
      case 'heading':
        return `${'#'.repeat(item.level + 1)} ${escapeInline(item.text)}`;
      case 'paragraph':
        return line(item.inlines);
      case 'list':
        return item.items.map((one, i) => `${item.ordered ? `${i + 1}.` : '-'} ${line(one)}`).join('\n');
      case 'facts':
        return item.rows.map((row) => `- **${escape(row.label)}:** ${line(row.value)}`).join('\n');
      case 'table':
        return [
          heads(item).map(escape),
          heads(item).map(() => '---'),
          ...item.rows.map((row) => row.map(cell)),
        ]
          .map((row) => `| ${row.join(' | ')} |`)
          .join('\n');
      case 'check':
        return `- [ ] ${line(item.inlines)}`;
      case 'lines':
        return Array.from({ length: item.count }, () => '\\_'.repeat(40)).join('\n\n');
      case 'signatures':
        return item.parties
          .flatMap((party) => [party, ...(item.date ? [item.date] : [])])
          .map((below) => `${'\\_'.repeat(30)}\\\n${escape(below)}`)
          .join('\n\n');
      case 'pageBreak':
        return '---';
      default:
        return unreachable(item);
    }
  };
  const parts = [
    `# ${escape(doc.title)}`,
    ...(doc.subtitle ? [line(doc.subtitle)] : []),
    ...doc.blocks.map(block),
    `*${escape(doc.version)}*`,
  ];
  return `${parts.join('\n\n')}\n`;
}
