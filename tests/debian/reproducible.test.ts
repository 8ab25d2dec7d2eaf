import { execFileSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'again-'));

/** A bare copy of this folder. The packages are lent to it one by one, so that what builds keep beside them is its own. */
beforeAll(() => {
  const leave = /[/\\](node_modules|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync('node_modules').filter((one) => !one.startsWith('.')))
    symlinkSync(resolve('node_modules', name), join(folder, 'node_modules', name));
});
afterAll(() => rmSync(folder, { recursive: true }));

function build(environment: Record<string, string>) {
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    stdio: 'pipe',
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ASTRO_TELEMETRY_DISABLED: '1',
      ...environment,
    },
  });
}

/** Every file of a built site, but for what is compressed from the others. */
const filesOf = (site: string) =>
  globSync('**/*', { cwd: site }).filter(
    (file) => !/\.(br|gz)$/.test(file) && statSync(join(site, file)).isFile(),
  );

/** What is not the same in the other folder's site, by name. */
function different(): string[] {
  const [here, there] = [resolve('dist'), join(folder, 'dist')];
  const [ours, theirs] = [new Set(filesOf(here)), new Set(filesOf(there))];
  const bytes = (site: string, file: string) => readFileSync(join(site, file));
  return [
    ...[...ours].filter((file) => !theirs.has(file)).map((file) => `${file} is missing in the other`),
    ...[...theirs].filter((file) => !ours.has(file)).map((file) => `${file} is in the other alone`),
    ...[...ours]
      .filter((file) => theirs.has(file) && !bytes(here, file).equals(bytes(there, file)))
      .map((file) => `${file} differs`),
  ];
}

describe('the same content builds the same bytes', () => {
  it('in another folder, from nothing, on a machine in Tokyo', () => {
    build({ TZ: 'Asia/Tokyo', LANG: 'ja_JP.UTF-8', CI: 'true' });
    expect(different()).toEqual([]);
  });

  it('a second time, with what the first build left behind, on a machine in New York', () => {
    build({ TZ: 'America/New_York' });
    expect(different()).toEqual([]);
  });
});
