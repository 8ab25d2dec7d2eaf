// Draws what was found. Everything is built as nodes: no HTML string is ever set.
import { say } from '../../domain/words.ts';
import { matches, type Piece } from '../../domain/search/excerpt.ts';
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

/** A row of the list: a link to the page with what kind it is, and what it says of itself. */
export function row(page: Findable, found: Found, base: string, words: SearchWords): HTMLElement {
  const link = element(
    'a',
    { href: base + page.path.slice(1) },
    element('strong', {}, ...marked(matches(page.title, found.understood))),
    element('span', { class: 'small soft' }, words[`kind-${page.kind}`] ?? ''),
  );
  const about = found.about(page);
  return element(
    'li',
    { 'data-path': page.path },
    link,
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
      element(
        'a',
        { class: 'small section', href: `${base}${page.path.slice(1)}#${part.section.at}` },
        `↳ ${part.section.title}`,
      ),
    );
}

/** What search did to the query, and what stands above the list: a definition, files, nothing. */
export function above(
  found: Found,
  query: string,
  base: string,
  words: SearchWords,
  again: () => void,
): Child[] {
  const { understood, definition, files, hits, near } = found;
  const corrected = understood.corrected.length > 0;
  const instead = element(
    'button',
    { type: 'button', class: 'quiet' },
    say(words['instead'] ?? '', { query }),
  );
  instead.addEventListener('click', again);
  // Nothing else is said to somebody in danger: neither what was put right, nor what a word means.
  if (understood.danger === 'strong') return [element('p', { class: 'danger' }, words['danger'] ?? '')];
  return [
    ...(understood.danger
      ? [
          element(
            'p',
            { class: 'danger' },
            `${words['calm'] ?? ''} `,
            element('a', { href: `${base}help/` }, words['calmLink'] ?? ''),
          ),
        ]
      : []),
    ...(corrected
      ? [element('p', {}, say(words['corrected'] ?? '', { query: understood.text }), ' ', instead)]
      : []),
    ...(definition
      ? [
          element(
            'p',
            { class: 'definition' },
            element('a', { href: base + definition.path.slice(1) }, definition.title),
            `: ${definition.text}`,
          ),
        ]
      : []),
    ...(files.length > 0
      ? [
          element(
            'p',
            { class: 'files' },
            `${words['files'] ?? ''} `,
            ...files.flatMap((file, i): Child[] => [
              ...(i > 0 ? [', '] : []),
              element('a', { href: base + file.path.slice(1), download: '' }, file.title),
            ]),
          ),
        ]
      : []),
    ...(hits.length === 0
      ? [
          element(
            'p',
            {},
            say(words['none'] ?? '', { query }),
            ...(near.length > 0
              ? [` ${say(words['near'] ?? '', { words: [...new Set(near)].join(', ') })}`]
              : []),
            ' ',
            element('a', { href: `${base}which-support/` }, words['quiz'] ?? ''),
          ),
        ]
      : []),
  ];
}
