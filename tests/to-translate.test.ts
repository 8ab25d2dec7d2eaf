// Whoever translates is told what is left, by one comparison beside the English text.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { translationLines, toTranslate } from '../build/to-translate.ts';
import { report } from '../src/schemas/refusal.ts';
import { beside } from '../src/schemas/translated.ts';
import { pseudo, writePseudo } from './pseudo.ts';

const folder = mkdtempSync(join(tmpdir(), 'translate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const english = (file: string) => readFileSync(`src/content/${file}`, 'utf8');
const write = (file: string, text: string) => {
  const path = join(folder, 'languages/fr', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const ofFile = (file: string) => toTranslate('fr', folder).find((one) => one.file === file);
const refused = () =>
  report(readContent(folder, 'fr').refusals.filter(({ file }) => file.startsWith('languages/')));

beforeAll(() => {
  cpSync('src/content', folder, { recursive: true });
  const words = english('words.yaml')
    .replace('tag: en-GB', 'tag: fr')
    .replace('name: English', 'name: Français');
  write('words.yaml', words);
});

describe('what is left to translate', () => {
  it('a file that is copied whole is not begun, and no problem', () => {
    for (const file of ['guides/contracting.mdx', 'clauses.yaml', 'glossary.yaml']) {
      write(file, english(file));
      expect(ofFile(file)).toMatchObject({ isBegun: false });
    }
    expect(refused()).toBe('');
    expect(translationLines('fr', folder).at(-1)).toContain('guides/contracting.mdx');
  });

  it('of a file that is half done, its first English passage is named', () => {
    const text = english('guides/matching.mdx').replace(/^title: .*/m, 'title: Choisir avec soin');
    write('guides/matching.mdx', text);
    const { all = 0, left = [] } = ofFile('guides/matching.mdx') ?? {};
    expect(left).toHaveLength(all - 1);
    expect(translationLines('fr', folder).join('\n')).toContain(
      `  guides/matching.mdx: ${all - 1} of ${all} are English still, first “`,
    );
  });

  it('of a list, each entry counts', () => {
    const before = ofFile('glossary.yaml')?.left.length ?? 0;
    const learnt = 'both people may learn from it.';
    expect(english('glossary.yaml')).toContain(learnt);
    write('glossary.yaml', english('glossary.yaml').replace(learnt, 'chacun apprend.'));
    expect(ofFile('glossary.yaml')?.left.length).toBeLessThan(before);
  });

  it('names, numbers and a single word are alike in many languages', () => {
    const text = (words: string) => ({ data: { label: 'GROW', url: 'https://ours.uk' }, body: words });
    expect(beside(text('Ask first.'), text('Demandez d’abord.')).state).toBe('whole');
    expect(beside(text('Ask first.'), text('Ask first.')).state).toBe('english');
    expect(beside(text('Ask first.\n\nThen wait.'), text('Demandez.\n\nThen wait.')).state).toBe('partly');
  });
});

it('where an organisation has a clause of its own, our translation of ours is not held against it', () => {
  const [own = ''] = /  - id: mentoring-is-not[\s\S]*?(?=\n  - id:)/.exec(english('clauses.yaml')) ?? [];
  expect(own).toContain('wordings');
  mkdirSync(join(folder, 'local'), { recursive: true });
  writeFileSync(
    join(folder, 'local/clauses.yaml'),
    `clauses:\n${own.replace(/wordings:[\s\S]*?\n(?=    \w)/, "wordings: ['One of ours.']\n")}\n`,
  );
  expect(refused()).toBe('');
  rmSync(join(folder, 'local/clauses.yaml'));
});

describe('a slip in a language is told there', () => {
  it.each([
    ['title: Choisir : qui et comment', 'Write: title: "Choisir : qui et comment"'],
    ["title: 'L'équipe'", `Write: title: "L'équipe"`],
    ['title: Un mentor # un coach', '“Un mentor # un coach” is cut off at “#”.'],
  ])('%s', (title, right) => {
    write('guides/matching.mdx', english('guides/matching.mdx').replace(/^title: .*/m, title));
    expect(refused()).toContain('src/content/languages/fr/guides/matching.mdx\n  line 2: ');
    expect(refused()).toContain(right);
  });
});

it('a language that a machine makes of English has nothing left, and no slip', () => {
  writePseudo(folder, []);
  const files = toTranslate(pseudo, folder);
  expect(files.filter(({ isBegun }) => !isBegun)).toEqual([]);
  const slips = readContent(folder, pseudo).refusals.filter(({ file }) => file.includes(pseudo));
  expect(report(slips)).toBe('');
});
