// Reads all content without Astro and checks it: each file against its shape, then the rules between files.
// `npm run check`, the build and the tests all call this, so that they cannot disagree.
import { existsSync, globSync, readFileSync } from 'node:fs';
import { joined, lists } from '../src/domain/lists.ts';
import { across, repeated } from '../src/schemas/across.ts';
import { collections, type CollectionName, type Content, type Entry } from '../src/schemas/collections.ts';
import { didYouMean, problemsOf, type Problem } from '../src/schemas/problem.ts';
import { readYaml } from './yaml.ts';

/** Reads and checks the content below a folder. `content` is there only when nothing was refused. */
export function readContent(folder = 'src/content'): {
  problems: Problem[];
  content: Content | undefined;
  files: number;
} {
  const problems: Problem[] = [];
  const content = {} as Record<CollectionName, Entry[]>;
  let files = 0;
  const read = new Set<string>();
  for (const name of Object.keys(collections) as CollectionName[]) {
    const { files: pattern, schema } = collections[name];
    content[name] = [];
    for (const file of filesOf(folder, pattern)) {
      files += 1;
      read.add(file);
      const { data, body, line, problem } = readFile(folder, file);
      if (problem) {
        problems.push(problem);
        continue;
      }
      const result = schema.safeParse(data);
      if (result.success)
        content[name].push({
          file,
          id: file.replace(/^.*\//, '').replace(/\.\w+$/, ''),
          data: result.data,
          body,
          line,
        });
      else problems.push(...problemsOf(file, data, schema, result.error));
    }
  }
  problems.push(...strays(folder, read));
  if (problems.length === 0) problems.push(...repeated(content as Content));
  if (problems.length === 0) joinLists(content as Content);
  if (problems.length === 0)
    problems.push(...across(content as Content, pagesOfOurs()), ...logoProblems(folder, content as Content));
  return { problems, content: problems.length === 0 ? (content as Content) : undefined, files };
}

/** The files of a kind: ours, but for those that local/ has by the same name, and those of local/. */
function filesOf(folder: string, pattern: string): string[] {
  const find = (patterns: string[]) =>
    globSync(patterns, { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const local = localPattern(pattern);
  const theirs = local ? find(expand(local)) : [];
  const inPlace = theirs.filter((file) => /^local\/[^/]+\//.test(file)).map(bare);
  return [...find(expand(pattern)).filter((file) => !inPlace.includes(bare(file))), ...theirs].sort();
}

/** The name that a file has on both sides: local/guides/matching.md and guides/matching.mdx are guides/matching. */
const bare = (file: string) => file.replace(/^local\//, '').replace(/\.\w+$/, '');

/** Where an adopter's files of a kind stand, or undefined where there is only one file and it is ours. */
const localPattern = (pattern: string): string | undefined =>
  pattern.includes('/') || ['moved', ...lists].some((name) => pattern === `${name}.yaml`)
    ? `local/${pattern}`
    : undefined;

/** The paths of pages that are no content, such as /compare/. */
const pagesOfOurs = (): string[] =>
  globSync('src/pages/**/*.astro')
    .map((file) => file.replaceAll('\\', '/').replace(/^src\/pages|(index)?\.astro$/g, ''))
    .filter((path) => !path.includes('['))
    .map((path) => path.replace(/\/?$/, '/'));

/** Files that nothing reads, and names that cannot be addresses: a slip in a name would otherwise go unseen. */
function strays(folder: string, read: ReadonlySet<string>): Problem[] {
  const places = Object.values(collections).flatMap(({ files }) => [
    files,
    ...(localPattern(files) ? [`local/${files}`] : []),
  ]);
  const single = places.filter((place) => !place.includes('*'));
  const folders = places.filter((place) => place.includes('*')).map((place) => place.replace(/\*.*/, ''));
  const found = globSync('**/*.*', { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const taken = new Map<string, string>();
  return found.sort().flatMap((file): Problem[] => {
    const name = file.replace(/^.*\//, '').replace(/\.\w+$/, '');
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
    if (filesAside(file, read)) return [];
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
                near ||
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

/** Whether a file of ours has one of local/ in its place. */
const filesAside = (file: string, read: ReadonlySet<string>) =>
  [...read].some((one) => one.startsWith('local/') && bare(one) === bare(file) && !file.startsWith('local/'));

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

/** Puts the lists of local/ into ours: an entry with the same id takes the place of ours. */
function joinLists(content: Content): void {
  for (const name of lists) {
    const [ours, ...theirs] = (content[name] as Entry<Record<string, unknown>>[]).toSorted(
      (a, b) => Number(a.file.startsWith('local/')) - Number(b.file.startsWith('local/')),
    );
    if (!ours) continue;
    for (const { data } of theirs)
      for (const [key, items] of Object.entries(data))
        ours.data[key] = joined(ours.data[key] as { id: string }[], items as { id: string }[]);
    (content as Record<string, unknown>)[name] = [ours];
  }
}

/** Node's glob knows no {a,b}: one pattern for each. */
const expand = (pattern: string): string[] => {
  const braces = /\{([^}]+)\}/.exec(pattern);
  return braces?.[1] ? braces[1].split(',').map((one) => pattern.replace(braces[0], one)) : [pattern];
};

function readFile(
  folder: string,
  file: string,
): { data?: unknown; body: string; line: number; problem?: Problem } {
  const source = readFileSync(`${folder}/${file}`, 'utf8')
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n');
  const refuse = (place: string, message: string) => ({
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
  return {
    data: read.data,
    body: isYaml ? '' : body,
    line: isYaml ? 1 : front.split('\n').length + 3,
  };
}
