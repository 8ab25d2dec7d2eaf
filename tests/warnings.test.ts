import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { warnings } from '../build/warnings.ts';

it('a warning names the file and the line that a writer sees in an editor', () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  cpSync('src/content', folder, { recursive: true });
  const file = join(folder, 'guides/matching.mdx');
  const source = readFileSync(file, 'utf8');
  const slips = "It is known that they don't ask the givers of such help.";
  writeFileSync(file, `${source}\n${slips}\n`);
  const line = source.split('\n').length + 1;
  const { content } = readContent(folder);
  const found = warnings(content!, folder).filter(
    ({ file, place }) => file === 'guides/matching.mdx' && place === `line ${line}`,
  );
  expect(found.map(({ message }) => message.split(/[:.] /)[0])).toEqual([
    '“It is known”',
    '“givers”',
    "“don't” has a straight apostrophe",
  ]);
});
