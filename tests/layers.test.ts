import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** What each folder may import besides itself. Where `schemas (types)` stands, types of a schema may go. */
const allowed: Record<string, string[]> = {
  schemas: [],
  domain: ['schemas (types)'],
  own: ['schemas', 'domain'],
  formats: ['domain'],
  stores: ['domain', 'formats', 'schemas (types)'],
  components: ['stores', 'domain', 'formats', 'schemas (types)', 'styles'],
  offline: [],
  readers: ['components (types)', 'domain', 'formats', 'schemas', 'own'],
  layouts: ['readers', 'components', 'offline', 'domain', 'schemas (types)', 'styles'],
  pages: ['layouts', 'readers', 'components', 'stores', 'domain', 'formats', 'schemas', 'own', 'styles'],
  styles: [],
  build: ['src/schemas', 'src/domain', 'src/own'],
  scripts: ['build', 'src/schemas', 'src/domain', 'src/own', 'src/formats', 'src/readers', 'src/styles'],
};
/** One room of the browser checks an organisation’s files with zod: docs/decisions/019. No other page loads it. */
const rooms: [string, string][] = [['src/components/make/', 'own']];
/** Only readers and what Astro asks for read content; zod stays in schemas and own; each library in the folder that it is for. */
const packages: [RegExp, string[]][] = [
  [/^astro:content$/, ['readers', 'pages', 'content.config.ts']],
  [/^(astro\/)?zod$/, ['schemas', 'own']],
  [/^(preact|@nanostores\/preact)/, ['components', 'pages']],
  [/^nanostores$/, ['stores', 'components']],
  [/^(docx|pdfkit|ts-ics|fflate)$/, ['formats']],
];
/** What only some files may touch, because whoever looks for it should have one place to look. */
const doors: [string, RegExp, string[]][] = [
  [
    'storage, clipboard and files',
    /\b(localStorage|sessionStorage|indexedDB|navigator\.clipboard|createObjectURL|document\.cookie)\b/,
    [
      'src/stores/device.ts',
      'src/stores/tab.ts',
      'src/stores/clearing.ts',
      'src/stores/clipboard.ts',
      'src/components/site/go-on.js',
      'src/components/site/look.js',
    ],
  ],
  [
    'the screen’s light, sound and vibration',
    /\bnavigator\.(wakeLock|vibrate)\b|\bnew AudioContext\b/,
    ['src/stores/round-device.ts'],
  ],
  [
    'the network',
    /\bfetch\(|\bXMLHttpRequest\b|\bsendBeacon\b/,
    [
      'src/stores/device.ts',
      'src/stores/search.ts',
      'src/components/search/open.js',
      'src/components/search/open-page.js',
      'src/offline/worker.js',
    ],
  ],
  ['caches', /\bcaches\./, ['src/stores/clearing.ts', 'src/offline/worker.js']],
  [
    'workers',
    /\bnavigator\.serviceWorker\b|\bnew Worker\(/,
    ['src/stores/clearing.ts', 'src/offline/register.js'],
  ],
];

const files = globSync('{src,build,scripts}/**/*.{ts,tsx,astro,js,mjs}')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/\.(test|d)\.ts$/.test(file));
/** The folder of a file: in src the one below it. */
const folderOf = (file: string) => (file.startsWith('src/') ? file.split('/')[1]! : file.split('/')[0]!);

function broken(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const from = folderOf(file);
  const found = [
    ...source.matchAll(
      /^\s*(?:import|export)\s+(type\s)?[^'";]*?['"]([^'"]+)['"]|(?:await |\()import\(['"]([^'"]+)['"]\)/gm,
    ),
  ];
  return found.flatMap(([, type, plain, late]) => {
    const to = plain ?? late ?? '';
    if (!to.startsWith('.'))
      return packages
        .filter(
          ([name, folders]) => file.startsWith('src/') && name.test(to) && !type && !folders.includes(from),
        )
        .map(() => `${file}: ${from} may not import ${to}`);
    const target = join(dirname(file), to);
    if (!/^(src|build|scripts)\//.test(target)) return [];
    const folder = folderOf(target);
    const may = allowed[from];
    if (!may) return [`${file}: the table of this test does not know the folder ${from}`];
    const named = file.startsWith('src/') || !target.startsWith('src/') ? folder : `src/${folder}`;
    if (rooms.some(([room, to]) => file.startsWith(room) && to === named)) return [];
    if (named === from || may.includes(named) || (type && may.includes(`${named} (types)`))) return [];
    return [`${file}: ${from} may not import ${folder}${type ? ' (types)' : ''}: ${to}`];
  });
}

describe('the order of the folders', () => {
  it('is kept by every import, in every folder', () => {
    expect(files.length).toBeGreaterThan(100);
    // A single file at the top of src is Astro’s own: content.config.ts and the like.
    expect(files.filter((file) => file.split('/').length > 2).flatMap(broken)).toEqual([]);
  });

  it.each(doors)('lets only their doors touch %s', (_, touches, may) => {
    expect(
      files.filter(
        (file) => file.startsWith('src/') && !may.includes(file) && touches.test(readFileSync(file, 'utf8')),
      ),
    ).toEqual([]);
    // A door that is not used is to be shut.
    expect(may.filter((file) => !touches.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no circle', () => {
    const imports = new Map(
      files.map((file) => [
        file,
        [...readFileSync(file, 'utf8').matchAll(/^\s*(?:import|export)\s[^'";]*?['"](\.[^'"?]+)['"]/gm)].map(
          ([, to]) => join(dirname(file), to!),
        ),
      ]),
    );
    const done = new Set<string>();
    const visit = (file: string, path: string[]): string[] => {
      if (path.includes(file)) return [[...path.slice(path.indexOf(file)), file].join(' → ')];
      if (done.has(file)) return [];
      const found = (imports.get(file) ?? []).flatMap((to) => visit(to, [...path, file]));
      done.add(file);
      return found;
    };
    expect(files.flatMap((file) => visit(file, []))).toEqual([]);
  });

  it('sets no HTML string and no style attribute, which the content policy forbids', () => {
    const forbidden = /\binnerHTML\b|dangerouslySetInnerHTML|\sstyle=["{]/;
    expect(files.filter((file) => forbidden.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});

describe('style sheets', () => {
  it('each begin with the order of the layers, because the browser keeps the order that it meets first', () => {
    const sheets = globSync('src/**/*.css').filter((file) => !file.endsWith('fonts.css'));
    expect(
      sheets.filter(
        (file) => !readFileSync(file, 'utf8').startsWith('@layer tokens, base, components, print;'),
      ),
    ).toEqual([]);
  });
});
