import { getCollection, type CollectionEntry } from 'astro:content';
import type { Library } from '../components/guide/library.ts';
import { inWords } from '../domain/day.ts';
import { language, languageOf } from './languages.ts';
import { getList } from './lists.ts';
import type { GuideUse } from '../schemas/guide.ts';
import type { Relationship } from '../schemas/relationship.ts';
import { getOrganisation } from './organisation.ts';
import { getWords } from './words.ts';

const shelves = new Map<string, Promise<Omit<Library, 'cited'>>>();

/** Everything that texts in a language look up, read once for the whole build. */
async function readShelf(tag: string): Promise<Omit<Library, 'cited'>> {
  const [words, references, glossary, differences, cases, agreements, reflections, tools, sessions] =
    await Promise.all([
      getWords(tag),
      getList('references', tag),
      getList('glossary', tag),
      getList('differences', tag),
      getCollection('cases'),
      getCollection('agreements'),
      getCollection('reflections'),
      getCollection('tools'),
      getCollection('sessions'),
    ]);
  const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
  return {
    words,
    references: byId(references.references),
    terms: byId(glossary.terms),
    differences,
    sessions: new Map(sessions.map(({ id, data }) => [id, data])),
    cases: new Map(cases.map(({ id, data }) => [id, data])),
    languages: new Map(
      [...cases, ...agreements, ...reflections, ...tools, ...sessions].map((entry) => [
        `/${entry.collection}/${entry.id}/`,
        languageOf(entry),
      ]),
    ),
    titles: new Map(
      [...agreements, ...reflections, ...tools, ...sessions].map(({ collection, id, data }) => [
        `/${collection}/${id}/`,
        data.title,
      ]),
    ),
  };
}

/**
 * What the components inside a text look up.
 *
 * @param cited the references that the text cites, in its order
 * @param tag the language of the text
 */
export async function getLibrary(cited: string[] = [], tag: string = language): Promise<Library> {
  const shelf = shelves.get(tag) ?? readShelf(tag);
  shelves.set(tag, shelf);
  return { ...(await shelf), cited };
}

export type GuideEntry = CollectionEntry<'guides'>;

/** A part of the library with its guides in order. */
interface GuidePart {
  id: string;
  title: string;
  description: string;
  /** Whether the organisation leaves it out of the menus. Its pages stay, because other guides link to them. */
  left: boolean;
  relationship?: Relationship | undefined;
  guides: GuideEntry[];
}

/** What stands before and after a guide in the order of the menu. */
interface Neighbours {
  previous: GuideEntry | undefined;
  next: GuideEntry | undefined;
}

let shelved: Promise<{ guides: Map<string, GuideEntry>; neighbours: Map<string, Neighbours> }> | undefined;

/**
 * All guides and the neighbours of each, by id; worked out once for the whole build, because each page
 * asks for them. Parts that the organisation leaves out lead neither to others nor back.
 */
export function getGuides() {
  shelved ??= (async () => {
    const parts = await getParts();
    const neighbours = new Map<string, Neighbours>();
    const chain = (guides: GuideEntry[]) => {
      for (const [at, { id }] of guides.entries())
        neighbours.set(id, { previous: guides[at - 1], next: guides[at + 1] });
    };
    chain(parts.filter(({ left }) => left).flatMap(({ guides }) => guides));
    chain(parts.filter(({ left }) => !left).flatMap(({ guides }) => guides));
    return {
      guides: new Map(parts.flatMap(({ guides }) => guides.map((guide) => [guide.id, guide] as const))),
      neighbours,
    };
  })();
  return shelved;
}

/** The path of the guide that has a use. */
export async function pathFor(use: GuideUse): Promise<string> {
  const found = (await getCollection('guides')).find(({ data }) => data.use === use);
  if (!found) throw new Error(`No guide has “use: ${use}”, and other pages lead to one.`);
  return `/guides/${found.id}/`;
}

let menu: Promise<GuidePart[]> | undefined;

/** The guides by part, in the order of the menu; read once for the whole build. Parts without guides are left out. */
export function getParts(): Promise<GuidePart[]> {
  menu ??= (async () => {
    const [parts, guides, organisation] = await Promise.all([
      getList('parts'),
      getCollection('guides'),
      getOrganisation(),
    ]);
    const byPart = Map.groupBy(guides, ({ data }) => data.part);
    return parts.parts
      .map((part) => ({
        ...part,
        left: organisation?.leaveOut.includes(part.id) ?? false,
        guides: (byPart.get(part.id) ?? []).sort(
          (a, b) => a.data.order - b.data.order || a.id.localeCompare(b.id),
        ),
      }))
      .filter(({ guides }) => guides.length > 0);
  })();
  return menu;
}

/** How long a text takes to read, in whole minutes, at 220 words a minute, a usual pace for non-fiction. */
export const readingMinutes = (text: string): number =>
  Math.max(1, Math.round(text.replace(/<[^>]+>/g, ' ').split(/\s+/).length / 220));

/** A day for readers, such as 24 November 2026, in a language. */
export const readableDay = (day: string, tag: string = language): string => inWords(day, tag);
