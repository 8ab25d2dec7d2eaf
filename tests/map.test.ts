import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** The paths that a text names between backticks. Those in capitals are there for the reader to fill in. */
const named = (text: string) =>
  [...text.matchAll(/`((?:src|tests|scripts|build|docs|examples)\/[^`\s]*)`/g)]
    .map(([, path]) => path!)
    .filter((path) => !/[A-Z]{2}|[*{…]/.test(path.replace('README', '')));

/** What a build or a person writes: it is not in the repository. */
const made = /^src\/content\/(organisation\.yaml|local\/)/;

it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...globSync('docs/**/*.md')])(
  'every path that %s names exists',
  (file) => {
    const missing = named(readFileSync(file, 'utf8')).filter((path) => !made.test(path) && !existsSync(path));
    expect(missing).toEqual([]);
  },
);

it('the map of README.md has every folder', () => {
  const map = readFileSync('README.md', 'utf8');
  const folders = [...globSync('src/*/'), 'build', 'scripts', 'tests'].map((one) =>
    one.replaceAll('\\', '/'),
  );
  expect(folders.filter((folder) => !map.includes(`\`${folder}/\``))).toEqual([]);
});
