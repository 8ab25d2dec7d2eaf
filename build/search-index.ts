import { createHash } from 'node:crypto';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { english } from '../src/schemas/layers.ts';
import { postingFiles, searchKnowledge, sectionsOf, type Fragment, type Read } from './search-knowledge.ts';

/**
 * What Pagefind reads of the built pages: all of them, those whose text is in English too. Each is a compressed file that
 * begins with twelve letters of its own.
 */
async function readPages(site: string, language: string): Promise<Read[]> {
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
  return fragments
    .map((page) => {
      // Pagefind's own names differ from run to run.
      const sections = JSON.stringify(sectionsOf(page));
      return { name: nameOf(sections), sections, page };
    })
    .sort((a, b) => (a.page.url < b.page.url ? -1 : 1));
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
        const shown = new Set(knowledge.pages.map(({ text }) => text));
        for (const { name, sections } of read)
          if (shown.has(name)) writeFileSync(`${site}pagefind/${name}.json`, sections);
        logger.info(`${read.length} pages`);
      },
    },
  };
}
