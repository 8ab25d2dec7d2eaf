import type { AstroIntegration } from 'astro';
import { report } from '../src/schemas/refusal.ts';
import { beneath } from './beneath.ts';
import { contentOfBuild, readContent } from './content.ts';
import { refusalPage } from './refusal-page.ts';

/**
 * Stops a build whose content is refused, with the same sentences as `npm run check`. While somebody writes, they stand on
 * every page in its place, until the content is right again.
 */
export function contentCheck(folder = 'src/content', language?: string): AstroIntegration {
  const told = () => report(readContent(folder, language).refusals);
  return {
    name: 'content-check',
    hooks: {
      // Before anything reads content: Astro's own refusal would come first, and name no remedy.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const refusals = folder === 'src/content' ? report(contentOfBuild(language).refusals) : told();
        if (refusals) throw plainError(`The content is not right yet.\n${refusals}`);
        const changed = report(beneath(folder));
        if (changed) console.warn(`\nTo be looked at first:\n${changed}\n`);
      },
      'astro:server:setup': ({ server }) => {
        let refused = told();
        if (refused) console.error(`\nThe content is not right yet.\n${refused}\n`);
        server.watcher.on('all', (_, path) => {
          if (!path.replaceAll('\\', '/').includes(`${folder}/`)) return;
          const now = told();
          if (now === refused) return;
          refused = now;
          console.error(
            now ? `\nThe content is not right yet.\n${now}\n` : '\nThe content is right again.\n',
          );
          server.ws.send({ type: 'full-reload' });
        });
        server.middlewares.use((request, response, next) => {
          if (!refused || !request.headers.accept?.includes('text/html')) return next();
          response.writeHead(503, {
            'content-type': 'text/html; charset=utf-8',
            'cache-control': 'no-store',
          });
          response.end(refusalPage(refused, server.config.base));
        });
      },
    },
  };
}

/** An error that says what it says, and not in which line of our code. */
function plainError(message: string): Error {
  const error = new Error(message);
  error.stack = '';
  return error;
}
