import { cpSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../scripts/content.ts';
import { begin } from '../scripts/new.ts';
import { report } from '../src/schemas/problem.ts';

describe('npm run new', () => {
  it.each(['guide', 'case', 'tool', 'reflection', 'clause', 'signpost'])(
    'makes a valid start for a %s',
    (kind) => {
      const folder = join(mkdtempSync(join(tmpdir(), 'new-')), 'content');
      cpSync('src/content', folder, { recursive: true });
      const file = begin(kind, 'How to say “no”: a start', folder, '2026-11-24');
      expect(report(readContent(folder).problems)).toBe('');
      expect(readFileSync(file, 'utf8')).toContain(
        kind === 'clause' || kind === 'signpost' ? 'id: how-to-say-no-a-start' : 'How to say “no”: a start',
      );
    },
  );

  it('says what there is where the kind is misspelt, and writes over nothing', () => {
    expect(() => begin('giude', 'x', 'src/content', '2026-11-24')).toThrow(
      'There is no “giude”. There are: guide, case,',
    );
    expect(() => begin('guide', 'Matching', 'src/content', '2026-11-24')).toThrow('is there already');
  });
});
