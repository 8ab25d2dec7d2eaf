// `npm test`: every check that needs Node and one Chromium. With --all, what Debian gives comes after it.
// Ends with one plain line: N passed, N failed. Nothing is skipped in silence.
import { spawn } from 'node:child_process';
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

// What reads the sources goes beside what builds them and visits what was built: neither fills two cores.
const [built] = await Promise.all([buildAndVisit(), read()]);
if (built) {
  // Alone: it is about time.
  await suite('pace');
  if (all) {
    bringDebian();
    await suite('debian');
  }
} else {
  console.error('The site was not built, so its tests in a browser could not run.');
  total.failed += 1;
}

console.log(`\n${Math.round((Date.now() - started) / 1000)} seconds`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

/** Checks the types, which writes what the build writes too, builds and tests; says whether there was a site to test. */
async function buildAndVisit(): Promise<boolean> {
  await step('types', astro, 'check', '--minimumFailingSeverity', 'warning');
  if (!(await step('build', astro, 'build'))) return false;
  if (!(await step('compress', 'scripts/compress.ts'))) return false;
  await step('weight', 'scripts/weigh.ts', '--check');
  bringBrowser();
  await suite('site');
  return true;
}

/** Every check of the sources alone. */
async function read() {
  await step('content', 'scripts/check.ts');
  await step('format', 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.');
  await step('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.');
  await suite('unit', 'pipe');
}

/** Runs a program of Node. What is piped is printed in one piece when it ends, for something else runs beside it. */
function run(name: string, command: string[], stdio: 'inherit' | 'pipe'): Promise<boolean> {
  const title = `\n— ${name}`;
  if (stdio === 'inherit') console.log(title);
  const from = Date.now();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const printed: Buffer[] = [];
  const child = spawn(process.execPath, command, { stdio: ['ignore', stdio, stdio] });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some: Buffer) => printed.push(some));
  child.on('error', (error) => printed.push(Buffer.from(String(error))));
  child.on('close', (status) => {
    if (stdio === 'pipe') console.log(`${title}\n${Buffer.concat(printed).toString()}`);
    console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
    resolve(status === 0);
  });
  return promise;
}

/** Runs one check and counts it. */
async function step(name: string, ...command: string[]): Promise<boolean> {
  const passed = await run(name, command, 'pipe');
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** Runs one project of Vitest and counts each of its tests. A test that was skipped counts as failed. */
async function suite(project: string, stdio: 'inherit' | 'pipe' = 'inherit') {
  const report = join(mkdtempSync(join(tmpdir(), 'toolbox-')), 'report.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile=${report}`];
  const passed = await run(`tests: ${project}`, [vitest, 'run', '--project', project, ...reporters], stdio);
  try {
    const { numPassedTests, numTotalTests } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numTotalTests: number;
    };
    total.passed += numPassedTests;
    const failed = numTotalTests - numPassedTests;
    total.failed += failed === 0 && !passed ? 1 : failed;
  } catch {
    console.error(`The tests of ${project} ended without a report.`);
    total.failed += 1;
  }
}
