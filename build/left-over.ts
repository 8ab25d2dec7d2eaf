// What is left of an example in an organisation's own files. A made-up number on the help page is worse than none.
import { globSync, readFileSync } from 'node:fs';
import type { Refusal } from '../src/schemas/refusal.ts';
import { madeUpAddresses, madeUpNumbers } from './made-up.ts';
import { ownFiles } from './own-files.ts';
import { lineOfPhrase, phrasesOfText, phrasesOfYaml } from './phrases.ts';
import { starts } from './starts.ts';

/** A text that is somebody else's: what it says, and where it comes from. */
interface Borrowed {
  phrase: string;
  from: string;
}

/**
 * Refuses what our examples made up and `npm run new` wrote as a start, wherever it stands in organisation.yaml or local/.
 *
 * @param folder the content of the site
 * @param examples where our examples are; they stay as they are
 */
export function leftOver(folder: string, examples = 'examples'): Refusal[] {
  const borrowed = exampleTexts(examples);
  return ownFiles(folder).flatMap((file): Refusal[] => {
    const source = read(`${folder}/${file}`);
    if (file.endsWith('.svg')) return pictureRefusals(file, source, examples);
    const inLines = source
      .split('\n')
      .map((text, i) => [i + 1, text] as const)
      .filter(([, text]) => !file.endsWith('.yaml') || !/^\s*#/.test(text))
      .flatMap(([line, text]) => sentences(file, text).map((message) => ({ line, message })));
    const inPhrases = [...borrowed.filter(({ from }) => isLike(file, from)), ...startTexts(file)]
      .map((one) => ({ line: lineOfPhrase(source, one.phrase), ...one }))
      .flatMap(({ line, phrase, from }) => (line ? { line, message: notYours(phrase, from) } : []));
    return [...inLines, ...inPhrases]
      .sort((a, b) => a.line - b.line)
      .map(({ line, message }) => ({ file, place: `line ${line}`, message }));
  });
}

const notYours = (phrase: string, from: string) =>
  `“${phrase.length > 60 ? `${phrase.slice(0, 57)}…` : phrase}” is not yours yet: it comes from ${from}. Write what is true for you, or take it out.`;

/** A logo that is our example’s. */
const pictureRefusals = (file: string, source: string, examples: string): Refusal[] =>
  globSync(`${examples}/*/${file}`)
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => read(path) === source)
    .map((path) => ({
      file,
      place: '',
      message: `this is the picture of our example (${path}). Put yours in its place.`,
    }));

const read = (file: string) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n');

/** What a line of a file tells of an example. */
function sentences(file: string, line: string): string[] {
  const said = /\b(?:is|are) made up\b|\bthis is an example\b/i.exec(line);
  const todo = /\blorem ipsum\b|\bTODO\b/.exec(line);
  return [
    ...madeUpNumbers(line).map(
      (number) =>
        `“${number}” is a number for examples: nobody answers it. Write your own, or take the line out.`,
    ),
    ...madeUpAddresses(line).map(
      (address) =>
        `“${address}” is an address for examples: it leads nowhere. Write your own, or take the line out.`,
    ),
    // Cases and guides may say that somebody in them is made up.
    ...(said && file === 'organisation.yaml'
      ? [`“${said[0]}” would stand on every page. Write a line of yours, or take it out.`]
      : []),
    ...(todo ? [`“${todo[0]}” marks what is still to be written. Write it, or take it out.`] : []),
  ];
}

/** The claims of our examples. What a signpost is for, and what a clause says, anybody may say alike. */
function exampleTexts(examples: string): Borrowed[] {
  const all = globSync(`${examples}/*/{organisation.yaml,local/**/*.mdx}`).sort();
  return all.flatMap((path) => {
    const from = path.replaceAll('\\', '/');
    const source = read(path);
    if (!path.endsWith('.yaml')) return phrasesOfText(source).map((phrase) => ({ phrase, from }));
    const [, name] = /^name: (.+)$/m.exec(source) ?? [];
    // What says that it is made up has a sentence of its own.
    const claims = phrasesOfYaml(source, ['for', 'legal', 'address', 'edit']);
    return [...(name ? [name] : []), ...claims].map((phrase) => ({ phrase, from }));
  });
}

/** Names and claims of an example’s organisation.yaml are looked for in the same; its guides in guides. */
const isLike = (file: string, from: string) =>
  (file === 'organisation.yaml') === from.endsWith('/organisation.yaml');

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
