// `npm run bench`: how the build grows with the library, and what a page of it weighs. Writes docs/bench.md.
// The guides are made of the sentences of ours, so that the index has real words to hold.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A project beside ours with so many guides more, as somebody would have it who wrote them. */
function grow(count: number, ending: 'md' | 'mdx'): string {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const leave = /[/\\](node_modules|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  const sentences = sentencesOfOurs();
  for (let n = 1; n <= count; n += 1)
    writeFileSync(join(folder, `src/content/guides/bench-${n}.${ending}`), guide(n, sentences));
  return folder;
}

function sentencesOfOurs(): string[] {
  return globSync('src/content/guides/*.mdx')
    .sort()
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .replace(/^---[\s\S]*?\n---\n/, '')
        .replace(/<[^>]+>|^#.*$|^[-*\d|].*$|\[([^\]]*)\]\([^)]*\)/gm, '$1')
        .split(/(?<=[.?!])\s+/)
        .map((one) => one.trim())
        .filter((one) => /^[A-Z][\w ,’'“”-]+[.?!]$/.test(one)),
    );
}

/** About 600 words under six headings, other ones for each number. */
function guide(n: number, sentences: string[]): string {
  const from = (at: number, many: number) =>
    Array.from({ length: many }, (_, i) => sentences[(n * 37 + at * 13 + i) % sentences.length]).join(' ');
  const sections = Array.from(
    { length: 6 },
    (_, i) => `## Part ${i + 1} of guide ${n}\n\n${from(i, 5)}\n\n${from(i + 50, 5)}\n`,
  );
  return `---\ntitle: Bench guide ${n}\ndescription: A guide that was made to measure the build.\npart: settings\norder: ${100 + n}\nreviewed: 2026-11-24\n---\n\n${from(99, 3)}\n\n${sections.join('\n')}`;
}

interface Row {
  guides: string;
  seconds: number;
  memory: number;
  page: number;
  index: number;
  pages: number;
}

/** Builds once and measures: wall time in seconds, the most memory in MB, and what came out in kB. */
function measure(count: number, ending: 'md' | 'mdx'): Row {
  const folder = grow(count, ending);
  const from = performance.now();
  // Linux says how much memory a finished process took at most; -f %M gives it in kB.
  const { status, stderr } = spawnSync(
    '/usr/bin/time',
    ['-f', 'memory %M', process.execPath, 'node_modules/astro/bin/astro.mjs', 'build'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1' },
    },
  );
  const seconds = (performance.now() - from) / 1000;
  if (status !== 0) throw new Error(`The build of ${count} guides failed.\n${stderr.slice(-2000)}`);
  const page = join(folder, 'dist/guides', count > 0 ? 'bench-1' : 'matching', 'index.html');
  const index = globSync('dist/{_astro/search.*.json,pagefind/*}', { cwd: folder }).map((file) =>
    join(folder, file),
  );
  const row = {
    guides: `${count} .${ending}`,
    seconds,
    memory: Number(/memory (\d+)/.exec(stderr)?.[1] ?? 0) / 1024,
    page: brotliCompressSync(readFileSync(page)).length / 1000,
    index: index.reduce((sum, file) => sum + (statSync(file).isFile() ? statSync(file).size : 0), 0) / 1000,
    pages: globSync('dist/**/index.html', { cwd: folder }).length,
  };
  rmSync(folder, { recursive: true });
  return row;
}

const sizes = (
  process.argv.slice(2).length > 0 ? process.argv.slice(2) : ['0', '100', '1000', '4000', '1000x']
).map((one) => [Number.parseInt(one, 10), one.endsWith('x') ? 'mdx' : 'md'] as const);
const rows = sizes.map(([count, ending]) => {
  const row = measure(count, ending);
  console.log(`${row.guides}: ${row.seconds.toFixed(1)} s, ${row.memory.toFixed(0)} MB`);
  return row;
});
const [none] = rows;
const table = rows.map(
  (row) =>
    `| ${row.guides} | ${row.pages} | ${row.seconds.toFixed(1)} | ${(row.seconds / (none?.seconds ?? 1)).toFixed(1)} | ${row.memory.toFixed(0)} | ${row.page.toFixed(1)} | ${row.index.toFixed(0)} |`,
);
const text = `## How the build grows

Guides made of our own sentences, about 600 words each, beside the ${none?.pages ?? 0} pages of the site. Search index, offline list
and downloads included; without the step that compresses. ${cpus().length} cores. Read the ratios: machines differ.

| guides more | pages | build, s | ratio | memory, MB | a guide's HTML, kB over brotli | text index, kB |
| --- | --- | --- | --- | --- | --- | --- |
${table.join('\n')}
`;
const file = 'docs/bench.md';
const before = readFileSync(file, 'utf8').replace(/## How the build grows[\s\S]*?(?=\n## |$)/, '');
writeFileSync(file, `${before.trimEnd()}\n\n${text}`);
