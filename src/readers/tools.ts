import { getCollection } from 'astro:content';
import { version } from '../../package.json';
import { sheet } from '../domain/tool.ts';
import { say } from '../domain/words.ts';
import type { Tool } from '../schemas/tool.ts';
import { wholeAddress } from './address.ts';
import { language, languageOf } from './languages.ts';
import { getList } from './lists.ts';
import { isTheirs, underTerms } from './own-text.ts';
import { getWords } from './words.ts';

/** The sheet that the site itself has this use for. */
export async function getSheetFor(use: NonNullable<Tool['use']>) {
  const found = (await getSheets()).find(({ tool }) => tool.use === use);
  if (!found) throw new Error(`No sheet in src/content/tools/ has “use: ${use}”, and the site needs one.`);
  return found;
}

/** The printable sheets with their documents, in their order. */
export async function getSheets() {
  const entries = (await getCollection('tools')).sort(
    (a, b) => a.data.order - b.data.order || a.data.title.localeCompare(b.data.title, language),
  );
  return Promise.all(
    entries.map(async (entry) => {
      const { id, data: tool } = entry;
      const tag = languageOf(entry);
      const [words, differences] = await Promise.all([getWords(tag), getList('differences', tag)]);
      const foot = underTerms(
        say(words.tools.foot, { site: words.site.name, title: tool.title, version }),
        words,
        isTheirs(entry),
      );
      return {
        id,
        tool,
        entry,
        words,
        doc: sheet(tool, {
          version: foot,
          differences,
          aspect: words.tools.aspect,
          language: words.language,
          address: wholeAddress('/'),
        }),
      };
    }),
  );
}
