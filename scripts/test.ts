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

type Stdio = 'inherit' | 'pipe';
/** For what runs beside something else. */
const beside = 'pipe';

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
  await step('types', [astro, 'check', '--minimumFailingSeverity', 'warning'], beside);
  if (!(await step('build', [astro, 'build'], beside))) return false;
  if (!(await step('compress', ['scripts/compress.ts'], beside))) return false;
  await step('weight', ['scripts/weigh.ts', '--check'], beside);
  bringBrowser();
  await suite('site');
  return true;
}

/** Every check of the sources alone. */
async function read() {
  await step('content', ['scripts/check.ts'], beside);
  await step(
    'format',
    ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'],
    beside,
  );
  await step('lint', ['node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.'], beside);
  await suite('unit', beside);
}

/** Runs a program of Node. What one beside another prints comes in one piece when it ends. */
function run(name: string, command: string[], stdio: Stdio): Promise<boolean> {
  if (stdio === 'inherit') console.log(`\n— ${name}`);
  const from = Date.now();
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const printed: Buffer[] = [];
  const child = spawn(process.execPath, command, { stdio: ['ignore', stdio, stdio] });
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (some: Buffer) => printed.push(some));
  child.on('error', (error) => printed.push(Buffer.from(String(error))));
  child.on('close', (status) => {
    if (stdio === beside) console.log(`\n— ${name}\n${Buffer.concat(printed).toString()}`);
    console.log(`${status === 0 ? 'passed' : 'FAILED'} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
    resolve(status === 0);
  });
  return promise;
}

/** Runs one check and counts it. */
async function step(name: string, command: string[], stdio: Stdio = 'inherit'): Promise<boolean> {
  const passed = await run(name, command, stdio);
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** Runs one project of Vitest and counts each of its tests. A test that was skipped counts as failed. */
async function suite(project: string, stdio: Stdio = 'inherit') {
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
