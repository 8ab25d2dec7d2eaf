import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** A copy of this project, as an adopter has it, with the files of an example in their places. */
export function adopt(example: string): string {
  const folder = mkdtempSync(join(tmpdir(), `adopter-`));
  const leave = /[/\\](node_modules|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  cpSync(`examples/${example}`, join(folder, 'src/content'), { recursive: true });
  return folder;
}

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
