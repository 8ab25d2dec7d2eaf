import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

it('every place of SECURITY.md where something may be left is named on “What this site keeps”, in the same words', () => {
  const { keeps } = parse(readFileSync('src/content/words.yaml', 'utf8')) as {
    keeps: Record<string, string>;
  };
  const page = readFileSync('src/pages/what-this-site-keeps.astro', 'utf8');
  const shown = /const places = \[([^\]]*)\]/.exec(page)?.[1]?.match(/\w+/g) ?? [];
  const table = /\| place[^]*?\n\n/.exec(readFileSync('SECURITY.md', 'utf8'))?.[0] ?? '';
  const rows = table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|').map((cell) => cell.trim()));
  expect(rows.length).toBeGreaterThanOrEqual(12);
  expect(rows.map(([, place, , said]) => [place, said])).toEqual(
    shown.map((place) => [keeps[place], keeps[`${place}Text`]]),
  );
});
