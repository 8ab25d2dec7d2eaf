// The one door to every task: `npm start`, `npm test` and the rest call it from a bare checkout.
// It brings the right Node where the machine's is too old, installs what the lock file names, then runs the task.
// Written for Node 18 and newer, without dependencies, because it runs before anything is installed.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { engines, config, scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const astro = [join(root, 'node_modules/astro/bin/astro.mjs')];

/** The tasks of more than one command; each is run in order until one fails. Any other task is the script of its name. */
const tasks = {
  build: [[...astro, 'build'], ['scripts/compress.ts']],
  start: [[...astro, 'build'], ['scripts/compress.ts'], ['scripts/serve.ts']],
  dev: [[...astro, 'dev', '--ignore-lock']],
  'test:all': [['scripts/test.ts', '--all']],
  soak: [
    [...astro, 'build'],
    ['node_modules/vitest/vitest.mjs', 'run', '--project', 'soak'],
  ],
  format: [['node_modules/prettier/bin/prettier.cjs', '--write', '--log-level=warn', '.']],
};

/** How long one try of npm may take, in milliseconds. */
const patience = 600_000;

const [task = '', ...rest] = process.argv.slice(2);
if (!tasks[task] && !scripts[task])
  fail(`There is no task “${task}”. There are: ${Object.keys(scripts).join(', ')}.`);
process.chdir(root);
process.env.ASTRO_TELEMETRY_DISABLED = '1';
process.env.PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD = '1';

if (!newEnough(process.versions.node)) rerunWith(bringNode());
install();
const commands = tasks[task] ?? [[`scripts/${task}.ts`]];
for (const [i, command] of commands.entries()) run([...command, ...(i === commands.length - 1 ? rest : [])]);

/** Says whether a version is at least the one that package.json asks for. */
function newEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const [wantMajor, wantMinor] = engines.node.replace('>=', '').split('.').map(Number);
  return major > wantMajor || (major === wantMajor && minor >= wantMinor);
}

/** Installs the Node that package.json names into .node/, once, and returns the path of its program. */
function bringNode() {
  const home = join(root, '.node');
  const program = join(home, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (!existsSync(program)) {
    console.log(
      `Node ${process.versions.node} is too old here (${engines.node}). Bringing ${config.node} into .node/ …`,
    );
    mkdirSync(home, { recursive: true });
    writeFileSync(join(home, 'package.json'), '{"private":true,"allowScripts":{"node":true}}\n');
    npm([
      'install',
      '--prefix',
      home,
      '--no-save',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
      `node@${config.node}`,
    ]);
  }
  return program;
}

/** Starts this same script again with another Node, which also comes first for everything it starts. */
function rerunWith(program) {
  const PATH = [join(program, '..'), process.env.PATH].join(delimiter);
  const { status } = spawnSync(program, process.argv.slice(1), {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  });
  process.exit(status ?? 1);
}

/** Installs the packages when the lock file is not the one that was last installed from. */
function install() {
  const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
  const mark = 'node_modules/.installed-from';
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing packages …');
  npm(['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(mark, lock);
}

function npm(args) {
  const cli = process.env.npm_execpath;
  const [program, first] = cli && /\.[cm]?js$/.test(cli) ? [process.execPath, [cli]] : ['npm', []];
  const shell = program === 'npm' && process.platform === 'win32';
  // Where a connection dies without a word, npm waits for ever. It keeps what it has fetched: the next try goes on there.
  for (let tries = 1; tries <= 3; tries += 1) {
    const { status, error } = spawnSync(program, [...first, ...args], {
      stdio: 'inherit',
      shell,
      timeout: patience,
    });
    if (status === 0) return;
    if (error?.code !== 'ETIMEDOUT') break;
    console.error(`npm ${args[0]} was not ready after ten minutes.`);
  }
  fail(`npm ${args[0]} did not work. Is the machine online?`);
}

function run(args) {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
