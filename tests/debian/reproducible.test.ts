import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

it('the same content builds the same bytes, in another folder too', () => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  const leave = /[/\\](node_modules|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    stdio: 'pipe',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
  });
  // The worker holds the list of all files and a hash over all their bytes.
  expect(readFileSync(join(folder, 'dist/sw.js'), 'utf8')).toBe(readFileSync('dist/sw.js', 'utf8'));
  rmSync(folder, { recursive: true });
});
