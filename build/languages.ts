// The site in other languages: each has a build of its own, into a folder of its own, after the English one. So a build
// reads everything once, has one index for search and one release for use without a network, and knows one language.
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { languagesOf } from './layers.ts';

/** Builds the site in each language that has words in src/content/languages/. Without one it does nothing. */
export function languages(): AstroIntegration {
  return {
    name: 'languages',
    hooks: {
      'astro:build:done': ({ dir, logger }) => {
        for (const language of languagesOf()) {
          logger.info(language);
          execFileSync(
            process.execPath,
            ['node_modules/astro/bin/astro.mjs', 'build', '--outDir', `${fileURLToPath(dir)}${language}`],
            { stdio: 'inherit', env: { ...process.env, SITE_LANGUAGE: language } },
          );
        }
      },
    },
  };
}
