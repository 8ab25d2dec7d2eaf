import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';
import { layersOf } from '../src/schemas/layers.ts';
import type { Words } from '../src/schemas/words.ts';

/** What nobody needs without a network: what only search engines and other sites read. */
const left = /\.(br|gz)$|^(sitemap.*|robots\.txt|share\.png|sw\.js|_headers)$/;

/**
 * Writes the service worker as the very last file of the site: the list of all others, and a name that changes with any
 * byte of any of them. So one release is kept whole, or not at all.
 */
export function offline(language?: string): AstroIntegration {
  let base = '/';
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir, logger }) => {
        const site = fileURLToPath(dir);
        const files = globSync('**/*', { cwd: site })
          .map((file) => file.replaceAll('\\', '/'))
          .filter((file) => !left.test(file) && statSync(site + file).isFile())
          .sort();
        const release = createHash('sha256');
        for (const file of files) release.update(file).update(readFileSync(site + file));
        const source = layersOf(language).map((layer) => `src/content/${layer}words.yaml`);
        const words = parse(readFileSync(source.findLast(existsSync)!, 'utf8')) as Words;
        const values = {
          RELEASE: release.digest('hex').slice(0, 16),
          FILES: files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
          BASE: base,
          WORDS: words.offline.copy,
          LANGUAGE: words.language.tag,
        };
        const names = Object.entries(values)
          .map(([name, value]) => `const ${name} = ${JSON.stringify(value)};`)
          .join('\n');
        writeFileSync(`${site}sw.js`, `${names}\n${readFileSync('src/offline/worker.js', 'utf8')}`);
        logger.info(`${files.length} files, release ${values.RELEASE}`);
      },
    },
  };
}
