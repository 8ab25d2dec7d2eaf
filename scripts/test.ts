// `npm test`: every check that needs Node and one Chromium. With --all, what Debian gives comes after it.
// Ends with one plain line: N passed, N failed. Nothing is skipped in silence.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bringBrowser } from './browser.ts';
import { bringDebian } from './debian.ts';

const all = process.argv.includes('--all');
const started = Date.now();
const total = { passed: 0, failed: 0 };

const astro = 'node_modules/astro/bin/astro.mjs';
const vitest = 'node_modules/vitest/vitest.mjs';

step('content', ['scripts/check.ts']);
step('format', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
step('lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.']);
step('types', [astro, 'check', '--minimumFailingSeverity', 'warning']);
const built = step('build', [astro, 'build']) && step('compress', ['scripts/compress.ts']);
suite('unit');
if (built) {
  step('weight', ['scripts/weigh.ts', '--check']);
  bringBrowser();
  suite('site');
  suite('pace');
  if (all) {
    bringDebian();
    suite('debian');
  }
} else {
  console.error('The site was not built, so its tests in a browser could not run.');
  total.failed += 1;
}

console.log(`\n${Math.round((Date.now() - started) / 1000)} seconds`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs one check and counts it. */
function step(name: string, command: string[]): boolean {
  console.log(`\n— ${name}`);
  const from = Date.now();
  const { status } = spawnSync(process.execPath, command, { stdio: 'inherit' });
  total[status === 0 ? 'passed' : 'failed'] += 1;
  console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
  return status === 0;
}

/** Runs one project of Vitest and counts each of its tests. A test that was skipped counts as failed. */
function suite(project: string) {
  console.log(`\n— tests: ${project}`);
  const report = join(mkdtempSync(join(tmpdir(), 'toolbox-')), 'report.json');
  const { status } = spawnSync(
    process.execPath,
    [vitest, 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile=${report}`],
    { stdio: 'inherit' },
  );
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    total.passed += numPassedTests;
    const failed = numTotalTests - numPassedTests;
    total.failed += failed === 0 && status !== 0 ? 1 : failed;
  } catch {
    console.error(`The tests of ${project} ended without a report.`);
    total.failed += 1;
  }
}
