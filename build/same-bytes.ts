import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { nameByBytes } from './named.ts';

/**
 * Takes out of a built site what depends on the machine, so that the same content gives the same bytes: the names of
 * islands, which Astro makes of the folder that it works in and no code reads. And what depends on the release: every
 * file that a page loads has a mark of its bytes in its name.
 */
export function sameBytes(): AstroIntegration {
  let base = '/';
  return {
    name: 'same-bytes',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': ({ dir }) => {
        const site = fileURLToPath(dir);
        const readdress = nameByBytes(site, base);
        for (const file of globSync('**/*.html', { cwd: site })) {
          const page = readFileSync(site + file, 'utf8');
          const named = readdress(page.replaceAll(/<astro-island uid="\w+"/g, '<astro-island'));
          if (named !== page) writeFileSync(site + file, named);
        }
      },
    },
  };
}
