import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { english } from '../src/schemas/layers.ts';
import { readLayers } from './layers.ts';

/**
 * What nobody needs without a network: what only search engines, other sites, hosts, writers and makers of a copy read, and
 * what is large and taken once.
 */
const left =
  /\.(br|gz|pptx)$|^(tools\/organisers-pack\.zip|sitemap.*|robots\.txt|share\.png|sw\.js|_headers|_redirects|(for-writers|make-it-yours)\/.*|_astro\/Make\..*)$/;

/**
 * Writes the service worker as the very last file of the site: the list of all others, each with a mark made of its
 * bytes, and a name made of all the marks. So one release is kept whole, or not at all.
 */
export function offline(language = english): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir, logger }) => {
        const { files, release } = writeWorker(fileURLToPath(dir), base, language);
        logger.info(`${files} files, release ${release}`);
      },
    },
  };
}

/** Writes sw.js for a built site in a folder, which ends with a slash. */
export function writeWorker(
  site: string,
  base: string,
  language = english,
): { files: number; release: string } {
  const marks = globSync('**/*', { cwd: site })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !left.test(file) && statSync(site + file).isFile())
    .sort()
    .map((file) => [file.replace(/(^|\/)index\.html$/, '$1'), markOf(readFileSync(site + file))] as const);
  const words = readLayers('words', language).entries.at(-1)!.data;
  const release = createHash('sha256').update(JSON.stringify(marks)).digest('hex').slice(0, 16);
  const values = {
    RELEASE: release,
    FILES: Object.fromEntries(marks),
    BASE: base,
    WORDS: words.offline.copy,
    LANGUAGE: words.language.tag,
  };
  const names = Object.entries(values)
    .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
    .join('\n');
  writeFileSync(`${site}sw.js`, `${names}\n${readFileSync('src/offline/worker.js', 'utf8')}`);
  return { files: marks.length, release };
}

/** Tells a file from every other of its name: the worker makes the same of what it was given. */
const markOf = (bytes: Buffer) =>
  createHash('sha256').update(bytes).digest().subarray(0, 6).toString('base64');
