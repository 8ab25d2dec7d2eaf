// Reads all content without Astro and checks it: each file against its shape, then the rules between files.
// `npm run check`, the build and the tests all call this, so that they cannot disagree.
import { globSync } from 'node:fs';
import { leastMinutes } from '../src/domain/session/plan.ts';
import { logoRefusals } from '../src/own/logo.ts';
import { togetherWith } from '../src/own/written.ts';
import { across } from '../src/schemas/across.ts';
import {
  collections,
  isFolder,
  type CollectionName,
  type Content,
  type Entry,
} from '../src/schemas/collections.ts';
import { english } from '../src/schemas/layers.ts';
import { repeated } from '../src/schemas/pointers.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { translationRefusals } from '../src/schemas/translation.ts';
import { toldOfTheirs } from './in-place-of-ours.ts';
import { joined, readLayers } from './layers.ts';
import { filesOfOurs } from './files-of-ours.ts';
import { picturesOf } from './logo.ts';
import { writtenByThem } from './written-by-them.ts';
import { nameOf } from './parsed.ts';
import { placed } from './placed.ts';
import { strays } from './strays.ts';

/** All content in a language, there only when nothing was refused. */
interface ReadContent {
  refusals: Refusal[];
  content: Content | undefined;
  files: number;
}

/**
 * Reads and checks the content below a folder.
 *
 * @param language the language to read it in, with English where there is nothing else
 */
export function readContent(folder = 'src/content', language: string = english): ReadContent {
  const found = readRaw(folder, language);
  const refusals = togetherWith(
    writtenByThem(folder),
    toldOfTheirs(folder, found.refusals).map((one) => placed(folder, one)),
  );
  return { ...found, refusals, content: refusals.length === 0 ? found.content : undefined };
}

function readRaw(folder: string, language: string): ReadContent {
  const kinds = (Object.keys(collections) as CollectionName[]).map(
    (name) => [name, readLayers(name, language, folder)] as const,
  );
  const files = new Set(kinds.flatMap(([, { files }]) => files));
  const replaced = new Set(kinds.flatMap(([, { replaced }]) => replaced));
  const layers = Object.fromEntries(kinds.map(([name, { entries }]) => [name, entries])) as Content;
  const refusals = [
    ...kinds.flatMap(([, { refusals }]) => refusals),
    ...strays(folder, files, replaced, language),
  ];
  if (refusals.length === 0) refusals.push(...repeated(layers));
  if (refusals.length > 0) return { refusals, content: undefined, files: files.size };
  const content = mapped(layers, joined);
  const found = [
    ...across(content, layers, pagesOfOurs(), pictures(), filesOfOurs()),
    ...sessionRefusals(content),
    ...logoRefusals(content, picturesOf(folder)),
  ];
  // English says for itself what is wrong with it.
  const refused = language === english ? found : inLanguage(language, folder, layers, found);
  return { refusals: refused, content: refused.length === 0 ? content : undefined, files: files.size };
}

const mapped = (
  content: Content,
  make: <Name extends CollectionName>(name: Name, entries: Content[Name]) => Content[Name],
) =>
  Object.fromEntries(
    Object.entries(content).map(([name, entries]) => [name, make(name as CollectionName, entries)]),
  ) as Content;

/** What is wrong with a language: of all that was found what is its own, and how it differs from English. */
function inLanguage(language: string, folder: string, layers: Content, found: Refusal[]): Refusal[] {
  const isOwn = ({ file }: { file: string }) => file.includes(`languages/${language}/`);
  const own = mapped(layers, (_, entries) => entries.filter(isOwn) as typeof entries);
  const { content } = readContent(folder);
  // A translation of ours is not shown where an organisation has words of its own, in English or not.
  const isShown = (name: CollectionName, file: string, id: string) =>
    file.startsWith('local/') || !idsOfTheirs(name, folder).has(id);
  return [...found.filter(isOwn), ...(content ? translationRefusals(language, content, own, isShown) : [])];
}

/** The ids of an organisation's own files of a kind, or of their entries. */
const idsOfTheirs = (name: CollectionName, folder: string): Set<string> =>
  new Set(
    (readLayers(name, english, folder).entries as Entry[])
      .filter(({ file }) => file.startsWith('local/'))
      .flatMap(({ id, data }) => [
        id,
        ...(isFolder(name)
          ? []
          : Object.values(data as Record<string, { id: string }[]>)
              .flat()
              .map((one) => one.id)),
      ]),
  );

const built = new Map<string, ReadContent>();

/** The content that is being built, checked once for all steps of a build. */
export function contentOfBuild(language: string = english): ReadContent {
  const found = built.get(language) ?? readContent(undefined, language);
  built.set(language, found);
  return found;
}

/** Old addresses and where they lead to now, ours and an adopter's. A build refuses what is wrong with them. */
export const movedPages = (folder?: string): { from: string; to: string }[] =>
  readLayers('moved', english, folder).entries.flatMap(({ data }) => data.moved);

/** The paths of pages that are no content, such as /compare/. */
const pagesOfOurs = (): string[] =>
  globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').replace(/^src\/pages|(index)?\.astro$/g, ''))
    .filter((path) => !path.includes('['))
    .map((path) => path.replace(/\/?$/, '/'));

/** The drawings that a text can show, by their names. */
const pictures = (): string[] =>
  globSync('src/components/pictures/*.astro')
    .map(nameOf)
    .filter((name) => /^[a-z]/.test(name));

/** Usual numbers of a session that leave too little time for somebody. */
const sessionRefusals = ({ sessions }: Content): Refusal[] =>
  sessions.flatMap(({ file, data }) =>
    data.usual
      .map((one) => ({ ...one, needs: leastMinutes(data, one.people) }))
      .filter(({ minutes, needs }) => minutes < needs)
      .map(({ people, minutes, needs }) => ({
        file,
        place: 'usual',
        message: `${minutes} minutes are too few for ${people} people: by what its steps need at least, it takes ${needs}.`,
      })),
  );
