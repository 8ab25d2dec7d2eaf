// What is left to translate, for whoever translates: each English file, and how much of it a language has.
import { collections, isFolder, type CollectionName, type Entry } from '../src/schemas/collections.ts';
import { english } from '../src/schemas/layers.ts';
import { beside, passagesOf } from '../src/schemas/translated.ts';
import { joined, readLayers } from './layers.ts';
import { nameOf } from './parsed.ts';

/** An English file, or a list of several layers, and what of it a language has. */
export interface ToTranslate {
  /** Its name, as it stands in the folder of the language. */
  file: string;
  /** How many passages it has. */
  all: number;
  /** Passages that are English still, and whether anything of the file is there. */
  left: string[];
  isBegun: boolean;
}

/** Kinds that no reader reads, of which an organisation has the only one, or that are names throughout. */
const untranslated = new Set<CollectionName>([
  'organisation',
  'search',
  'asked',
  'prose',
  'moved',
  'reviews',
]);

/** Each English file that has words, beside what a language has of it. */
export const toTranslate = (language: string, folder = 'src/content'): ToTranslate[] =>
  (Object.keys(collections) as CollectionName[])
    .filter((name) => !untranslated.has(name))
    .flatMap((name) => {
      const isTheirs = ({ file }: Entry) => file.includes(`languages/${language}/`);
      const ours = joined(name, readLayers(name, english, folder).entries) as Entry[];
      const theirs = (readLayers(name, language, folder).entries as Entry[]).filter(isTheirs);
      return ours.map((one) =>
        isFolder(name) || name === 'words' ? ofFile(one, theirs) : ofList(one, theirs),
      );
    })
    .filter(({ all }) => all > 0);

function ofFile(original: Entry, theirs: Entry[]): ToTranslate {
  const file = original.file.replace(/^local\//, '');
  const found = theirs.find((one) => nameOf(one.file) === nameOf(file));
  const { all, left } = found ? beside(original, found) : { all: passagesOf(original).length, left: [] };
  return found
    ? { file, all, left, isBegun: left.length < all }
    : { file, all, left: passagesOf(original), isBegun: false };
}

type Lists = Record<string, { id: string }[]>;

/** A list is translated entry by entry: what a language has not is shown in English. */
function ofList(original: Entry, theirs: Entry[]): ToTranslate {
  const own = Object.assign({}, ...theirs.map(({ data }) => data)) as Lists;
  const items = Object.entries(original.data as Lists).flatMap(([key, entries]) =>
    entries.map((item) => {
      const [from, to] = [item, own[key]?.find(({ id }) => id === item.id)].map((data) => ({
        data,
        body: '',
      }));
      return to!.data ? beside(from!, to!) : { all: passagesOf(from!).length, left: passagesOf(from!) };
    }),
  );
  const all = items.reduce((sum, one) => sum + one.all, 0);
  const left = items.flatMap((one) => one.left);
  return { file: original.file.replace(/^local\//, ''), all, left, isBegun: left.length < all };
}

/** The same as the lines that `npm run check` prints: the count first, then files that are begun, then the others. */
export function translationLines(language: string, folder?: string): string[] {
  const files = toTranslate(language, folder);
  const all = files.reduce((sum, one) => sum + one.all, 0);
  const left = files.reduce((sum, one) => sum + one.left.length, 0);
  const begun = files.filter(({ isBegun, left }) => isBegun && left.length > 0);
  const others = files.filter(({ isBegun, left }) => !isBegun && left.length > 0).map(({ file }) => file);
  return [
    `${language}: ${all - left} of ${all} passages; the others are shown in English.`,
    ...begun.map(
      (one) =>
        `  ${one.file}: ${one.left.length} of ${one.all} are English still, first “${(one.left[0] ?? '').slice(0, 60)}”.`,
    ),
    ...(others.length > 0 ? [`  Not begun: ${others.join(', ')}.`] : []),
  ];
}
