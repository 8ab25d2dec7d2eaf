import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { readLayers } from '../build/layers.ts';
import { begin } from '../scripts/new.ts';
import { english } from '../src/schemas/layers.ts';
import { report } from '../src/schemas/refusal.ts';

describe('npm run new', () => {
  it.each(['guide', 'case', 'tool', 'reflection', 'clause', 'signpost'])(
    'makes a valid start for a %s',
    (kind) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
      cpSync('src/content', folder, { recursive: true });
      const file = begin(kind, 'How to say “no”: a start', folder, '2026-11-24');
      expect(report(readContent(folder).refusals)).toBe('');
      expect(readFileSync(file, 'utf8')).toContain(
        kind === 'clause' || kind === 'signpost' ? 'id: how-to-say-no-a-start' : 'How to say “no”: a start',
      );
    },
  );

  it('writes into local/ where an organisation has its own copy, so that a later release merges', () => {
    const folder = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
    cpSync('src/content', folder, { recursive: true });
    writeFileSync(join(folder, 'organisation.yaml'), 'name: Ours\n');
    const files = ['guide', 'case', 'tool', 'reflection', 'clause', 'clause', 'signpost', 'signpost'].map(
      (kind, i) => begin(kind, `Start ${i}`, folder, '2026-11-24').slice(folder.length + 1),
    );
    expect(files.every((file) => file.startsWith('local/'))).toBe(true);
    const clauses = readLayers('clauses', english, folder).entries.flatMap(({ data }) => data.clauses);
    const signposts = readLayers('signposts', english, folder).entries.flatMap(({ data }) => data.signposts);
    expect(clauses.map(({ id }) => id)).toContain('start-5');
    expect(signposts.map(({ id }) => id)).toContain('start-6');
    const { refusals } = readContent(folder);
    const isStart = /the start that npm run new writes|for examples|no agreement has this clause/;
    const elsewhere = refusals.filter(({ message }) => !isStart.test(message));
    expect(report(elsewhere)).toBe('');
    expect(new Set(refusals.map(({ file }) => file)), 'each is still to be written').toEqual(new Set(files));
  });

  it('says what there is where the kind is misspelt, and writes over nothing', () => {
    expect(() => begin('giude', 'x', 'src/content', '2026-11-24')).toThrow(
      'There is no “giude”. There are: guide, case,',
    );
    expect(() => begin('guide', 'Matching', 'src/content', '2026-11-24')).toThrow('is there already');
  });
});
