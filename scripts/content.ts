// Reads all content without Astro and checks it: each file against its shape, then the rules between files.
// `npm run check`, the build and the tests all call this, so that they cannot disagree.
import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { joined, lists } from '../src/domain/lists.ts';
import { across } from '../src/schemas/across.ts';
import { collections, type CollectionName, type Content, type Entry } from '../src/schemas/collections.ts';
import { english, layersOf } from '../src/schemas/layers.ts';
import { problemsOf, type Problem } from '../src/schemas/problem.ts';
import { translationProblems } from '../src/schemas/translation.ts';

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
  let files = 0;
  for (const name of Object.keys(collections) as CollectionName[]) {
    const { files: pattern, schema } = collections[name];
    content[name] = [];
    for (const file of filesOf(folder, pattern, layers)) {
      files += 1;
      const { data, body, problem } = readFile(folder, file);
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
        });
      else problems.push(...problemsOf(file, data, schema, result.error));
    }
  }
  if (problems.length === 0) {
    const own = ownOf(content as Content, `languages/${language}/`);
    joinLists(content as Content);
    // English says for itself what is wrong with it.
    problems.push(
      ...(language === english
        ? across(content as Content)
        : [
            ...across(content as Content).filter(({ file }) => file.includes(`languages/${language}/`)),
            ...translationProblems(language, readContent(folder).content ?? (content as Content), own),
          ]),
    );
  }
  return { problems, content: problems.length === 0 ? (content as Content) : undefined, files };
}

/** The files of a kind, layer by layer. In a folder, a file takes the place of those of its name before it. */
function filesOf(folder: string, pattern: string, layers: string[]): string[] {
  const bare = (file: string) => file.replace(/\.\w+$/, '');
  const found = layers.map((layer) =>
    globSync(
      expand(pattern).map((one) => layer + one),
      { cwd: folder },
    )
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
    if (!ours || !last || files.includes('/')) continue;
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

function readFile(folder: string, file: string): { data?: unknown; body: string; problem?: Problem } {
  const source = readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n');
  const matter = /^---\n([\s\S]*?)\n---\n?([\s\S]*)$/.exec(source);
  const isYaml = file.endsWith('.yaml');
  if (!isYaml && !matter)
    return {
      body: '',
      problem: {
        file,
        place: '',
        message: 'there is no front matter: the file should start with a line ---, fields, and a line ---.',
      },
    };
  const yaml = isYaml ? source : (matter?.[1] ?? '');
  const document = parseDocument(yaml, { prettyErrors: true });
  const error = document.errors[0];
  if (error) {
    const line = (error.linePos?.[0].line ?? 1) + (isYaml ? 0 : 1);
    return {
      body: '',
      problem: {
        file,
        place: `line ${line}`,
        message: `this is not valid YAML: ${error.message.split('\n')[0]?.replace(/ at line.*$/, '') ?? ''}. A text with a colon in it needs quotation marks.`,
      },
    };
  }
  return { data: document.toJS() as unknown, body: isYaml ? '' : (matter?.[2] ?? '') };
}
