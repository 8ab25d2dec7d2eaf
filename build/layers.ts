// Content as it lies in layers: ours, a language's, and an adopter's of each. Here they become one, for whoever reads them:
// the check and the build, Astro's collections, what is due, the editor's schemas.
import { globSync } from 'node:fs';
import {
  collections,
  isFolder,
  type CollectionName,
  type Content,
  type Entry,
} from '../src/schemas/collections.ts';
import { inPlace, layersOf } from '../src/schemas/layers.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { nameOf, parsed } from './parsed.ts';

/** The languages that have words, besides English: the names of their folders. */
export const languagesOf = (folder = 'src/content'): string[] => [
  ...new Set(
    globSync('{,local/}languages/*/words.yaml', { cwd: folder }).map((file) => file.split(/[\\/]/).at(-2)!),
  ),
];

/** Where the files of a kind stand in a layer, as a pattern: of what is one file and ours alone, an adopter has none. */
export const placesIn = (layer: string, name: CollectionName): string[] =>
  layer !== 'local/' || isFolder(name) || 'adds' in collections[name]
    ? [layer + collections[name].files]
    : [];

/** What there is of a kind: its files, those that one of a later layer takes the place of, and what they hold. */
interface Read<Name extends CollectionName> {
  files: string[];
  replaced: string[];
  entries: Content[Name];
  refusals: Refusal[];
}

/** Reads a kind of content in the layers of a language, each file against its shape, and as it stands there. */
export function readLayers<Name extends CollectionName>(
  name: Name,
  language: string,
  folder = 'src/content',
): Read<Name> {
  const found = layersOf(language).map((layer) => ({
    layer,
    files: globSync(placesIn(layer, name), { cwd: folder })
      .map((path) => path.replaceAll('\\', '/'))
      .sort(),
  }));
  // In a folder, a file takes the place of those of its name before it.
  const isReplaced = (file: string, i: number) =>
    isFolder(name) &&
    found.slice(i + 1).some(({ files }) => files.some((later) => nameOf(later) === nameOf(file)));
  const all = found.flatMap(({ files }, i) => files.map((file) => ({ file, out: isReplaced(file, i) })));
  const files = all.filter(({ out }) => !out).map(({ file }) => file);
  const read = files.map((file) => parsed(folder, file, collections[name].schema));
  return {
    files,
    replaced: all.filter(({ out }) => out).map(({ file }) => file),
    entries: read.flatMap(({ entry }) => entry ?? []) as Content[Name],
    refusals: read.flatMap(({ refusals }) => refusals),
  };
}

type Lists = Record<string, { id: string }[]>;

/** What the site shows of the entries of a kind: of one file, the last layer's; of a list, the entries of all, by their ids. */
export function joined<Name extends CollectionName>(name: Name, entries: Content[Name]): Content[Name] {
  const { adds } = { adds: undefined, ...collections[name] };
  const last = entries.at(-1);
  if (!last || isFolder(name) || adds === 'all') return entries;
  if (adds !== 'by id') return [last] as Content[Name];
  const data: Lists = {};
  for (const { data: layer } of entries as Entry<Lists>[])
    for (const [key, items] of Object.entries(layer)) data[key] = inPlace(data[key] ?? [], items);
  return [{ ...entries[0], data }] as Content[Name];
}
