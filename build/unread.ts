// What to do with a file that nothing reads: what was nearly right about its name.
import { collections, type CollectionName } from '../src/schemas/collections.ts';
import { layersOf } from '../src/schemas/layers.ts';
import { didYouMean } from '../src/schemas/refusal.ts';
import { nearest } from '../src/schemas/nearest.ts';
import { asId } from '../src/schemas/relationship.ts';
import { placesIn } from './layers.ts';

/** Names of one file each, besides those of content. */
const lists = ['spelling.txt', 'local/spelling.txt'];
/** What people call a file or a folder that has another name here. */
const alsoCalled: Record<string, string> = {
  pages: 'guides',
  articles: 'guides',
  dictionary: 'spelling.txt',
  spellings: 'spelling.txt',
  spelling: 'spelling.txt',
};

/**
 * A sentence for a file that nothing reads.
 *
 * @param languages those that there are, by the names of their folders
 * @param all every file that there is
 */
export function unread(file: string, language: string, languages: string[], all: string[]): string {
  const places = (Object.keys(collections) as CollectionName[]).flatMap((name) =>
    layersOf(language).flatMap((layer) => placesIn(layer, name)),
  );
  const single = [...places.filter((place) => !place.includes('*')), ...lists];
  const folders = places.filter((place) => place.includes('*')).map((place) => place.replace(/\*.*/, ''));
  const name = file.replace(/^.*\//, '');
  const inside = folders.find((one) => file === one + name);
  const known = knownKind(file, inside) ?? inLanguage(file, languages);
  if (known) return known;
  if (/(^|\/)organisation\.ya?ml$/.test(file) && file.startsWith('local/'))
    return 'organisation.yaml stands in src/content/ itself. Move it there.';
  if (/^local\/(words|search|prose|asked)\.yaml$/.test(file))
    return 'the site’s own file of this name can’t be changed from here. Take this one out.';
  const bare = meantName(file, single, inside);
  if (bare)
    return all.includes(file.replace(/[^/]*$/, bare))
      ? `there is ${bare} beside it already. Put what belongs there into it, and take this file out.`
      : `nothing reads this file because of its name. Call it ${bare}; Windows may hide the ending.`;
  if (inside && /\.mdx?$/.test(name) && !/guides|cases/.test(inside))
    return `files in ${inside} are lists of fields, in a file that ends in .yaml. For a text, move it to local/guides/; for a form, npm run new -- tool "Title" writes a start.`;
  if (inside)
    return `files in ${inside} end in ${/guides|cases/.test(inside) ? '.mdx or .md' : '.yaml'}. Give it that ending if it is such a text; else take it out.`;
  const deep = folders.find((one) => file.startsWith(one));
  if (deep) return `stands one folder too deep. Files stand in ${deep} itself: move it there.`;
  const [, list = ''] = /^(?:local\/)?([a-z]+)\//.exec(file) ?? [];
  if (single.includes(`local/${list}.yaml`))
    return `all ${list} of yours stand in one file: local/${list}.yaml. Put its lines there.`;
  if (/\.mdx?$/.test(name) && /^(local\/)?[^/]+$/.test(file))
    return 'a text stands in a folder: a guide in local/guides/, a worked case in local/cases/. Move it there.';
  const near =
    didYouMean(withoutAlias(file), single) || didYouMean(withoutAlias(file).replace(/[^/]*$/, ''), folders);
  if (near || !file.startsWith('local/'))
    return `nothing reads this file.${near || ' What is yours stands in local/. Move it there, or take it out.'}`;
  const local = [...places, ...lists]
    .filter((place) => place.startsWith('local/'))
    .map((place) => place.replace(/^local\/|\*.*$/g, ''))
    .join(', ');
  return `nothing reads this file. local/ can hold: ${local}, and a logo.`;
}

/** A path with names that are none in place of what people call them. */
const withoutAlias = (file: string) =>
  file.replace(/[^/.]+/g, (step) => alsoCalled[step.toLowerCase()] ?? step).replace(/(\.txt)\.\w+$/, '$1');

/** The name that a file should have: without what a copy, a download or Windows adds to it. */
function meantName(file: string, single: string[], inside: string | undefined): string | undefined {
  const cut = file
    .replace(/ ?\(\d+\)| ?-? [Cc]opy(?: \d+)?(?=\.)|\s+$/g, '')
    .replace(/(\.(?:mdx?|ya?ml|svg|txt))(?:\.\w+)+$/i, '$1')
    .replace(/\.ya?ml$/i, '.yaml')
    .replace(/\.(mdx?)$/i, (ending) => ending.toLowerCase());
  const whole = withoutAlias(cut).toLowerCase().replace('organiz', 'organis');
  const right = single.find(
    (one) => one === whole || one === `${whole}.yaml` || one === `${whole.replace(/\.\w+$/, '')}.yaml`,
  );
  if (right) return right.replace(/^.*\//, '');
  if (inside && cut !== file && /\.(mdx?|yaml)$/.test(cut)) return cut.replace(/^.*\//, '');
  const close = nearest(whole, single);
  return close && close.split('/').length === file.split('/').length && /\.ya?ml|\.txt/.test(file)
    ? close.replace(/^.*\//, '')
    : undefined;
}

/** A file that belongs to a language, where it stands in the wrong place. */
function inLanguage(file: string, languages: string[]): string | undefined {
  const own = file.startsWith('local/') ? 'local/' : '';
  if (/^(local\/)?languages\//.test(file)) {
    const [, tag = ''] = /languages\/([^/]+)/.exec(file) ?? [];
    if (!/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(tag))
      return `“${tag}” is no language. Its folder is called by a tag of letters, such as cy for Welsh, ga for Irish or pl for Polish.`;
    return languages.includes(tag)
      ? undefined
      : 'nothing reads this file. A language begins with a words.yaml in its folder.';
  }
  const [, kind, name, tag, ending] =
    /^(?:local\/)?([a-z]+)\/([\w-]+)\.([a-z]{2})\.(mdx?|yaml)$/.exec(file) ??
    /^(?:local\/)?([a-z]+)\/()([a-z]{2})\/([\w.-]+)$/.exec(file) ??
    [];
  if (kind && tag && tag !== 'en')
    return `a text in another language has the name of the English one and stands in a folder of that language: ${own}languages/${tag}/${kind}/${name ? `${name}.${ending}` : ending}. Names of fields, such as title, stay English.`;
  const [, other = '', rest = ''] = /^(?:local\/)?([a-z]{2})\/(.+)$/.exec(file) ?? [];
  return other
    ? `a language stands in local/languages/. Move it to local/languages/${other}/${rest}.`
    : undefined;
}

/** What to do with a picture or a document that somebody has put beside their texts. */
function knownKind(file: string, inside: string | undefined): string | undefined {
  if (/(^|\/)~\$/.test(file))
    return 'Word writes this file while a document is open. Close the document, and take this file out.';
  if (/\.svg(\.\w+)?$/i.test(file)) {
    const name = `${asId(file.replace(/^.*\//, '').replace(/(\.svg)+(\.\w+)?$/i, ''))}.svg`;
    return `a logo stands in src/content/local/ itself, with .svg in small letters. Make it src/content/local/${name}, and write logo: ${name} into organisation.yaml; else take it out.`;
  }
  if (/\.(png|jpe?g|gif|webp|bmp|heic|tiff?)$/i.test(file))
    return 'the site shows no pictures from here. Take it out. A logo is an SVG file in local/, and organisation.yaml names it.';
  if (/\.html?$/i.test(file))
    return 'a web page can’t be read here. A page of yours is a guide: npm run new -- guide "Title" writes a start. Copy the words into it, and take this file out.';
  if (/\.(docx?|odt|pdf|rtf|pages|pptx?|xlsx?|gdoc)$/i.test(file))
    return inside
      ? 'a document can’t be read here. Make a text with npm run new, copy the words into it, and take this file out.'
      : 'a document can’t be read here. Take it out; a guide can link to the address at which it can be read.';
  return undefined;
}
