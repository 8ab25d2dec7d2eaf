import { unreachable, type Block, type Doc, type Inline, type Room } from '../domain/doc.ts';

/** Makes one element. The live paper passes Preact's `h`; the saved file passes one that writes text. */
export type MakeElement<Node> = (
  tag: string,
  attributes: Record<string, string>,
  ...children: (Node | string)[]
) => Node;

/** How a blank is drawn: on the live paper it is a button that leads to its field. */
type DrawBlank<Node> = (blank: { field: string; hint: string; room?: Room }) => Node;

interface HtmlOptions<Node> {
  element: MakeElement<Node>;
  blank: DrawBlank<Node>;
}

/** The blocks of a document as elements, made by whatever factory is given. */
export function elements<Node>(doc: Doc, options: HtmlOptions<Node>): Node[] {
  const { element } = options;
  return [
    element('h1', {}, doc.title),
    ...(doc.subtitle ? [element('p', { class: 'subtitle' }, ...inlinesWith(options)(doc.subtitle))] : []),
    ...doc.blocks.map(blockWith(options)),
    element('p', { class: 'version' }, doc.version),
  ];
}

/** What draws the parts of a line. */
const inlinesWith =
  <Node>({ element, blank }: HtmlOptions<Node>) =>
  (parts: Inline[]): (Node | string)[] =>
    parts.map((part) => {
      switch (part.kind) {
        case 'text':
          return part.strong ? element('strong', {}, part.text) : part.text;
        case 'link':
          return element('a', { href: part.href }, part.text);
        case 'answer':
          return element('span', { class: 'answer', 'data-field': part.field, dir: 'auto' }, part.text);
        case 'blank':
          return blank(part);
        default:
          return unreachable(part);
      }
    });

/** What draws a block. */
function blockWith<Node>(options: HtmlOptions<Node>): (item: Block) => Node {
  const { element } = options;
  const inlines = inlinesWith(options);
  const hidden = { 'aria-hidden': 'true' };
  return (item) => {
    switch (item.kind) {
      case 'heading':
        return element(`h${item.level + 1}`, {}, item.text);
      case 'paragraph':
        return element('p', {}, ...inlines(item.inlines));
      case 'list':
        return element(
          item.ordered ? 'ol' : 'ul',
          {},
          ...item.items.map((one) => element('li', {}, ...inlines(one))),
        );
      case 'facts':
        return element(
          'dl',
          { class: 'facts' },
          ...item.rows.map((row) =>
            element('div', {}, element('dt', {}, row.label), element('dd', {}, ...inlines(row.value))),
          ),
        );
      case 'table':
        return tableOf(
          item,
          item.rows.map((row) => row.map(inlines)),
          element,
        );
      case 'check':
        return element(
          'p',
          { class: 'check' },
          element('span', { class: 'box', ...hidden }),
          ...inlines(item.inlines),
        );
      case 'lines':
        return element(
          'div',
          { class: 'lines', ...hidden },
          ...Array.from({ length: item.count }, () => element('span', {})),
        );
      case 'signatures':
        return element(
          'div',
          { class: item.date ? 'signatures dated' : 'signatures' },
          ...item.parties.flatMap((party) =>
            [party, ...(item.date ? [item.date] : [])].map((below) => element('p', {}, below)),
          ),
        );
      case 'pageBreak':
        return element('div', { class: 'page-break', ...hidden });
      default:
        return unreachable(item);
    }
  };
}

/** A table; one without heads is a sheet of cards to cut out. Where columns have colours, the first names the rows. */
function tableOf<Node>(
  { head, hues }: Extract<Block, { kind: 'table' }>,
  rows: (Node | string)[][][],
  element: MakeElement<Node>,
): Node {
  const of = (i: number) => (hues?.[i] ? { class: hues[i] } : {});
  const cellOf = (cell: (Node | string)[], i: number) =>
    hues && i === 0 ? element('th', { scope: 'row' }, ...cell) : element('td', of(i), ...cell);
  const body = element('tbody', {}, ...rows.map((row) => element('tr', {}, ...row.map(cellOf))));
  if (head.length === 0) return element('table', { class: 'cards' }, body);
  const heads = head.map((cell, i) => element('th', { scope: 'col', ...of(i) }, cell));
  const thead = element('thead', {}, element('tr', {}, ...heads));
  return element('table', hues ? { class: 'coloured' } : {}, thead, body);
}
