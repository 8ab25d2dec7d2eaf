// What nobody may publish unchanged: read while the site is built, and handed to whoever checks.
import { globSync, readFileSync } from 'node:fs';
import { nodesOf, treeOf, wordsOf } from '../schemas/markdown.ts';
import type { Borrowed } from './left-over.ts';
import { matterOf } from './matter.ts';
import { enough, phrasesOfYaml } from './phrases.ts';
import { starts } from './starts.ts';

/**
 * What a file of a name may have borrowed: names and claims of our examples, the words of their guides, their pictures,
 * and what `npm run new` writes.
 */
export function borrowedBy(examples = 'examples'): (file: string) => Borrowed[] {
  const all = globSync(`${examples}/*/{organisation.yaml,local/**/*.{mdx,svg}}`)
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
    .map((from) => ({ from, source: readFileSync(from, 'utf8').replaceAll('\r\n', '\n') }));
  const claims = all.filter(({ from }) => from.endsWith('.yaml')).flatMap(claimsOf);
  const told = all
    .filter(({ from }) => from.endsWith('.mdx'))
    .flatMap(({ from, source }) => phrasesOfText(source).map((phrase) => ({ phrase, from })));
  return (file) => {
    if (file.endsWith('.svg'))
      return all
        .filter(({ from }) => from.endsWith(`/${file}`))
        .map(({ from, source }) => ({ phrase: source, from }));
    return file === 'organisation.yaml' ? claims : [...told, ...startTexts(file)];
  };
}

/** The claims of an example’s organisation.yaml. What a signpost is for, and what a clause says, anybody may say alike. */
function claimsOf({ from, source }: { from: string; source: string }): Borrowed[] {
  const [, name] = /^name: (.+)$/m.exec(source) ?? [];
  // What says that it is made up has a sentence of its own.
  const claims = phrasesOfYaml(source, ['for', 'legal', 'address', 'edit']);
  return [...(name ? [name] : []), ...claims].map((phrase) => ({ phrase, from }));
}

/** What `npm run new` writes in place of somebody’s own words, for files of a kind. */
const startTexts = (file: string): Borrowed[] =>
  Object.values(starts)
    .filter((start) => alike(file, start.file('a')))
    .flatMap((start) => {
      const text = start.text('a', 'a', '2026-01-01');
      return file.endsWith('.yaml') ? phrasesOfYaml(text, [], 4) : phrasesOfText(text, 4);
    })
    .map((phrase) => ({ phrase, from: 'the start that npm run new writes' }));

const alike = (file: string, start: string) =>
  start.includes('/') ? file.startsWith(`local/${start.split('/')[0]}/`) : file === `local/${start}`;

/** The texts of a guide or a case: those of its fields, and its paragraphs. Headings of cases are all alike. */
function phrasesOfText(source: string, least = enough): string[] {
  const { front, body } = matterOf(source) ?? { front: '', body: '' };
  const text = treeOf(body, true);
  const passages = 'tree' in text ? nodesOf(text.tree) : [];
  return [
    ...phrasesOfYaml(front, [], least),
    ...passages
      .filter(({ type }) => type === 'paragraph')
      .map(wordsOf)
      .filter((words) => words.split(/\s+/).length >= least),
  ];
}
