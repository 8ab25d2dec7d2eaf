import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { describe, expect, it } from 'vitest';

/** What each folder of src may import. A type of a schema may go wherever `schemas (types)` stands. */
const allowed: Record<string, string[]> = {
  schemas: ['schemas'],
  domain: ['domain', 'schemas (types)'],
  formats: ['formats', 'domain'],
  stores: ['stores', 'domain', 'formats', 'schemas (types)'],
  components: ['components', 'stores', 'domain', 'formats', 'schemas (types)', 'styles'],
  layouts: ['layouts', 'components', 'domain', 'formats', 'schemas', 'schemas (types)', 'styles'],
  pages: ['layouts', 'components', 'stores', 'domain', 'formats', 'schemas', 'styles', 'schemas (types)'],
};
/** Only pages and layouts read content; zod stays in schemas; only one file touches the device. */
const packages: [RegExp, string[]][] = [
  [/^astro:content$/, ['layouts', 'pages', 'content.config.ts']],
  [/^(astro\/)?zod$/, ['schemas']],
  [/^(preact|@nanostores\/preact)/, ['components', 'pages']],
  [/^nanostores$/, ['stores', 'components']],
  [/^(docx|pdfkit|ts-ics|fflate)$/, ['formats']],
];

const files = globSync('src/**/*')
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.(ts|tsx|astro)$/.test(file) && !/\.(test|d)\.ts$/.test(file));
const folderOf = (file: string) => file.split('/')[1] ?? '';

function broken(file: string): string[] {
  const source = readFileSync(file, 'utf8');
  const from = folderOf(file);
  const found = [
    ...source.matchAll(
      /^\s*import\s+(type\s)?[^'"]*?['"]([^'"]+)['"]|(?:await |\()import\(['"]([^'"]+)['"]\)/gm,
    ),
  ];
  return found.flatMap(([, type, plain, late]) => {
    const to = plain ?? late ?? '';
    if (!to.startsWith('.'))
      return packages
        .filter(([name, folders]) => name.test(to) && !type && !folders.includes(from))
        .map(() => `${file}: ${from} may not import ${to}`);
    const target = join(dirname(file), to);
    if (!target.startsWith('src/')) return [];
    const folder = folderOf(target);
    const may = allowed[from] ?? [];
    if (
      may.includes(folder) ||
      (folder === 'schemas' && type && may.includes('schemas (types)')) ||
      folder === from
    )
      return [];
    if (folder === 'schemas' && to.endsWith('/relationship.ts') && from !== 'domain') return [];
    return [`${file}: ${from} may not import ${folder}${type ? ' (types)' : ''}: ${to}`];
  });
}

describe('the order of the folders', () => {
  it('is kept by every import', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => allowed[folderOf(file)]).flatMap(broken)).toEqual([]);
  });

  it('lets only stores/device.ts touch storage, files, clipboard and printing', () => {
    const touches =
      /\b(localStorage|sessionStorage|indexedDB|navigator\.clipboard|createObjectURL|document\.cookie)\b/;
    expect(
      files.filter((file) => file !== 'src/stores/device.ts' && touches.test(readFileSync(file, 'utf8'))),
    ).toEqual([]);
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
