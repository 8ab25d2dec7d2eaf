import { globSync } from 'node:fs';
import { collections, type CollectionName } from '../src/schemas/collections.ts';
import { layersOf } from '../src/schemas/layers.ts';
import { didYouMean, type Refusal } from '../src/schemas/refusal.ts';
import { languagesOf, placesIn } from './layers.ts';
import { nameOf } from './parsed.ts';

/**
 * Files that nothing reads, and names that cannot be addresses: a slip in a name would otherwise go unseen.
 *
 * @param read the files that are read in a language
 * @param replaced those that one of a later layer takes the place of
 */
export function strays(
  folder: string,
  read: ReadonlySet<string>,
  replaced: ReadonlySet<string>,
  language: string,
): Refusal[] {
  const languages = languagesOf(folder);
  // Each language is read for itself.
  const isOther = (tag: string | undefined) => tag && tag !== language && languages.includes(tag);
  const found = globSync('**/*.*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => !isOther(/^(?:local\/)?languages\/([^/]+)\//.exec(file)?.[1]));
  const taken = new Map<string, string>();
  return found.sort().flatMap((file): Refusal[] => {
    if (!read.has(file)) {
      if (replaced.has(file) || /(^|\/)(spelling\.txt|\.\w+)$|^local\/[\w-]+\.svg$/.test(file)) return [];
      return [{ file, place: '', message: unread(file, language, languages) }];
    }
    const name = nameOf(file);
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name))
      return [
        {
          file,
          place: 'name of the file',
          message: `a file is named in lower-case words with hyphens, because its name is its address. Call it ${name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}.`,
        },
      ];
    const id = file.replace(/\.\w+$/, '');
    const other = taken.get(id);
    taken.set(id, file);
    return other ? [{ file, place: '', message: `${other} has the same name. Take one of them out.` }] : [];
  });
}

/** A sentence for a file that nothing reads: what was nearly right about its name. */
function unread(file: string, language: string, languages: string[]): string {
  const places = (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    layersOf(language).flatMap((layer) => placesIn(layer, name)),
  );
  const single = places.filter((place) => !place.includes('*'));
  const folders = places.filter((place) => place.includes('*')).map((place) => place.replace(/\*.*/, ''));
  const inside = folders.find((one) => file.startsWith(one) && !file.slice(one.length).includes('/'));
  const known = knownKind(file, inside);
  if (known) return known;
  const bare = file.replace(/ ?\(\d+\)|\.(?=\w+\.txt$)|(?<=\.(?:mdx?|yaml|svg))\.txt$/g, (cut) =>
    cut === '.' ? '.' : '',
  );
  if (bare !== file && (single.includes(bare) || inside))
    return `nothing reads this file because of its name. Call it ${bare.replace(/^.*\//, '')}; Windows may hide the ending.`;
  if (inside)
    return `files in ${inside} end in ${/guides|cases/.test(inside) ? '.mdx or .md' : '.yaml'}. Give it that ending if it is such a text; else take it out.`;
  if (file === 'local/organisation.yaml')
    return 'organisation.yaml stands in src/content/ itself. Move it there.';
  if (/^(local\/)?languages\//.test(file) && !languages.some((tag) => file.includes(`/${tag}/`)))
    return 'nothing reads this file. A language begins with a words.yaml in its folder.';
  const near = didYouMean(file, single) || didYouMean(file.replace(/[^/]*$/, ''), folders);
  const local = places
    .filter((place) => place.startsWith('local/'))
    .map((place) => place.replace(/^local\/|\*.*$/g, ''))
    .join(', ');
  return `nothing reads this file.${near}${file.startsWith('local/') ? ` local/ can hold: ${local}, and a logo.` : ''}`;
}

/** What to do with a picture or a document that somebody has put beside their texts. */
function knownKind(file: string, inside: string | undefined): string {
  if (/(^|\/)~\$/.test(file))
    return 'Word writes this file while a document is open. Close the document, and take this file out.';
  if (/\.(png|jpe?g|gif|webp|bmp|heic|tiff?|svg)$/i.test(file))
    return 'the site shows no pictures from here. Take it out. A logo is an SVG file in local/, and organisation.yaml names it.';
  if (/\.(docx?|odt|pdf|rtf|pages|pptx?|xlsx?)$/i.test(file))
    return inside
      ? 'a document can’t be read here. Make a text with npm run new, copy the words into it, and take this file out.'
      : 'a document can’t be read here. Take it out; a guide can link to the address at which it can be read.';
  return '';
}
