import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { bill, odd } from '../scripts/sbom.ts';

const own = JSON.parse(readFileSync('package.json', 'utf8')) as {
  version: string;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
};

it('every package that is used has an exact version', () => {
  const loose = Object.entries({ ...own.dependencies, ...own.devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

it('no package has a licence that would bind those who use the site', () => {
  expect(odd()).toEqual([]);
});

it('the bill of materials names every package of the lock file, with its licence', () => {
  const { components } = JSON.parse(bill()) as { components: { name: string; licenses: unknown[] }[] };
  expect(components.length).toBeGreaterThan(400);
  expect(components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
});

it('every action of a workflow is pinned by its commit', () => {
  const used = globSync('.github/workflows/*.yml').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/uses: (\S+)/g)].map(([, action]) => action!),
  );
  expect(used.length).toBeGreaterThan(4);
  expect(used.filter((action) => !action.startsWith('./') && !/@[0-9a-f]{40}$/.test(action))).toEqual([]);
});

it('the newest entry of the changelog is this version, with its day', () => {
  const newest = /^## (\S+), (\d{1,2} \w+ \d{4})$/m.exec(readFileSync('CHANGELOG.md', 'utf8'));
  expect(newest?.[1]).toBe(own.version);
});

it('every test that SECURITY.md names is there', () => {
  const named = [...readFileSync('SECURITY.md', 'utf8').matchAll(/`((?:src|tests)\/[\w./-]+\.test\.ts)`/g)];
  expect(named.length).toBeGreaterThan(3);
  expect(named.map(([, file = '']) => file).filter((file) => !existsSync(file))).toEqual([]);
});
