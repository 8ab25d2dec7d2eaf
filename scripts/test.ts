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
const prettier = 'node_modules/prettier/bin/prettier.cjs';
const vitest = 'node_modules/vitest/vitest.mjs';

// What reads the sources goes beside what builds them and visits what was built: neither fills two cores.
const building = build();
const [built] = await Promise.all([building, building.then(visit), read(building)]);
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

/** Builds the site, all but as hard compressed as it is put online; says whether it was built. */
async function build(): Promise<boolean> {
  return (await step('build', astro, 'build')) && (await step('compress', 'scripts/compress.ts', '--quick'));
}

/** Tests what was built. */
async function visit(built: boolean) {
  if (!built) return;
  await step('weight', 'scripts/weigh.ts', '--check');
  bringBrowser();
  await suite('site');
}

/** Every check of the sources alone. That of the types comes when the build is over, because it writes what that writes too. */
async function read(building: Promise<boolean>) {
  await step('content', 'scripts/check.ts');
  await step('format', prettier, '--check', '--log-level=warn', '--cache', '--cache-strategy=content', '.');
  await step('lint', 'node_modules/eslint/bin/eslint.js', '--max-warnings=0', '.');
  await suite('unit', 'pipe');
  await building;
  await step('types', astro, 'check', '--minimumFailingSeverity', 'warning');
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
