import { execFileSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * A copy of this project, as an adopter has it, with the files of an example in their places and what is made up in them
 * replaced: nobody could build them as they are. The examples stay behind, for their sentences are refused too.
 */
export function adopt(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), `adopter-`));
  const leave = /[/\\](node_modules|examples|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const content = join(folder, 'src/content');
  cpSync(`examples/${example}`, content, { recursive: true });
  for (const file of globSync(`${content}/{organisation.yaml,local/**/*.{mdx,yaml}}`))
    writeFileSync(file, theirs(readFileSync(file, 'utf8')));
  return folder;
}

/** A text with numbers, names and lines that a check takes for true, and that are nobody’s: home.arpa is kept for one’s own network. */
const theirs = (text: string): string =>
  text
    .replaceAll('01632 ', '0000 ')
    .replaceAll('example.org', 'home.arpa')
    .replaceAll('is made up. This is an example.', 'is registered in this test.');

/** Runs one of the project's programs in an adopter's copy, and gives back what it prints. */
export const run = (folder: string, ...args: string[]): string =>
  execFileSync(process.execPath, args, {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
    // What the test runner sets for itself, such as BASE_URL, is not an adopter's.
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
  });

/** Builds an adopter's copy, without the step that compresses. */
export const build = (folder: string): string => run(folder, 'node_modules/astro/bin/astro.mjs', 'build');
