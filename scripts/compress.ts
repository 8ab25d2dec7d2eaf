// The last step of a build: writes each text file a second time as .br and .gz, so that a plain host can send it small.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const texts = globSync('dist/**/*').filter((file) =>
  /\.(html|css|js|svg|json|txt|xml|md|webmanifest)$/.test(file),
);
for (const file of texts) {
  const bytes = readFileSync(file);
  writeFileSync(
    `${file}.br`,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
  writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
}
console.log(`Compressed ${texts.length} files.`);
