import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { begin } from '../scripts/new.ts';
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
    const { refusals, content } = readContent(folder);
    expect(report(refusals)).toBe('');
    expect(content!.clauses[0]!.data.clauses.map(({ id }) => id)).toContain('start-5');
    expect(content!.signposts[0]!.data.signposts.map(({ id }) => id)).toContain('start-6');
  });

  it('says what there is where the kind is misspelt, and writes over nothing', () => {
    expect(() => begin('giude', 'x', 'src/content', '2026-11-24')).toThrow(
      'There is no “giude”. There are: guide, case,',
    );
    expect(() => begin('guide', 'Matching', 'src/content', '2026-11-24')).toThrow('is there already');
  });
});
