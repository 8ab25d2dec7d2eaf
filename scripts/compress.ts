// The last step of a build: writes each text file a second time as .br and .gz, so that a plain host can send it small.
// With --quick, as the tests call it, brotli tries less hard: files are 2 in 100 larger than those that are put online.
import { globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const texts = globSync('dist/**/*').filter((file) =>
  /\.(html|css|js|svg|json|txt|xml|md|webmanifest)$/.test(file),
);

/**
 * How hard brotli tries, from 0 to 11. Its last level saves a page one byte in ten and takes twenty times as long as
 * level 8: worth it for a few hundred files, but with thousands it would take longer than all the rest of a build.
 */
const quality = texts.length > 1000 ? 8 : process.argv.includes('--quick') ? 10 : 11;

/** How far back brotli looks, as a power of two: as far as the file goes. Room for more takes five times as long at level 8. */
const windowFor = (bytes: Buffer) =>
  Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes.length + 16))),
  );

async function compress(file: string): Promise<void> {
  const bytes = await readFile(file);
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: quality,
        [constants.BROTLI_PARAM_LGWIN]: windowFor(bytes),
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    promisify(gzip)(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
}

const todo = [...texts];
const worker = async () => {
  for (let file = todo.pop(); file; file = todo.pop()) await compress(file);
};
await Promise.all(Array.from({ length: availableParallelism() * 2 }, worker));
console.log(`Compressed ${texts.length} files.`);
