import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { standards } from '../schemas/standard.ts';
import { words } from '../schemas/words.ts';
import { audit, numberOf } from './audit.ts';

const { sets } = standards.parse(parse(readFileSync('src/content/standards.yaml', 'utf8')));
const said = words.parse(parse(readFileSync('src/content/words.yaml', 'utf8'))).standards;

describe('standards that a policy can quote', () => {
  it('are twelve in each set, each with what it looks like and what to keep', () => {
    expect(sets.map(({ standards: { length } }) => length)).toEqual([12, 12]);
  });

  it('are quoted by their letters and their place', () => {
    expect(numberOf(sets[1]!, 2)).toBe('PS3');
  });

  it('make a sheet that asks of each whether it is met, and adds nothing up', () => {
    const { blocks, title } = audit(sets[0]!, said, 'foot', { tag: 'en-GB', direction: 'ltr' });
    const asked = JSON.stringify(blocks);
    expect(title).toContain(sets[0]!.title);
    for (const { says } of sets[0]!.standards) expect(asked).toContain(says);
    expect(asked.match(/☐ Met/g)).toHaveLength(12);
    expect(asked).not.toMatch(/score|total|%/i);
  });
});
