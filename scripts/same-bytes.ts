import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of a built site what depends on the machine and the moment, so that the same content gives the same bytes:
 * the names of islands, which Astro makes of the folder that it works in and no code reads, and the order of the filters
 * of Pagefind, which is another one in each run.
 */
export function sameBytes(): AstroIntegration {
  return {
    name: 'same-bytes',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        for (const file of globSync('**/*.html', { cwd: site })) {
          const page = readFileSync(site + file, 'utf8');
          const named = page.replaceAll(/<astro-island uid="\w+"/g, '<astro-island');
          if (named !== page) writeFileSync(site + file, named);
        }
        orderFilters(`${site}pagefind/`);
      },
    },
  };
}

/** Orders the filters of a search index. Its files are named by what they hold, and each name stands in one other file. */
function orderFilters(folder: string) {
  const names = new Map<string, string>();
  for (const file of globSync('filter/*.pf_filter', { cwd: folder })) rename(file, 'filter/', 7, [1]);
  for (const file of globSync('*.pf_meta', { cwd: folder })) rename(file, 'pagefind.', 10, [3]);
  const entry = `${folder}pagefind-entry.json`;
  writeFileSync(entry, renamed(readFileSync(entry, 'latin1')), 'latin1');

  function renamed(text: string): string {
    return [...names].reduce((so, [was, is]) => so.replaceAll(was, is), text);
  }

  function rename(file: string, before: string, digits: number, path: number[]) {
    const [, was = '', language = ''] =
      /((\w+)_[0-9a-f]+)\.pf_/.exec(file.replaceAll('\\', '/').slice(before.length)) ?? [];
    const text = renamed(gunzipSync(readFileSync(folder + file)).toString('latin1'));
    const bytes = inOrder(Buffer.from(text, 'latin1'), path);
    const is = `${language}_${createHash('sha256').update(bytes).digest('hex').slice(0, digits)}`;
    names.set(was, is);
    rmSync(folder + file);
    writeFileSync(`${folder}${before}${is}${/\.pf_\w+$/.exec(file)?.[0]}`, gzipSync(bytes, { level: 9 }));
  }
}

/** What stands in front of the data in each file of Pagefind; the rest is CBOR. */
const signature = 'pagefind_dcd'.length;

/** The same data with the elements of one array in order. The path says which: the place in each array, from the outside. */
function inOrder(bytes: Buffer, path: number[]): Buffer {
  let at = signature;
  for (const place of path) {
    at = head(bytes, at).next;
    for (let n = 0; n < place; n += 1) at = end(bytes, at);
  }
  const { value, next } = head(bytes, at);
  const elements: Buffer[] = [];
  for (let from = next; elements.length < value;) {
    const to = end(bytes, from);
    elements.push(bytes.subarray(from, to));
    from = to;
  }
  return Buffer.concat([
    bytes.subarray(0, next),
    ...elements.sort(Buffer.compare),
    bytes.subarray(end(bytes, at)),
  ]);
}

/** The kind of the CBOR item at a place, its number, and where what follows that number begins. */
function head(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const [kind, short] = [bytes.readUInt8(at) >> 5, bytes.readUInt8(at) & 31];
  if (short < 24) return { kind, value: short, next: at + 1 };
  const length = 2 ** (short - 24);
  return { kind, value: bytes.readUIntBE(at + 1, length), next: at + 1 + length };
}

/** Where the CBOR item at a place ends. Pagefind writes numbers, texts and arrays. */
function end(bytes: Buffer, at: number): number {
  const { kind, value, next } = head(bytes, at);
  if (kind === 0) return next;
  if (kind === 3) return next + value;
  if (kind !== 4)
    throw new Error(`Pagefind wrote what this build does not know: a CBOR item of kind ${kind}.`);
  let to = next;
  for (let n = 0; n < value; n += 1) to = end(bytes, to);
  return to;
}
