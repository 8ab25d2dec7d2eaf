// Reads all content without Astro and checks it: each file against its shape, then the rules between files.
// `npm run check`, the build and the tests all call this, so that they cannot disagree.
import { globSync, readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { joined, lists } from '../src/domain/lists.ts';
import { across } from '../src/schemas/across.ts';
import { collections, type CollectionName, type Content, type Entry } from '../src/schemas/collections.ts';
import { problemsOf, type Problem } from '../src/schemas/problem.ts';

/** Reads and checks the content below a folder. `content` is there only when nothing was refused. */
export function readContent(folder = 'src/content'): {
  problems: Problem[];
  content: Content | undefined;
  files: number;
} {
  const problems: Problem[] = [];
  const content = {} as Record<CollectionName, Entry[]>;
  let files = 0;
  for (const name of Object.keys(collections) as CollectionName[]) {
    const { files: pattern, schema } = collections[name];
    content[name] = [];
    for (const file of filesOf(folder, pattern)) {
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
  if (problems.length === 0) joinLists(content as Content);
  if (problems.length === 0) problems.push(...across(content as Content));
  return { problems, content: problems.length === 0 ? (content as Content) : undefined, files };
}

/** The files of a kind: ours, but for those that local/ has by the same name, and those of local/. */
function filesOf(folder: string, pattern: string): string[] {
  const find = (patterns: string[]) =>
    globSync(patterns, { cwd: folder }).map((path) => path.replaceAll('\\', '/'));
  const bare = (file: string) => file.replace(/^local\//, '').replace(/\.\w+$/, '');
  const local = find(expand(pattern).map((one) => `local/${one}`));
  const inPlace = local.filter((file) => /^local\/[^/]+\//.test(file)).map(bare);
  return [...find(expand(pattern)).filter((file) => !inPlace.includes(bare(file))), ...local].sort();
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
