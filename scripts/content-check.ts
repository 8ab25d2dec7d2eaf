import type { AstroIntegration } from 'astro';
import { report } from '../src/schemas/problem.ts';
import { readContent } from './content.ts';

/** Stops a build whose content is refused, with the same sentences as `npm run check`. */
export function contentCheck(folder?: string): AstroIntegration {
  return {
    name: 'content-check',
    hooks: {
      'astro:build:start': () => {
        const { problems } = readContent(folder);
        if (problems.length > 0) throw new Error(`The content is not right yet.\n${report(problems)}`);
      },
    },
  };
}
