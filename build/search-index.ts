import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { textFileOf } from '../src/domain/search/knowledge.ts';
import { english } from '../src/schemas/layers.ts';
import { isList, postingFiles, searchKnowledge, sectionsOf, type Fragment } from './search-knowledge.ts';

/**
 * What Pagefind reads of the built pages: all of them, those whose text is in English too. Each is a compressed file that
 * begins with twelve letters of its own.
 */
async function readPages(site: string, language: string): Promise<Fragment[]> {
  const { close, createIndex } = await import('pagefind');
  const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0]! });
  if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
  const { errors: refused } = await index.addDirectory({ path: site });
  if (refused.length > 0) throw new Error(`Pagefind could not read the site: ${refused.join(' ')}`);
  // By way of the disk: a thousand files are there in half of the time that it takes to be handed them.
  const outputPath = mkdtempSync(join(tmpdir(), 'pagefind-'));
  const { errors: unwritten } = await index.writeFiles({ outputPath });
  await close();
  if (unwritten.length > 0)
    throw new Error(`Pagefind could not write to ${outputPath}: ${unwritten.join(' ')}`);
  const fragments = globSync('**/*.pf_fragment', { cwd: outputPath }).map(
    (file) =>
      JSON.parse(
        gunzipSync(readFileSync(join(outputPath, file)))
          .subarray(12)
          .toString(),
      ) as Fragment,
  );
  rmSync(outputPath, { recursive: true });
  return fragments.sort((a, b) => (a.url < b.url ? -1 : 1));
}

const nameOf = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** Writes what search needs beside the pages: search.json, where words stand, and the text of each page, to show. */
export function searchIndex(language = english): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const read = await readPages(site, language);
        const { knowledge, postings, words } = searchKnowledge(read, site, language);
        mkdirSync(`${site}pagefind`, { recursive: true });
        const written = (files: Map<string, unknown>) =>
          Object.fromEntries(
            [...files].map(([begins, some]) => {
              const text = JSON.stringify(some);
              const name = nameOf(text);
              writeFileSync(`${site}pagefind/${name}.json`, text);
              return [begins, name];
            }),
          );
        writeFileSync(
          `${site}search.json`,
          JSON.stringify({ ...knowledge, postings: written(postingFiles(postings)), words: written(words) }),
        );
        for (const page of read) {
          const name = textFileOf(page.url);
          const sections = isList(page.url) ? [] : sectionsOf(page);
          if (name !== undefined) writeFileSync(`${site}pagefind/${name}.json`, JSON.stringify(sections));
        }
        logger.info(`${read.length} pages`);
      },
    },
  };
}
