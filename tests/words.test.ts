import { globSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wordsType } from '../build/words-type.ts';
import { shapesOf, type Shape } from '../src/schemas/explain.ts';
import { organisation } from '../src/schemas/organisation.ts';
import { words } from '../src/schemas/words.ts';

const yaml = readFileSync('src/content/words.yaml', 'utf8');
const english = parse(yaml) as Record<string, Record<string, string>>;

describe('the words of the interface', () => {
  it('are a type that has each of them, so that a new word is one line in one file', () => {
    const type = wordsType('search:\n  label: Search\n  brand-new: New\n');
    expect(type).toContain('"brand-new": string;');
    expect(wordsType(yaml).match(/: string;/g)?.length).toBeGreaterThan(400);
  });

  it('are checked in another language against the English ones: none may be missing, and none invented', () => {
    const { offline, ...others } = english;
    const fewer = Object.fromEntries(Object.entries(offline!).slice(1));
    expect(words.safeParse({ ...others, offline }).success).toBe(true);
    expect(words.safeParse({ ...others, offline: fewer }).success).toBe(false);
    expect(words.safeParse({ ...others, offline: { ...offline, invented: 'x' } }).success).toBe(false);
  });

  it('are all said somewhere', () => {
    const code = globSync('{src,build}/**/*.{ts,tsx,astro,js}')
      .filter((file) => !file.includes('.test.'))
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    // Names that are put together: `kind-${kind}`, `${relationship}Short`.
    const composed = [...code.matchAll(/`([\w-]*)\$\{[^}]*\}([\w-]*)`/g)]
      .map(([, before = '', after = '']) => ({ before, after }))
      .filter(({ before, after }) => before.length + after.length > 2);
    // What the fields of an organisation are called is looked up by their names.
    const namesIn = (shapes: Shape[]): string[] =>
      shapes.flatMap(({ name, fields = [], entries = [] }) => [name, ...namesIn([...fields, ...entries])]);
    const fields = new Set(namesIn(shapesOf(organisation)));
    const isField = (name: string) =>
      name
        .replace(/\.hint$/, '')
        .split(/, | – /)
        .every((one) => fields.has(one));
    const isSaid = (name: string) =>
      new RegExp(`[.'"\`\\[]${name}\\b`).test(code) ||
      // search.astro puts both halves together: `${name}-${value}`.
      /^(kind|reader)-/.test(name) ||
      composed.some(({ before, after }) => name.startsWith(before) && name.endsWith(after));
    const unsaid = Object.entries(english).flatMap(([group, sentences]) =>
      Object.keys(sentences)
        .filter((name) => !isSaid(name) && !(group === 'own' && isField(name)))
        .map((name) => `${group}.${name}`),
    );
    expect(unsaid).toEqual([]);
  });
});
