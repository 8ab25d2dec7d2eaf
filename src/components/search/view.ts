// Draws what was found. Everything is built as nodes: no HTML string is ever set.
import { say } from '../../domain/words.ts';
import { type Piece } from '../../domain/search/excerpt.ts';
import { type Findable } from '../../domain/search/knowledge.ts';
import type { Found } from '../../stores/search.ts';

/** The words of search, as the page hands them over. */
export type SearchWords = Record<string, string>;

type Child = Node | string;

/** Makes an element with text and attributes. */
export function element(tag: string, attributes: Record<string, string>, ...children: Child[]): HTMLElement {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

const marked = (pieces: Piece[]): Child[] =>
  pieces.map(({ text, match }) => (match ? element('mark', {}, text) : text));

/** A link to a page, or to a place on one. */
const link = (base: string, path: string, attributes: Record<string, string>, ...children: Child[]) =>
  element('a', { ...attributes, href: base + path.slice(1) }, ...children);

/** Links in a line. */
const line = (base: string, pages: Findable[], attributes: Record<string, string> = {}): Child[] =>
  pages.flatMap((page, i) => [...(i > 0 ? [' · '] : []), link(base, page.path, attributes, page.title)]);

/** A row of the list: a link to the page with what kind it is, and what it says of itself. */
export function row(
  { path, title, kind }: Findable,
  base: string,
  words: SearchWords,
  { name, about }: { name: Piece[]; about: Piece[] } = { name: [{ text: title, match: false }], about: [] },
): HTMLElement {
  return element(
    'li',
    { 'data-path': path },
    link(
      base,
      path,
      {},
      element('strong', {}, ...marked(name)),
      element('span', { class: 'small soft' }, words[`kind-${kind}`] ?? ''),
    ),
    ...(about.length > 0 ? [element('p', { class: 'small' }, ...marked(about))] : []),
  );
}

/** Adds a link to the section that fits; its words replace what the page says of itself where that has none of the query. */
export async function addPart(item: HTMLElement, page: Findable, found: Found, base: string) {
  const part = await found.partOf(page);
  if (!part) return;
  if (part.pieces.length > 0 && !item.querySelector('p mark')) {
    item.querySelector('p')?.remove();
    item.append(element('p', { class: 'small' }, ...marked(part.pieces)));
  }
  if (part.section)
    item.append(
      link(base, `${page.path}#${part.section.at}`, { class: 'small section' }, `↳ ${part.section.title}`),
    );
}

/** What stands above the list: what search did to the query, a definition, files, and the ways on where little fits. */
export function above(
  found: Found,
  query: string,
  base: string,
  words: SearchWords,
  again: () => void,
): Child[] {
  const { understood, definition, files, hits, close, near } = found;
  const word = (name: string, values: Record<string, string> = {}) => say(words[name] ?? '', values);
  const p = (kind: string, ...children: Child[]) => element('p', kind ? { class: kind } : {}, ...children);
  // Nothing else is said to somebody in danger: neither what was put right, nor what a word means.
  if (understood.danger === 'strong') return [p('danger', word('danger'))];
  const instead = element('button', { type: 'button', class: 'quiet' }, word('instead', { query }));
  instead.addEventListener('click', again);
  const nearest = near.length > 0 ? ` ${word('near', { words: [...new Set(near)].join(', ') })}` : '';
  const ways = [
    link(base, '/which-support/', {}, word('quiz')),
    ' ',
    link(base, '/a-to-z/', {}, word('aToZ')),
  ];
  return [
    understood.danger && p('danger', word('calm'), ' ', link(base, '/help/', {}, word('calmLink'))),
    understood.corrected.length > 0 && p('', word('corrected', { query: understood.text }), ' ', instead),
    definition &&
      p('definition', link(base, definition.path, {}, definition.title), `: ${definition.says ?? ''}`),
    files.length > 0 && p('files', word('files'), ' ', ...line(base, files, { download: '' })),
    hits.length === 0 && p('', word('none', { query }), nearest, ' ', ...ways),
    hits.length > 0 && !close && p('', word('far'), ' ', ...ways),
  ].filter((one) => typeof one === 'object');
}

/** The last row of an empty box, below the jobs: what is often looked for. */
export const often = (pages: Findable[], base: string, words: SearchWords): HTMLElement =>
  element('li', {}, element('p', { class: 'small' }, words['often'] ?? '', ' ', ...line(base, pages)));
