import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('which Node builds the site is said once, for every host: the one that npm start brings is of it', () => {
  const said = readFileSync('.node-version', 'utf8').trim();
  const { config, engines } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    config: { node: string };
    engines: { node: string };
  };
  expect(config.node.split('.')[0]).toBe(said);
  expect(Number(/\d+/.exec(engines.node)![0])).toBeLessThanOrEqual(Number(said));
  for (const file of ['netlify.toml', '.github/workflows/pages.yml', '.github/workflows/test.yml'])
    expect(readFileSync(file, 'utf8'), file).not.toMatch(/node.version\W+\d/i);
});
