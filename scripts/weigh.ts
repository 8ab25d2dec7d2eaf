// What a visitor's first look at a page costs over brotli: HTML, styles, scripts and fonts, before anyone interacts.
// Printed for one page of each kind; with --check it fails over the budget in budgets.json.
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

/** Budgets in kB (1,000 bytes) over brotli: all in all with fonts, and JavaScript alone, for one page of each kind. */
const budgets = JSON.parse(readFileSync('budgets.json', 'utf8')) as Record<
  string,
  { all: number; script: number }
>;

const read = (address: string) => readFileSync(`dist${address.split(/[?#]/)[0] ?? ''}`);
const size = (address: string) =>
  /\.(woff2|png)$/.test(address) ? read(address).length : brotliCompressSync(read(address)).length;

/** Addresses that a script or a style sheet brings with it. */
function brings(address: string): string[] {
  const source = read(address).toString();
  const folder = address.replace(/[^/]+$/, '');
  if (address.endsWith('.js'))
    return [...source.matchAll(/(?:\bimport|\bfrom)\s*["'](\.{1,2}\/[^"']+)["']/g)].map(
      ([, to = '']) => new URL(to, `http://x${folder}`).pathname,
    );
  return [];
}

function closure(addresses: string[]): string[] {
  const seen = new Set<string>();
  const todo = [...addresses];
  for (let next = todo.pop(); next; next = todo.pop())
    if (!seen.has(next) && existsSync(`dist${next}`)) todo.push(...brings((seen.add(next), next)));
  return [...seen];
}

/** Weighs a page: what its HTML asks for at once, islands included, and the two fonts that an English page uses. */
function weigh(path: string) {
  const html = readFileSync(`dist${path}index.html`, 'utf8');
  const linked = [...html.matchAll(/<(?:link|script)\b[^>]*?(?:href|src)="(\/[^"]+)"/g)]
    .map(([, to = '']) => to)
    .filter((to) => /\.(css|js|woff2)$/.test(to));
  const islands = [...html.matchAll(/(?:component-url|renderer-url|before-hydration-url)="([^"]+)"/g)].map(
    ([, to = '']) => to,
  );
  const files = closure([...linked, ...islands]);
  const inline = [...html.matchAll(/<script(?![^>]*(?:src=|ld\+json))[^>]*>([\s\S]*?)<\/script>/g)]
    .map(([, code = '']) => code)
    .join('\n');
  const script = files
    .filter((file) => file.endsWith('.js'))
    .reduce((sum, file) => sum + size(file), inline ? brotliCompressSync(inline).length : 0);
  const parts = {
    html: brotliCompressSync(html).length,
    styles: total(files, '.css'),
    scripts: total(files, '.js'),
    fonts: total(files, '.woff2'),
  };
  return { ...parts, script, all: parts.html + parts.styles + parts.scripts + parts.fonts };
}
const total = (files: string[], ending: string) =>
  files.filter((file) => file.endsWith(ending)).reduce((sum, file) => sum + size(file), 0);

const kB = (bytes: number) => (bytes / 1000).toFixed(1).padStart(6);
console.log('kB over brotli       all   html styles scripts fonts | JavaScript with what is inline');
let over = 0;
for (const [path, budget] of Object.entries(budgets)) {
  if (!existsSync(`dist${path}index.html`)) {
    console.log(`${path}: there is no such page`);
    over += 1;
    continue;
  }
  const { all, html, styles, scripts, fonts, script } = weigh(path);
  const heavy = all > budget.all * 1000 || script > budget.script * 1000;
  if (heavy) over += 1;
  console.log(
    `${path.padEnd(28)} ${kB(all)} ${kB(html)} ${kB(styles)} ${kB(scripts)} ${kB(fonts)} | ${kB(script)}${heavy ? `  over the budget of ${budget.all} and ${budget.script}` : ''}`,
  );
}
if (process.argv.includes('--check') && over > 0) process.exit(1);
