// The whole guide as one document, in the order of the menu.
import { inLanguage, strong, text, type Block, type Doc } from '../../src/domain/doc.ts';
import { citedIn } from '../../src/domain/citations.ts';
import { listed, say } from '../../src/domain/words.ts';
import { settings } from '../../src/schemas/case.ts';
import type { Content, Entry } from '../../src/schemas/collections.ts';
import { comparison, glossary, work, works } from './chapters.ts';
import type { Shelf } from './shelf.ts';
import { blocksOf } from './text.ts';

/** When a book was made, of what, and where its newest edition is, where somebody has said so. */
interface Edition {
  /** The day in words. */
  day: string;
  /** The version of the content. */
  content: string;
  /** The whole address of a path of the site; undefined where nobody has said where it is. */
  address: (path: string) => string | undefined;
}

const paragraph = (value: string): Block => ({ kind: 'paragraph', inlines: [text(value)] });

/**
 * All guides by part, with their works, the cases, the comparison, the glossary and all works, in the name of whose copy it is.
 *
 * @param content in the language of the book
 */
export function bookOf(content: Content, { day, content: version, address }: Edition): Doc {
  const words = content.words[0]?.data;
  if (!words) throw new Error('src/content/words.yaml is missing.');
  const organisation = content.organisation[0]?.data;
  const references = new Map(
    content.references.flatMap(({ data }) => data.references.map((one) => [one.id, one] as const)),
  );
  const shelf: Shelf = { content, words, references, address };
  const name = organisation?.name ?? words.site.name;
  const newest = address('/');
  return {
    title: name,
    subtitle: [text(words.book.subtitle)],
    ...inLanguage({ ...words.language, publisher: organisation?.name }),
    version: `${name}. ${say(words.book.made, { day, content: version })}`,
    book: {
      contents: words.book.contents,
      page: words.book.page,
      ...(organisation?.accent ? { colour: organisation.accent.light } : {}),
      imprint: [
        say(words.book.made, { day, content: version }),
        newest ? say(words.book.newest, { address: newest }) : words.book.older,
        words.book.help,
        ...(organisation?.legal ?? []),
        organisation ? say(words.site.licenceOfCopy, { name }) : words.site.licence,
      ],
    },
    blocks: [
      ...content.parts.flatMap(({ data }) =>
        data.parts
          .filter(({ id }) => !organisation?.leaveOut.includes(id))
          .flatMap((part) => partOf(part, shelf)),
      ),
      ...casesOf(shelf),
      ...comparison(shelf),
      ...glossary(shelf),
      ...works(shelf),
    ],
    events: [],
  };
}

type Part = Content['parts'][number]['data']['parts'][number];

/** A part of the library: what it is about, then its guides. One without guides is left out. */
function partOf(part: Part, shelf: Shelf): Block[] {
  const guides = shelf.content.guides
    .filter(({ data }) => data.part === part.id)
    .sort((a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id));
  if (guides.length === 0) return [];
  return [
    { kind: 'heading', level: 1, text: part.title, id: `part-${part.id}` },
    paragraph(part.description),
    {
      kind: 'list',
      ordered: false,
      items: guides.map(({ id, data }) => [{ kind: 'link', text: data.title, href: `#guides-${id}` }]),
    },
    ...guides.flatMap((guide) => guideOf(guide, shelf)),
  ];
}

/** A text with the works that it cites. */
function textOf({ id, body, tree }: Entry, shelf: Shelf): Block[] {
  if (!tree) throw new Error(`${id}: its text was not read.`);
  const cited = citedIn(body);
  const found = cited.flatMap((one) => shelf.references.get(one) ?? []);
  return [
    ...blocksOf('children' in tree ? (tree.children as never[]) : [], { ...shelf, cited }),
    ...(found.length > 0
      ? [
          { kind: 'heading', level: 3, text: shelf.words.guide.sources } as const,
          { kind: 'list', ordered: true, items: found.map((one) => work(one, shelf)) } as const,
        ]
      : []),
  ];
}

function guideOf(guide: Content['guides'][number], shelf: Shelf): Block[] {
  const { title, description, glance } = guide.data;
  return [
    { kind: 'heading', level: 2, text: title, id: `guides-${guide.id}` },
    { kind: 'paragraph', inlines: [strong(description)] },
    ...(glance.length > 0
      ? [
          {
            kind: 'facts',
            rows: glance.map((row) => ({ label: row.label, value: [text(row.text)] })),
          } as const,
        ]
      : []),
    ...textOf(guide, shelf),
  ];
}

/** The worked cases, by their settings. */
function casesOf(shelf: Shelf): Block[] {
  const { content, words } = shelf;
  const { tag } = words.language;
  const cases = content.cases.toSorted(
    (a, b) =>
      settings.indexOf(a.data.setting) - settings.indexOf(b.data.setting) ||
      a.data.title.localeCompare(b.data.title, tag),
  );
  return [
    { kind: 'heading', level: 1, text: words.nav.cases, id: 'cases' },
    paragraph(words.guide.casesNote),
    ...cases.flatMap((one): Block[] => {
      const { title, description, setting, relationships, instead } = one.data;
      const helped = listed(
        relationships.map((which) => words.relationships[which]),
        tag,
      );
      return [
        { kind: 'heading', level: 2, text: title, id: `cases-${one.id}` },
        { kind: 'paragraph', inlines: [strong(`${words.settings[setting]}. ${description}`)] },
        ...textOf(one, shelf),
        {
          kind: 'paragraph',
          inlines: [strong(`${words.guide.whatHelped}: `), text(helped || (instead ?? ''))],
        },
      ];
    }),
  ];
}
