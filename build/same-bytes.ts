import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';

/**
 * Takes out of a built site what depends on the machine, so that the same content gives the same bytes: the names of
 * islands, which Astro makes of the folder that it works in and no code reads.
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
      },
    },
  };
}
