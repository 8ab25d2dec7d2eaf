// Reads all content without Astro and checks it: each file against its shape, then the rules between files.
// `npm run check`, the build and the tests all call this, so that they cannot disagree.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { joined, lists } from '../src/domain/lists.ts';
import { leastMinutes } from '../src/domain/session/plan.ts';
import { across } from '../src/schemas/across.ts';
import { collections, type CollectionName, type Content, type Entry } from '../src/schemas/collections.ts';
import { english, layersOf } from '../src/schemas/layers.ts';
import { treeOf, type Node } from '../src/schemas/markdown.ts';
import { repeated } from '../src/schemas/pointers.ts';
import { didYouMean, problemsOf, type Problem } from '../src/schemas/problem.ts';
import { translationProblems } from '../src/schemas/translation.ts';
import { slipOf } from '../src/schemas/unreadable.ts';
import { readYaml } from './yaml.ts';

/** The languages that have words, besides English: the names of their folders. */
export const languagesOf = (folder = 'src/content'): string[] => [
  ...new Set(
    globSync('{languages,local/languages}/*/words.yaml', { cwd: folder }).map(
      (file) => file.replaceAll('\\', '/').split('/').at(-2) ?? '',
    ),
  ),
];

/**
 * Reads and checks the content below a folder. `content` is there only when nothing was refused.
 *
 * @param language the language to read it in, with English where there is nothing else
 */
export function readContent(
  folder = 'src/content',
  language: string = english,
): {
  problems: Problem[];
  content: Content | undefined;
  files: number;
} {
  const layers = layersOf(language);
  const problems: Problem[] = [];
  const content = {} as Record<CollectionName, Entry[]>;
  const read = new Set<string>();
  for (const name of Object.keys(collections) as CollectionName[]) {
    const found = readCollection(name, folder, layers);
    content[name] = found.entries;
    problems.push(...found.problems);
    for (const file of found.files) read.add(file);
  }
  problems.push(...strays(folder, read, language));
  if (problems.length === 0) problems.push(...repeated(content as Content));
  if (problems.length === 0) {
    const own = ownOf(content as Content, `languages/${language}/`);
    joinLists(content as Content);
    const found = [
      ...across(content as Content, pagesOfOurs(), pictures()),
      ...sessionProblems(content as Content),
      ...logoProblems(folder, content as Content),
    ];
    // English says for itself what is wrong with it.
    problems.push(
      ...(language === english
        ? found
        : [
            ...found.filter(({ file }) => file.includes(`languages/${language}/`)),
            ...translationProblems(language, readContent(folder).content ?? (content as Content), own),
          ]),
    );
  }
  return { problems, content: problems.length === 0 ? (content as Content) : undefined, files: read.size };
}

const built = new Map<string, ReturnType<typeof readContent>>();

/** The content that is being built, read once for all steps of a build. */
export function contentOfBuild(language: string = english): ReturnType<typeof readContent> {
  const found = built.get(language) ?? readContent(undefined, language);
  built.set(language, found);
  return found;
}

/** Old addresses and where they lead to now, ours and an adopter's. A build refuses what is wrong with them. */
export const movedPages = (folder = 'src/content'): { from: string; to: string }[] =>
  readCollection('moved', folder, layersOf()).entries.flatMap(
    ({ data }) => (data as Content['moved'][number]['data']).moved,
  );

/** The files of one kind, each read against its shape. */
function readCollection(name: CollectionName, folder: string, layers: string[]) {
  const { files: pattern, schema } = collections[name];
  const files = filesOf(folder, pattern, layers);
  const problems: Problem[] = [];
  const entries = files.flatMap((file): Entry[] => {
    const read = readFile(folder, file);
    if (read.problem) problems.push(read.problem);
    if (read.data === undefined) return [];
    const { success, data, error } = schema.safeParse(read.data);
    if (error) problems.push(...problemsOf(file, read.data, schema, error));
    const { body, tree, line } = read;
    return success ? [{ file, id: nameOf(file), data, body, line, ...(tree ? { tree } : {}) }] : [];
  });
  return { files, entries, problems };
}

