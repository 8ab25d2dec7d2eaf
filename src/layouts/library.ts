import { getCollection, getEntry, type CollectionEntry } from 'astro:content';
import type { Library } from '../components/guide/library.ts';
import { getList } from './lists.ts';
import { getOrganisation } from './organisation.ts';
import { getWords } from './words.ts';

let shelf: Promise<Omit<Library, 'cited'>> | undefined;

/** Everything that texts look up, read once for the whole build. */
async function readShelf(): Promise<Omit<Library, 'cited'>> {
  const [words, references, glossary, differences, cases, agreements, reflections, tools] = await Promise.all(
    [
      getWords(),
      getList('references'),
      getList('glossary'),
      getEntry('differences', 'differences'),
      getCollection('cases'),
      getCollection('agreements'),
      getCollection('reflections'),
      getCollection('tools'),
    ],
  );
  if (!differences) throw new Error('src/content/differences.yaml is missing.');
  const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
  return {
    words,
    references: byId(references.references),
    terms: byId(glossary.terms),
    differences: differences.data,
    cases: new Map(cases.map(({ id, data }) => [id, data])),
    titles: new Map(
      [...agreements, ...reflections, ...tools].map(({ collection, id, data }) => [
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
 */
export async function getLibrary(cited: string[] = []): Promise<Library> {
  shelf ??= readShelf();
  return { ...(await shelf), cited };
}

export type GuideEntry = CollectionEntry<'guides'>;

/** A part of the library with its guides in order. */
export interface GuidePart {
  id: string;
  title: string;
  description: string;
  /** Whether the organisation leaves it out of the menus. Its pages stay, because other guides link to them. */
  left: boolean;
  guides: GuideEntry[];
}

let menu: Promise<GuidePart[]> | undefined;

/** The guides by part, in the order of the menu; read once for the whole build. Parts without guides are left out. */
export function getParts(): Promise<GuidePart[]> {
  menu ??= (async () => {
    const [parts, guides, organisation] = await Promise.all([
      getEntry('parts', 'parts'),
      getCollection('guides'),
      getOrganisation(),
    ]);
    const byPart = Map.groupBy(guides, ({ data }) => data.part);
    return (parts?.data.parts ?? [])
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

/** A day for readers, such as 24 November 2026. */
export { inWords as readableDay } from '../domain/day.ts';
