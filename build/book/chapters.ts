// The chapters of the book that are not text: the comparison, the glossary and the list of works.
import { strong, text, type Block, type Inline } from '../../src/domain/doc.ts';
import { describe, label } from '../../src/domain/reference.ts';
import { listed, noteParts } from '../../src/domain/words.ts';
import type { Reference } from '../../src/schemas/reference.ts';
import type { Shelf } from './shelf.ts';

const paragraph = (...inlines: Inline[]): Block => ({ kind: 'paragraph', inlines });

/** A work as a list of works has it; its title leads to it. */
export function work(reference: Reference, { words }: Shelf): Inline[] {
  const { before, title, after, link } = describe(reference, words.guide);
  return [
    text(`${before} `),
    link ? { kind: 'link', text: title, href: link } : text(title),
    text(after && ` ${after}`),
    // On paper nobody can press a title.
    ...(link ? [text(` ${link.replace(/^https?:\/\/(www\.)?|\/$/g, '')}`)] : []),
  ];
}

/** Every work, with what it says in our own words. */
export function works(shelf: Shelf): Block[] {
  const { references, words } = shelf;
  const nameOf = (one: Reference) => label(one, words.guide);
  return [
    { kind: 'heading', level: 1, text: words.nav.references, id: 'references' },
    paragraph(text(words.references.intro)),
    {
      kind: 'list',
      ordered: false,
      items: [...references.values()]
        .sort((a, b) => nameOf(a).localeCompare(nameOf(b), words.language.tag))
        .map((one) => [...work(one, shelf), text(`\n${one.finding}`)]),
    },
  ];
}

/** The words of the field and what they mean. */
export function glossary({ content, words }: Shelf): Block[] {
  const terms = content.glossary.flatMap(({ data }) => data.terms);
  return [
    { kind: 'heading', level: 1, text: words.nav.glossary, id: 'glossary' },
    paragraph(text(words.glossary.intro)),
    {
      kind: 'facts',
      rows: terms
        .toSorted((a, b) => a.term.localeCompare(b.term, words.language.tag))
        .map(({ term, definition, aliases }) => ({
          label: term,
          value: [
            text(definition),
            ...(aliases.length > 0
              ? [text(`\n${words.guide.alsoCalled}: ${listed(aliases, words.language.tag)}`)]
              : []),
          ],
        })),
    },
  ];
}

/** How the three differ, as tables: those rows that stand open on the site, then what folds there. */
export function comparison({ content, words, references }: Shelf): Block[] {
  const [found] = content.differences;
  if (!found) return [];
  const { columns, folds, rows } = found.data;
  const within = (fold?: string) => rows.filter((row) => row.fold === fold);
  const table = (some: typeof rows): Block[] => [
    {
      kind: 'table',
      head: [words.tools.aspect, ...columns.map((column) => column.label)],
      rows: some.map((row) => [
        [strong(row.label)],
        ...columns.map(({ id }): Inline[] => [text(row.contested?.includes(id) ? `${row[id]} *` : row[id])]),
      ]),
    },
    ...some.flatMap(({ label: name, note, contested }) =>
      note
        ? [
            paragraph(
              strong(`${contested ? '* ' : ''}${name.replace(/\?$/, '')}: `),
              ...noteParts(note).map((part) => {
                const cited = part.kind === 'cite' ? references.get(part.id) : undefined;
                return text(
                  part.kind === 'words' ? part.text : cited ? ` (${label(cited, words.guide)})` : '',
                );
              }),
            ),
          ]
        : [],
    ),
  ];
  return [
    { kind: 'heading', level: 1, text: words.nav.compare, id: 'compare' },
    paragraph(text(words.compare.intro)),
    ...table(within()),
    ...folds.flatMap((fold): Block[] => [
      { kind: 'heading', level: 3, text: fold.label },
      ...table(within(fold.id)),
    ]),
  ];
}
