// What search knows of the site, made from the content and from what Pagefind read of the built pages.
import dictionary from 'dictionary-en-gb';
import { existsSync } from 'node:fs';
import { type Section } from '../src/domain/search/excerpt.ts';
import { type Findable, type Knowledge, type Postings, type Words } from '../src/domain/search/knowledge.ts';
import { likeliest } from '../src/domain/search/spelling.ts';
import { ignored, stem, tidy } from '../src/domain/search/words.ts';
import { english } from '../src/schemas/layers.ts';
import { kindsWithPages, type Content } from '../src/schemas/collections.ts';
import { contentOfBuild } from './content.ts';

/** One page as Pagefind keeps it. */
export interface Fragment {
  url: string;
  content: string;
  filters: { kind?: [Findable['kind']] };
  meta: { title?: string };
  /** What has an id; location counts the words before it. */
  anchors: { element: string; id: string; text: string; location: number }[];
}

/**
 * What search needs to understand people, from the pages that Pagefind read and from the content in a language; where every
 * word stands; and the words, by their first letters.
 */
export function searchKnowledge(
  read: Fragment[],
  site: string,
  language: string,
): { knowledge: Omit<Knowledge, 'postings' | 'words'>; postings: Postings; words: Map<string, Words> } {
  const { content } = contentOfBuild(language);
  if (!content) throw new Error('The content is not valid. npm run check says where.');
  const { pages: called, ...rules } = content.search[0]!.data;
  const asked = askedIn(content, language);
  const telling = (question: string) =>
    wordsOf(question)
      .filter((word) => !ignored(word, rules))
      .join(' ');
  const said = saidOf(content);
  const pages: Findable[] = [
    ...read.map(({ url, meta, filters }): Findable => ({
      path: url,
      title: meta.title ?? url,
      kind: filters.kind?.[0] ?? 'page',
      aka: called[url] ?? [],
      ...(asked[url] ? { asked: asked[url].map(telling) } : {}),
      ...said.get(url),
    })),
    ...entries(content).filter(({ kind, path }) => kind !== 'download' || existsSync(site + path)),
  ];
  const texts = [
    ...read.map((page) => page.content),
    ...Object.values(asked).flat(),
    ...pages.flatMap(({ title, aka }) => [title, ...aka]),
    ...Object.values(rules.means),
    ...Object.keys(rules.means),
    ...Object.entries(rules.phrases)
      .flat()
      .map((one) => one.replaceAll('|', ' ')),
    ...rules.danger.topics.map((one) => one.replaceAll('|', ' ')),
    ...rules.forms,
  ];
  const knowledge = { rules, pages };
  return {
    knowledge,
    postings: textIndex(pages, read, asked, rules.weights),
    words: wordFiles(texts, knowledge, language === english ? englishWords() : []),
  };
}

/** The words of these texts by their first letters, the frequent ones first, with those others of the language that would pass for their slips. */
function wordFiles(
  texts: string[],
  knowledge: Pick<Knowledge, 'rules' | 'pages'>,
  others: string[],
): Map<string, Words> {
  const count = new Map<string, number>();
  for (const text of texts)
    for (const piece of piecesOf(text))
      for (const word of plainWordsOfPiece(piece)) count.set(word, (count.get(word) ?? 0) + 1);
  const frequent = [...count]
    .sort(([a, n], [b, m]) => m - n || a.localeCompare(b, 'en'))
    .map(([word]) => word);
  const byLetter = Map.groupBy(others, (word) => word[0]);
  return new Map(
    [...Map.groupBy(frequent, (word) => word[0]!)].map(([letter, site]) => {
      const here = { site, real: [] };
      const slips = (byLetter.get(letter) ?? []).filter(
        (word) => !count.has(word) && likeliest(word, [], knowledge, here) !== undefined,
      );
      return [letter, { site, real: [...new Set(slips.map(stemOf))].sort() }];
    }),
  );
}

/** The words of the British dictionary, without names and without those that are too short to hold a slip. */
const englishWords = (): string[] =>
  dictionary.dic
    .toString()
    .split('\n')
    .flatMap((line) => /^([a-z]{4,})\/\w/.exec(line)?.[1] ?? []);

/** So many bytes of JSON make a file of postings: about one kilobyte on the network. */
const fileSize = 3000;

/**
 * The postings in files, by how their stems begin: a letter each, and where that grows too large a letter more. Stems
 * that are only the beginning itself stay in its file.
 */
export function postingFiles(postings: Postings, beginning = ''): Map<string, Postings> {
  const files = new Map<string, Postings>();
  const next = beginning.length + 1;
  const groups = Map.groupBy(Object.entries(postings), ([stemmed]) => stemmed.slice(0, next));
  for (const [begins, entries] of groups) {
    const all = Object.fromEntries(entries);
    const grown = JSON.stringify(all).length > fileSize && next < 4 && begins !== beginning;
    const inner = grown ? postingFiles(all, begins) : new Map([[begins, all]]);
    for (const [name, some] of inner) files.set(name, { ...files.get(name), ...some });
  }
  return files;
}

