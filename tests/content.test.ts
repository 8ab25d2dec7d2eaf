import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { report } from '../src/schemas/refusal.ts';
import { pseudo, writePseudo } from './pseudo.ts';

describe('the content of this site', () => {
  it('has nothing wrong with it', () => {
    expect(report(readContent().refusals)).toBe('');
  });

  it('and can be translated: a language that a machine makes of all of it is not refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pseudo-'));
    cpSync('src/content', folder, { recursive: true });
    writePseudo(folder, []);
    expect(report(readContent(folder, pseudo).refusals)).toBe('');
    rmSync(folder, { recursive: true });
  });
});
