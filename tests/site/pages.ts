import { globSync } from 'node:fs';

/** The paths of all pages of the built site, in order. */
export const pages: string[] = globSync('dist/**/*.html')
  .map((file) =>
    file
      .replaceAll('\\', '/')
      .replace(/^dist/, '')
      .replace(/index\.html$/, ''),
  )
  .filter((path) => !path.startsWith('/pagefind/') && !path.endsWith('-agreement.html'))
  .sort();
