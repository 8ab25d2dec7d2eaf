import { getCollection, getEntry, type DataEntryMap } from 'astro:content';
import { globSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { matterOf } from '../own/matter.ts';
import { english } from '../schemas/layers.ts';
import { beside, type Beside } from '../schemas/translated.ts';
import type { Words } from '../schemas/words.ts';

export { english };

/** The language that is being built. Each has a build of its own, so that one build reads everything once. */
export const language = process.env['SITE_LANGUAGE'] ?? english;

/** What is one file of a kind, in a language: its own, or the English one. */
export const getOne = <Kind extends keyof DataEntryMap>(
  kind: Kind,
  tag: string = language,
): Promise<DataEntryMap[Kind][string] | undefined> => getEntry(kind, tag) as never;

let all: Promise<Words['language'][]> | undefined;

/** Every language that the site has, English first; read once for the whole build. */
export function getLanguages(): Promise<Words['language'][]> {
  all ??= getCollection('words').then((found) =>
    found
      .map(({ data }) => data.language)
      .sort((a, b) => (a.tag === english ? -1 : b.tag === english ? 1 : a.name.localeCompare(b.name))),
  );
  return all;
}

/** What is known of the file that a page shows. */
export interface File {
  /** From the root of the project, such as src/content/guides/matching.mdx. */
  filePath?: string | undefined;
}

/** The English file that a file of a language takes the place of: an organisation's, or ours. */
const originalOf = (path: string): string | undefined => {
  const name = path.replace(/^src\/content\/(local\/)?languages\/[^/]+\//, '').replace(/\.\w+$/, '');
  return globSync([`src/content/local/${name}.*`, `src/content/${name}.*`])[0];
};

const textOf = (path: string) => {
  const source = readFileSync(path, 'utf8').replaceAll('\r\n', '\n');
  const { front, body } = matterOf(source) ?? { front: source, body: '' };
  return { data: parse(front) as unknown, body };
};

/** How much of a page's text is in the language that is being built. */
function stateOf({ filePath = '' }: File): Beside['state'] {
  if (!filePath.includes(`/languages/${language}/`)) return 'english';
  const original = originalOf(filePath);
  return original ? beside(textOf(original), textOf(filePath)).state : 'whole';
}

/** The language in which a page's text is: the one that is being built, or English where there is none in it. */
export const languageOf = (file: File): string =>
  language === english || stateOf(file) === 'english' ? english : language;

/** Whether some of a page's text is English still. */
export const isPartlyEnglish = (file: File): boolean => language !== english && stateOf(file) === 'partly';

/** Whether a page's text is there in a language. */
export function isIn(tag: string, { filePath = '' }: File): boolean {
  const name = filePath.replace(/^src\/content\/(local\/)?(languages\/[^/]+\/)?/, '').replace(/\.\w+$/, '');
  return tag === english || globSync(`src/content/{,local/}languages/${tag}/${name}.*`).length > 0;
}

/** What a piece or a link says of its language: nothing where that is the site's, else it is English, read from the left. */
export const marked = (tag: string): { lang?: string; dir?: 'ltr' } =>
  tag === language ? {} : { lang: tag, dir: 'ltr' };

/** The address of a path of this site in a language. */
export const addressIn = (tag: string, path: string): string => {
  const root = import.meta.env.BASE_URL.replace(/\/$/, '');
  const bare = language === english ? root : root.slice(0, -language.length - 1);
  return (tag === english ? bare : `${bare}/${tag}`) + path;
};
