// The text of a guide or a case as blocks of a document: what the pages draw with components, in words alone.
import { readFileSync } from 'node:fs';
import { strong, text, type Block, type Inline } from '../../src/domain/doc.ts';
import { inMinutes, whatHappens } from '../../src/domain/session/said.ts';
import { say } from '../../src/domain/words.ts';
import { attributeOf, wordsOf, type Node } from '../../src/schemas/markdown.ts';
import { isChapter, placeOf, type Shelf } from './shelf.ts';

/** What a text needs besides its tree: what it looks up, and the works that it cites, in its order. */
export interface Reading extends Shelf {
  cited: string[];
}

const children = (node: Node): Node[] => ('children' in node ? (node.children as Node[]) : []);
const nameOf = (node: Node): string => ('name' in node ? (node.name ?? '') : '');
const label = (value: string): Block => ({ kind: 'paragraph', inlines: [strong(value)] });
const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

/** A link to a chapter of the book, or to a page of the site; words alone where nobody knows its address. */
function link(shelf: Shelf, words: string, path: string): Inline {
  if (isChapter(shelf, path)) return { kind: 'link', text: words, href: `#${placeOf(path)}` };
  const href = path.startsWith('/') ? shelf.address(path) : path;
  return href ? { kind: 'link', text: words, href } : text(words);
}

/** The words of a paragraph. Line breaks of the file are spaces. */
function inlines(nodes: Node[], reading: Reading, isStrong = false): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const plain = (value: string) => (isStrong ? strong(value) : text(value));
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return [plain(node.value.replaceAll('\n', ' '))];
      case 'break':
        return [text('\n')];
      case 'strong':
        return inlines(children(node), reading, true);
      case 'emphasis':
        return inlines(children(node), reading, isStrong);
      case 'link':
        return [link(reading, wordsOf(node).replaceAll('\n', ' '), node.url)];
      case 'mdxJsxTextElement':
        if (nameOf(node) === 'Term') return inlines(children(node), reading, isStrong);
        if (nameOf(node) === 'Cite')
          return [plain(` [${reading.cited.indexOf(attributeOf(node, 'id') ?? '') + 1}]`)];
        break;
    }
    throw new Error(`The book has no way to print “${nameOf(node) || node.type}” within a paragraph.`);
  });
}

/** The items of a list; a second paragraph of one begins on a line of its own. */
const items = (list: Node, reading: Reading): Inline[][] =>
  children(list).map((item) =>
    children(item).flatMap((one, i) => [...(i > 0 ? [text('\n')] : []), ...inlines(children(one), reading)]),
  );

/** The blocks of a text. Throws where it holds what the book cannot print, so that nothing is lost unseen. */
export function blocksOf(nodes: Node[], reading: Reading): Block[] {
  return nodes.flatMap((node): Block[] => {
    switch (node.type) {
      case 'paragraph':
        // A component that stands alone on its line may be read as a paragraph with it.
        return children(node).length === 1 && componentNames.has(nameOf(children(node)[0]!))
          ? component(children(node)[0]!, reading)
          : [paragraph(...inlines(children(node), reading))];
      case 'heading':
        return [{ kind: 'heading', level: 3, text: wordsOf(node) }];
      case 'list':
        return [{ kind: 'list', ordered: Boolean(node.ordered), items: items(node, reading) }];
      case 'blockquote':
        return blocksOf(children(node), reading);
      case 'table': {
        const [head, ...rows] = children(node).map(children);
        return [
          {
            kind: 'table',
            head: (head ?? []).map(wordsOf),
            rows: rows.map((row) => row.map((cell) => inlines(children(cell), reading))),
          },
        ];
      }
      case 'thematicBreak':
        return [];
      case 'mdxJsxFlowElement':
        return component(node, reading);
    }
    throw new Error(`The book has no way to print “${node.type}”.`);
  });
}

const componentNames = new Set(['Case', 'Picture', 'Session']);

/** What a component says, in words. */
function component(node: Node, reading: Reading): Block[] {
  const { words, content } = reading;
  const inside = () => blocksOf(children(node), reading);
  const attribute = (name: string) => attributeOf(node, name) ?? '';
  const id = attribute('id');
  switch (nameOf(node)) {
    case 'Say':
      return [label(words.guide.sayIt), ...inside()];
    case 'Note':
    case 'Dialogue':
      return [label(attribute('title')), ...inside()];
    case 'Attempt': {
      const isMended =
        node.type === 'mdxJsxFlowElement' &&
        node.attributes.some((one) => one.type === 'mdxJsxAttribute' && one.name === 'mended');
      return [
        label(isMended ? words.guide.mended : words.guide.firstTry),
        ...inside(),
        paragraph(text(attribute('note'))),
      ];
    }
    case 'Filled':
      return [label(`${words.guide.filledIn}: ${attribute('title')}`.replace(/: $/, '')), ...inside()];
    case 'Tried':
      return inside();
    case 'WhatWasDone':
      return [paragraph(text(words.guide.askFirst)), ...inside()];
    case 'Picture':
      return [paragraph(text(captionOf(id)))];
    case 'Case': {
      const found = content.cases.find((one) => one.id === id);
      return found
        ? [
            label(`${words.guide.case}: ${found.data.title}`),
            paragraph(
              text(`${found.data.description} `),
              link(reading, words.guide.readCase, `/cases/${id}/`),
            ),
          ]
        : [];
    }
    case 'Session': {
      const found = content.sessions.find((one) => one.id === id)?.data;
      const [usual] = found?.usual ?? [];
      return [
        {
          kind: 'list',
          ordered: true,
          items: (found?.steps ?? []).map((step) => [
            strong(`${step.title} (${step.minutes}). `),
            text(whatHappens(step)),
          ]),
        },
        ...(usual
          ? [
              paragraph(
                text(
                  `${say(words.session.numbers, { people: usual.people, minutes: inMinutes(usual.minutes, words.language.tag) })}. `,
                ),
                link(reading, words.session.runIt, `/sessions/${id}/`),
              ),
            ]
          : []),
      ];
    }
  }
  throw new Error(`The book has no way to print <${nameOf(node)}>.`);
}

/** What a diagram shows, in full sentences: its drawing has them as its caption. */
const captionOf = (id: string): string =>
  /caption="([^"]+)"/.exec(readFileSync(`src/components/pictures/${id}.astro`, 'utf8'))?.[1] ?? '';