/** Pages that are made of entries which can be found themselves: their whole text would fit every query a little. */
export const isList = (path: string): boolean => /^\/(glossary|references)\/$/.test(path);
const isHeading = /^h[2-4]$/;
const nothing: Pick<Fragment, 'content' | 'anchors'> = { content: '', anchors: [] };
/** So many characters make a text of usual length. */
const usual = 2000;

/** Where each word stands, by its stem: for each page in turn, as src/domain/search/rank.ts reads it. */
function textIndex(
  pages: Findable[],
  read: Fragment[],
  asked: Record<string, string[]>,
  weights: Knowledge['rules']['weights'],
): Postings {
  const index = new Map<string, { last: number; coded: number[] }>();
  pages.forEach(({ path, says = '' }, i) => {
    const { content, anchors } = isList(path) ? nothing : (read[i] ?? nothing);
    const count = new Map<string, number>();
    const add = (text: string, times: number) => {
      for (const piece of piecesOf(text))
        for (const word of stemsOfPiece(piece)) count.set(word, (count.get(word) ?? 0) + times);
    };
    add(content, 1);
    add(says, weights.description);
    // A word in a heading says more of what a page is about.
    for (const { element, text } of anchors) if (isHeading.test(element)) add(text, weights.heading);
    for (const question of asked[path] ?? []) add(question, weights.asked);
    for (const [word, times] of count) {
      // Each further time says less, and in a long text a word says less.
      const worth = Math.max(
        1,
        Math.round((9 * times) / (times + 1.2 * (0.3 + (0.7 * content.length) / usual))),
      );
      const known = index.get(word) ?? { last: -1, coded: [] };
      known.coded.push((i - known.last - 1) * 10 + worth);
      known.last = i;
      index.set(word, known);
    }
  });
  return Object.fromEntries(
    [...index].sort(([a], [b]) => (a < b ? -1 : 1)).map(([word, { coded }]) => [word, coded]),
  );
}

/** The text of a page in sections, for showing the one that fits. */
export function sectionsOf({ content, anchors }: Fragment): Section[] {
  const words = content.split(/\s+/);
  const headings = anchors.filter(({ element }) => isHeading.test(element));
  const until = (i: number) => headings[i]?.location ?? words.length;
  return [
    { text: words.slice(0, until(0)).join(' ') },
    ...headings.map(({ id, text, location }, i) => ({
      title: text,
      at: id,
      text: words.slice(location + text.split(/\s+/).length, until(i + 1)).join(' '),
    })),
  ];
}

/** The words of a text of any length, tidied piece by piece. Texts say the same over and over, so each is worked out once. */
const wordsOf = (text: string): string[] => piecesOf(text).flatMap(wordsOfPiece);
const piecesOf = (text: string): string[] => text.split(/\s+/);
const wordsOfPiece = remembered((piece) =>
  (piece.match(/[\s\S]{1,180}/g) ?? []).flatMap((part) => tidy(part).split(' ')),
);
const plainWordsOfPiece = remembered((piece) =>
  wordsOfPiece(piece).filter((word) => /^\p{L}{3,}$/u.test(word)),
);
const stemsOfPiece = remembered((piece) =>
  wordsOfPiece(piece)
    .filter((word) => /\p{L}/u.test(word))
    .map(stemOf),
);
const stemOf = remembered(stem);

/** The same work, done once for each text. */
function remembered<To>(work: (text: string) => To): (text: string) => To {
  const known = new Map<string, To>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = work(text);
    known.set(text, found);
    return found;
  };
}

/** Terms, references and files: they have no page of their own in the index. */
function entries(content: Content): Findable[] {
  const terms = content.glossary.flatMap(({ data }) => data.terms);
  const references = content.references.flatMap(({ data }) => data.references);
  return [
    ...terms.map(({ id, term, aliases, definition }): Findable => ({
      path: `/glossary/#${id}`,
      title: term,
      kind: 'glossary',
      aka: aliases,
      says: definition,
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

/** What people ask in a language; nothing where nobody has written that yet, for English questions are no use to its readers. */
const askedIn = ({ asked }: Content, language: string): Record<string, string[]> =>
  asked.findLast(({ file }) => file.includes('languages/') === (language !== english))?.data ?? {};

/** What pages say of themselves, by their paths: in a sentence, of which relationship and for whom, where it is so. */
function saidOf(content: Content): Map<string, Pick<Findable, 'says' | 'about' | 'reader'>> {
  return new Map(
    kindsWithPages.flatMap((name) =>
      content[name].map(({ id, data }) => [
        `/${name}/${id}/`,
        {
          says: data.description,
          about: 'relationship' in data ? data.relationship : undefined,
          reader: 'reader' in data ? data.reader : undefined,
        },
      ]),
    ),
  );
}
