import { readFileSync } from 'node:fs';
import { describe as group, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Reference } from '../schemas/reference.ts';
import { words as shape } from '../schemas/words.ts';
import * as reference from './reference.ts';

const { guide: words } = shape.parse(parse(readFileSync('src/content/words.yaml', 'utf8')));
const describe = (one: Reference) => reference.describe(one, words);
const label = (one: Reference) => reference.label(one, words);

const book: Reference = {
  id: 'a-book',
  type: 'book',
  authors: ['Proctor, B.'],
  year: 2008,
  title: 'Group supervision',
  edition: '2nd',
  container: 'SAGE',
  topics: [],
  finding: 'What it says.',
  seen: { what: 'abstract', day: '2026-11-27' },
};

group('a reference in a list', () => {
  it.each([
    ['12–30', 'pages 12–30'],
    ['82', 'page 82'],
    ['e0260156', 'article e0260156'],
    ['1364054', 'article 1364054'],
    ['Article 4', 'Article 4'],
  ])('says of %s: %s', (pages, said) => {
    expect(describe({ ...book, container: 'A journal', pages }).after).toContain(`A journal, ${said}.`);
  });

  it('reads as a sentence, with its edition and its full stops', () => {
    expect(describe(book)).toEqual({
      before: 'Proctor, B. (2008)',
      title: 'Group supervision.',
      after: '2nd edition. SAGE.',
    });
    expect(describe({ ...book, edition: '1st; a 6th edition appeared in 2024' }).after).toBe(
      '1st edition; a 6th edition appeared in 2024. SAGE.',
    );
    expect(describe({ ...book, edition: 5 }).after).toBe('edition 5. SAGE.');
  });

  it('keeps the mark of a title that asks', () => {
    expect(describe({ ...book, title: 'Does coaching work?' }).title).toBe('Does coaching work?');
  });

  it('links by its DOI, else by its address, else not at all', () => {
    expect(describe({ ...book, doi: '10.1/x', url: 'https://example.org/' }).link).toBe(
      'https://doi.org/10.1/x',
    );
    expect(describe({ ...book, url: 'https://example.org/' }).link).toBe('https://example.org/');
    expect(describe(book)).not.toHaveProperty('link');
  });

  it('is called after who wrote it and when, or says that there is no date', () => {
    expect(label(book)).toBe('Proctor, 2008');
    expect(label({ ...book, authors: ['One, A.', 'others'], year: null })).toBe('One and others, n.d.');
    expect(label({ ...book, authors: ['One, A.', 'Two, B.'] })).toBe('One and Two, 2008');
    expect(label({ ...book, authors: [] })).toBe('SAGE, 2008');
  });
});
