import type { AstroIntegration } from 'astro';
import { report } from '../src/schemas/refusal.ts';
import { contentOfBuild, readContent } from './content.ts';

/** Stops a build whose content is refused, with the same sentences as `npm run check`. */
export function contentCheck(folder?: string, language?: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      // Before anything reads content: Astro's own refusal would come first, and name no remedy.
      'astro:config:setup': ({ command }) => {
        if (command !== 'build') return;
        const { refusals } = folder ? readContent(folder, language) : contentOfBuild(language);
        if (refusals.length > 0) throw new Error(`The content is not right yet.\n${report(refusals)}`);
      },
    },
  };
}
