// An organisation's files in a copy of the content, and slips in them such as people make.
import {
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { readContent } from '../build/content.ts';
import { borrowedBy } from '../src/own/borrowed.ts';
import type { Files, Known } from '../src/own/known.ts';
import { idsOf } from '../src/schemas/pointers.ts';
import { report, type Refusal } from '../src/schemas/refusal.ts';

const names = ['organisation.yaml', 'local/clauses.yaml', 'local/logo.svg'];

/** What the form knows of the site, and what the check says of an organisation's files in it. */
export function copyOfContent() {
  const { content } = readContent();
  const known: Known = {
    papers: content!,
    ids: idsOf(content!, []),
    borrowed: Object.fromEntries(names.map((file) => [file, borrowedBy()(file)])),
  };
  const folder = mkdtempSync(join(tmpdir(), 'own-'));
  cpSync('src/content', folder, { recursive: true });
  // Texts have nothing to do with these files, and most of a check is for them.
  for (const file of globSync(`${folder}/{guides,cases}/*.mdx`))
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(?<=\n---\n)[\s\S]*/, ''));
  const check = (files: Files): Refusal[] => {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
    const { refusals } = readContent(folder);
    for (const file of Object.keys(files)) rmSync(join(folder, file));
    return refusals;
  };
  return { known, check, remove: () => rmSync(folder, { recursive: true }) };
}

/** What is told, in an order of its own: the form and the check may find things in another one. */
export const lines = (refusals: Refusal[]): string[] => report(refusals).split('\n').sort();

/** The files of an example, as they are or as somebody would have made them theirs. */
export function example(name: string, isTheirs = true): Files {
  const there = names.filter((file) => existsSync(`examples/${name}/${file}`));
  return Object.fromEntries(
    there.map((file) => {
      const text = readFileSync(`examples/${name}/${file}`, 'utf8');
      return [file, isTheirs ? theirs(text) : text];
    }),
  );
}

/** Other words in each line, so that nothing is an example’s. */
const theirs = (text: string) =>
  text
    .replaceAll('01632 ', '0000 ')
    .replaceAll('example.org', 'home.arpa')
    .replaceAll(/\b(the|The|on|a|A|from|is)\b(?= [a-z])/g, '$1 very')
    .replaceAll(/^name: .*/gm, 'name: Our Own Place')
    .replaceAll('Lantern Street', 'The place')
    .replaceAll('</svg>', '<!-- ours --></svg>')
    .replaceAll('This is very an example.', '')
    .replaceAll(/is (very )?made up\.?/g, 'has a line')
    .replaceAll('This is an example.', '');

const bits = [
  ':',
  ': ',
  ' #4',
  '#',
  '"',
  "'",
  '’',
  '“',
  '”',
  '{',
  '}',
  '[',
  ']',
  ',',
  '- ',
  '\t',
  '  ',
  '&a',
  '*a',
  '!',
  '|',
  '>',
  '<b>',
  '\u00a0',
  '@',
  '%',
  '---\n',
  '<<<<<<< HEAD\n',
  '~',
  '?',
  '=',
  '[us](https://ours.uk)',
  '…',
];
const values = [
  'true',
  '12',
  'null',
  '',
  'wales',
  'Wales',
  '[]',
  '{}',
  '{ a: b }',
  '- one',
  'https://ours.uk',
  'ours.uk',
  'a@b',
  'us@ours.uk',
  '0161',
  '1',
  '/toolbox',
  '/toolbox/',
  "'#ffffff'",
  '#ffffff',
  "'#003087'",
  'logo.png',
  'x'.repeat(60),
  'TODO',
  '01632 960999',
  'coaching',
  'coach',
  'feedback',
  'named-limit',
  'organising',
  '2026-01-01',
  "'“Ours”'",
];
const fields = [
  'name',
  'shortName',
  'adress',
  'email',
  'phone',
  'tel',
  'contact',
  'legal',
  'agreements',
  'locked',
  'off',
  'country',
  'leaveout',
  'leaveOut',
  'offers',
  'logo',
  'accent',
  'who',
  'id',
  'wordings',
  'topic',
];

type Change = (lines: string[], at: number) => string[];
const change = fc.oneof(
  fc.constantFrom<Change>(
    (all, at) => all.toSpliced(at, 1),
    (all, at) => all.toSpliced(at, 0, all[at] ?? ''),
    (all, at) => all.toSpliced(at, 2, all[at + 1] ?? '', all[at] ?? ''),
    (all, at) => all.with(at, ` ${all[at]}`),
    (all, at) => all.with(at, (all[at] ?? '').replace(/^ {2}/, '')),
    (all, at) => all.with(at, (all[at] ?? '').replace(': ', ':')),
    (all, at) => all.with(at, (all[at] ?? '').replace(/['"]/, '')),
    (all, at) => all.with(at, (all[at] ?? '').replace(/: .*/, ':')),
  ),
  fc
    .tuple(fc.constantFrom(...bits), fc.double({ min: 0, max: 1, noNaN: true }))
    .map(([bit, where]): Change => (all, at) => {
      const line = all[at] ?? '';
      const cut = Math.floor(where * line.length);
      return all.with(at, line.slice(0, cut) + bit + line.slice(cut));
    }),
  fc.constantFrom(...values).map(
    (value): Change =>
      (all, at) =>
        all.with(at, (all[at] ?? '').replace(/(?<=: |- ).*/, value)),
  ),
  fc.constantFrom(...fields).map(
    (field): Change =>
      (all, at) =>
        all.with(at, (all[at] ?? '').replace(/[\w-]+(?=:)/, field)),
  ),
);

/** Files of an organisation with one to three slips. */
export const slippedFiles: fc.Arbitrary<Files> = fc
  .tuple(
    fc.constantFrom('school', 'hospital', 'charity'),
    fc.boolean(),
    fc.array(fc.tuple(change, fc.nat(), fc.boolean()), { minLength: 1, maxLength: 3 }),
  )
  .map(([name, isTheirs, changes]) => {
    const files = example(name, isTheirs);
    for (const [make, place, inClauses] of changes) {
      const file = inClauses && files['local/clauses.yaml'] ? 'local/clauses.yaml' : 'organisation.yaml';
      const all = files[file]!.split('\n');
      files[file] = make(all, place % all.length).join('\n');
    }
    return files;
  });

/** Words that only somebody who programs knows. What was typed stands in quotation marks, and may have any. */
const trade =
  /\b(yaml|json|schema|keys?|strings?|boolean|array|null|undefined|nan|regex|regexp|pars(?:e|er|ing)|objects?|integer|scalar|mapping|token|node|syntax|enum|invalid|expected|received|input|literal|union|tuple|unrecognized)\b/i;

/** Refusals in which such a word stands. */
export const inTheTradesWords = (refusals: Refusal[]): string[] =>
  refusals
    .map(({ message }) => message)
    .filter((message) =>
      trade.test(
        message.replace(/[\w.-]+\.yaml\b|“[^”]*”|"[^"]*"|Write: .*|Fields: [^.]*|There are: [^.]*/g, ''),
      ),
    );
