import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { english } from '../src/schemas/layers.ts';
import { searchKnowledge } from './search-knowledge.ts';

/**
 * Writes the search index beside the pages, as the last step of a build, and leaves out Pagefind's own interfaces. All
 * pages of a build go into one index, those whose text is in English too.
 */
export function searchIndex(language = english): AstroIntegration {
  return {
    name: 'search-index',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const { close, createIndex } = await import('pagefind');
        const { rm, writeFile } = await import('node:fs/promises');
        const site = fileURLToPath(dir);
        const { index, errors } = await createIndex({ forceLanguage: language.split('-')[0]! });
        if (!index) throw new Error(`Pagefind could not start: ${errors.join(' ')}`);
        const { page_count, errors: refused } = await index.addDirectory({ path: site });
        if (refused.length > 0) throw new Error(`Pagefind could not read the site: ${refused.join(' ')}`);
        await index.writeFiles({ outputPath: `${site}pagefind` });
        await close();
        const unused = ['pagefind-ui', 'pagefind-modular-ui', 'pagefind-component-ui', 'pagefind-highlight'];
        await Promise.all(
          unused
            .flatMap((name) => [`${name}.js`, `${name}.css`])
            .map((file) => rm(`${site}pagefind/${file}`, { force: true })),
        );
        await writeFile(`${site}search.json`, JSON.stringify(searchKnowledge(site, language)));
        logger.info(`${page_count} pages`);
      },
    },
  };
}
