import { createHash } from 'node:crypto';
import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';

/** What nobody needs without a network: what only search engines, other sites, hosts and writers read. */
const left = /\.(br|gz)$|^(sitemap.*|robots\.txt|share\.png|sw\.js|_headers|_redirects|for-writers\/.*)$/;

/**
 * Writes the service worker as the very last file of the site: the list of all others, and a name that changes with any
 * byte of any of them. So one release is kept whole, or not at all.
 */
export function offline(): AstroIntegration {
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
        const { offline: words } = parse(readFileSync('src/content/words.yaml', 'utf8')) as {
          offline: { copy: string };
        };
        const values = {
          RELEASE: release.digest('hex').slice(0, 16),
          FILES: files.map((file) => file.replace(/(^|\/)index\.html$/, '$1')),
          BASE: base,
          WORDS: words.copy,
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
