import { describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { report } from '../src/schemas/problem.ts';

describe('the content of this site', () => {
  it('has nothing wrong with it', () => {
    expect(report(readContent().problems)).toBe('');
  });
});
