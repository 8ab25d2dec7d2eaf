// The words of the interface are their own type: a word is one line in src/content/words.yaml, and the compiler knows it.
import { readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { parse } from 'yaml';

/** The type of the English words, as a declaration that `src/schemas/words.ts` takes its type from. */
export function wordsType(yaml: string): string {
  const groups = Object.entries(parse(yaml) as Record<string, Record<string, string>>);
  const lines = groups.flatMap(([group, sentences]) => [
    `    ${JSON.stringify(group)}: {`,
    ...Object.keys(sentences).map(
      (name) =>
        `      ${JSON.stringify(name)}: ${group === 'language' && name === 'direction' ? "'ltr' | 'rtl'" : 'string'};`,
    ),
    '    };',
  ]);
  return ["declare module 'english-words' {", '  export interface Words {', ...lines, '  }', '}', ''].join(
    '\n',
  );
}

/** Writes that type wherever Astro writes its own: before a check of types, a build or a preview. */
export const wordsTypes = (): AstroIntegration => ({
  name: 'words-type',
  hooks: {
    'astro:config:done': ({ injectTypes }) => {
      injectTypes({
        filename: 'english-words.d.ts',
        content: wordsType(readFileSync('src/content/words.yaml', 'utf8')),
      });
    },
  },
});
