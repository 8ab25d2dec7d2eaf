// What search knows of the site, made from the content and from the index that Pagefind has written.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tidy, type Findable, type Knowledge } from '../src/domain/search.ts';
import type { Content } from '../src/schemas/collections.ts';
import { readContent } from './content.ts';

/** One page as Pagefind keeps it. */
interface Fragment {
  url: string;
  content: string;
  filters: { kind?: [Findable['kind']] };
  meta: { title?: string };
  anchors: { element: string; id: string; text: string }[];
}

/** Words that stand fewer times than this are as likely a slip as a word. */
const fewest = 1;

/** The pages of the index by their names in it. Each is a compressed file that begins with twelve letters of its own. */
function readFragments(site: string): { name: string; page: Fragment }[] {
  return globSync('pagefind/fragment/*.pf_fragment', { cwd: site })
    .sort()
    .map((file) => ({
      name: basename(file, '.pf_fragment'),
      page: JSON.parse(
        gunzipSync(readFileSync(`${site}${file}`))
          .subarray(12)
          .toString(),
      ) as Fragment,
    }));
}

/** What search needs to understand people, from the built site and its content. */
export function searchKnowledge(site: string, language: string): Knowledge {
  const { content } = readContent('src/content', language);
  if (!content) throw new Error('The content is not valid. npm run check says where.');
  const { pages: called, ...rules } = content.search[0]!.data;
  const fragments = readFragments(site);
  const guides = new Map(content.guides.map(({ id, data }) => [`/guides/${id}/`, data]));
  const about = aboutOf(content);
  const says = new Map(
    (['guides', 'cases', 'agreements', 'reflections', 'tools'] as const).flatMap((name) =>
      content[name].map(({ id, data }): [string, string] => [`/${name}/${id}/`, data.description]),
    ),
  );
  const pages: Findable[] = [
    ...fragments.map(({ name, page }): Findable => {
      const reader = readerOf(page.url, guides.get(page.url)?.part);
      return {
        path: page.url,
        title: page.meta.title ?? page.url,
        kind: page.filters.kind?.[0] ?? 'page',
        aka: called[page.url] ?? [],
        text: name,
        ...(says.has(page.url) ? { says: says.get(page.url)! } : {}),
        ...(guides.has(page.url)
          ? {
              headings: page.anchors
                .filter(({ element }) => element === 'h2')
                .map(({ id, text }) => ({ at: id, text })),
            }
          : {}),
        ...(about.has(page.url) ? { about: about.get(page.url)! } : {}),
        ...(reader ? { reader } : {}),
      };
    }),
    ...entries(content).filter(({ kind, path }) => kind !== 'download' || existsSync(site + path)),
  ];
  const count = new Map<string, number>();
  const texts = [
    ...fragments.map(({ page }) => page.content),
    ...pages.flatMap(({ title, aka }) => [title, ...aka]),
    ...Object.values(rules.means),
    ...Object.keys(rules.means),
    ...Object.entries(rules.phrases).flat(),
    ...rules.danger,
    ...rules.forms,
  ];
  for (const word of texts.flatMap((text) => longTidy(text).split(' ')))
    if (/^\p{L}{3,}$/u.test(word)) count.set(word, (count.get(word) ?? 0) + 1);
  return {
    rules,
    pages,
    vocabulary: [...count]
      .filter(([, n]) => n >= fewest)
      .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
      .map(([word]) => word),
    definitions: Object.fromEntries(
      content.glossary.flatMap(({ data }) =>
        data.terms.map(({ id, definition }) => [`/glossary/#${id}`, definition]),
      ),
    ),
  };
}

/** A text of any length, tidied in pieces: queries are cut, texts are not. */
const longTidy = (text: string) =>
  (text.match(/[\s\S]{1,180}(?=\s|$)|[\s\S]{1,180}/g) ?? []).map(tidy).join(' ');

/** Terms, references and files: they have no page of their own in the index. */
function entries(content: Content): Findable[] {
  const terms = content.glossary.flatMap(({ data }) => data.terms);
  const references = content.references.flatMap(({ data }) => data.references);
  return [
    ...terms.map(({ id, term, aliases }): Findable => ({
      path: `/glossary/#${id}`,
      title: term,
      kind: 'glossary',
      aka: aliases,
    })),
    ...references.map(({ id, title, authors }): Findable => ({
      path: `/references/#${id}`,
      title,
      kind: 'reference',
      aka: authors,
    })),
    ...content.agreements.flatMap(({ id, data }) =>
      (['docx', 'pdf'] as const).map((extension): Findable => ({
        path: `/agreements/${id}-agreement.${extension}`,
        title: `${data.title} (${extension === 'docx' ? 'Word' : 'PDF'})`,
        kind: 'download',
        aka: [],
        about: data.relationship,
      })),
    ),
    ...content.tools.map(({ id, data }): Findable => ({
      path: `/tools/${id}.docx`,
      title: `${data.title} (Word)`,
      kind: 'download',
      aka: [],
    })),
  ];
}

/** The relationship that each page is about, where it is one. */
function aboutOf(content: Content): Map<string, string> {
  return new Map(
    (['guides', 'agreements', 'reflections', 'tools'] as const).flatMap((name) =>
      content[name].flatMap(({ id, data }): [string, string][] =>
        data.relationship ? [[`/${name}/${id}/`, data.relationship]] : [],
      ),
    ),
  );
}

/** Who a page is written for: those who give, those who receive, those who organise; others are for all. */
function readerOf(path: string, part: string | undefined): string | undefined {
  if (part === 'organising') return 'organiser';
  if (/being-a-|(mentor|coach|supervisor|facilitator)\/$/.test(path) && !/finding/.test(path)) return 'giver';
  if (/being-(mentored|coached|supervised)|finding-a-|readiness|bringing-a-case/.test(path))
    return 'receiver';
  return undefined;
}