/** The name of a file without its folder and its ending. */
const nameOf = (file: string) => file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');

/** The files of a kind, layer by layer. In a folder, a file takes the place of those of its name before it. */
function filesOf(folder: string, pattern: string, layers: string[]): string[] {
  const bare = (file: string) => file.replace(/\.\w+$/, '');
  const found = layers.map((layer) =>
    globSync(placesIn(layer, pattern).flatMap(expand), { cwd: folder })
      .map((path) => path.replaceAll('\\', '/').slice(layer.length))
      .sort(),
  );
  return layers.flatMap((layer, i) => {
    const later = new Set(
      pattern.includes('/') ? found.slice(i + 1).flatMap((files) => files.map(bare)) : [],
    );
    return (found[i] ?? []).filter((file) => !later.has(bare(file))).map((file) => layer + file);
  });
}

/** Where the files of a kind stand in a layer: of what is one file and ours, an adopter has none. */
const placesIn = (layer: string, pattern: string): string[] =>
  layer !== 'local/' ||
  pattern.includes('/') ||
  ['moved', ...lists].some((name) => pattern === `${name}.yaml`)
    ? [layer + pattern]
    : [];

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

/** Files that nothing reads, and names that cannot be addresses: a slip in a name would otherwise go unseen. */
function strays(folder: string, read: ReadonlySet<string>, language: string): Problem[] {
  const layers = layersOf(language);
  const places = Object.values(collections).flatMap(({ files }) =>
    layers.flatMap((layer) => placesIn(layer, files)),
  );
  const single = places.filter((place) => !place.includes('*'));
  const folders = places.filter((place) => place.includes('*')).map((place) => place.replace(/\*.*/, ''));
  const languages = languagesOf(folder);
  // Each language is read for itself.
  const isOther = (tag: string | undefined) => tag && tag !== language && languages.includes(tag);
  const found = globSync('**/*.*', { cwd: folder })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((file) => !isOther(/^(?:local\/)?languages\/([^/]+)\//.exec(file)?.[1]));
  const taken = new Map<string, string>();
  return found.sort().flatMap((file): Problem[] => {
    const name = nameOf(file);
    if (read.has(file)) {
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
    }
    if (/(^|\/)(spelling\.txt|\.\w+)$|^local\/[\w-]+\.svg$/.test(file)) return [];
    if (isAside(file, read, layers)) return [];
    const inside = folders.find((one) => file.startsWith(one) && !file.slice(one.length).includes('/'));
    const near = didYouMean(file, single) || didYouMean(file.replace(/[^/]*$/, ''), folders);
    return [
      {
        file,
        place: '',
        message: inside
          ? `files in ${inside} end in ${/guides|cases/.test(inside) ? '.mdx or .md' : '.yaml'}. Rename it.`
          : file === 'local/organisation.yaml'
            ? 'organisation.yaml stands in src/content/ itself. Move it there.'
            : `nothing reads this file.${
                /^(local\/)?languages\//.test(file) && !languages.some((tag) => file.includes(`/${tag}/`))
                  ? ' A language begins with a words.yaml in its folder.'
                  : near ||
                    (file.startsWith('local/')
                      ? ` local/ can hold: ${places
                          .filter((place) => place.startsWith('local/'))
                          .join(', ')
                          .replaceAll('local/', '')}, and a logo.`
                      : '')
              }`,
      },
    ];
  });
}

/** Whether a file has one of a later layer in its place. */
function isAside(file: string, read: ReadonlySet<string>, layers: string[]): boolean {
  const at = layers.findLastIndex((layer) => file.startsWith(layer));
  const bare = file.slice(layers[at]?.length).replace(/\.\w+$/, '.');
  return layers.slice(at + 1).some((layer) => [...read].some((one) => one.startsWith(layer + bare)));
}

/** The logo is there, is an SVG, and holds no script: whoever opens its address would run it. */
function logoProblems(folder: string, { organisation }: Content): Problem[] {
  return organisation.flatMap(({ file, data: { logo } }): Problem[] => {
    if (!logo) return [];
    const path = `${folder}/local/${logo}`;
    const tell = (message: string) => [{ file, place: 'logo', message }];
    if (!existsSync(path)) return tell(`there is no src/content/local/${logo}. Put the file there.`);
    const source = readFileSync(path, 'utf8');
    if (!/<svg[\s>]/.test(source))
      return tell(`src/content/local/${logo} is not an SVG file. Export it as SVG.`);
    if (/<script|<foreignObject|\son\w+\s*=|javascript:/i.test(source))
      return tell(`src/content/local/${logo} holds a script. Export it again as a plain SVG.`);
    return [];
  });
}

/** Usual numbers of a session that leave too little time for somebody. */
const sessionProblems = ({ sessions }: Content): Problem[] =>
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

/** What a folder of a language has of its own. */
const ownOf = (content: Content, folder: string): Content =>
  Object.fromEntries(
    Object.entries(content).map(([name, entries]) => [
      name,
      entries.filter(({ file }) => file.includes(folder)),
    ]),
  ) as Content;

/** Makes one of what stands in several layers: of a list, an entry takes the place of that of its id; else the file. */
function joinLists(content: Content): void {
  for (const [name, { files }] of Object.entries(collections)) {
    const entries = content[name as CollectionName] as Entry<Record<string, { id: string }[]>>[];
    const [ours, last] = [entries[0], entries.at(-1)];
    // Every moved page leads on, ours beside an adopter's.
    if (!ours || !last || files.includes('/') || name === 'moved') continue;
    const isList = (lists as readonly string[]).includes(name);
    const data = { ...ours.data };
    for (const one of isList ? entries.slice(1) : [])
      for (const [key, items] of Object.entries(one.data)) data[key] = joined(data[key] ?? [], items);
    (content as Record<string, unknown>)[name] = [isList ? { ...ours, data } : last];
  }
}

/** Node's glob knows no {a,b}: one pattern for each. */
const expand = (pattern: string): string[] => {
  const braces = /\{([^}]+)\}/.exec(pattern);
  return braces?.[1] ? braces[1].split(',').map((one) => pattern.replace(braces[0], one)) : [pattern];
};

/** What a file holds: its data, and its text with the tree of it; or what stands in the way of reading it. */
interface Read {
  data?: unknown;
  body: string;
  /** The line on which the text begins, from 1. */
  line: number;
  tree?: Node;
  problem?: Problem;
}

function readFile(folder: string, file: string): Read {
  const source = readFileSync(`${folder}/${file}`, 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  const refuse = (place: string, message: string): Read => ({
    body: '',
    line: 1,
    problem: { file, place, message },
  });
  if (/[\ufffd\0]/.test(source))
    return refuse(
      '',
      'some letters cannot be read: the file is not saved as UTF-8. Save it with that encoding.',
    );
  const isYaml = file.endsWith('.yaml');
  const matter = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n([\s\S]*))?$/.exec(source);
  if (!isYaml && !matter)
    return refuse(
      '',
      'there is no front matter: the file should start with a line ---, fields, and a line ---.',
    );
  const [, front = '', body = ''] = matter ?? [];
  const read = readYaml(isYaml ? source : front);
  if ('message' in read) return refuse(`line ${read.line + (isYaml ? 0 : 1)}`, read.message);
  if (isYaml) return { data: read.data, body: '', line: 1 };
  const line = front.split('\n').length + 3;
  const text = treeOf(body, file.endsWith('.mdx'));
  if ('tree' in text) return { data: read.data, body, line, tree: text.tree };
  const { what, message } = slipOf(body, text.unreadable);
  const place = `line ${line + text.unreadable.line - 1}${what ? `, ${what}` : ''}`;
  return { data: read.data, body, line, problem: { file, place, message } };
}
