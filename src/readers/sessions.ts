import { getCollection } from 'astro:content';
import { version } from '../../package.json';
import { plan } from '../domain/session/plan.ts';
import { inMinutes } from '../domain/session/said.ts';
import { runSheet } from '../domain/session/run-sheet.ts';
import { say } from '../domain/words.ts';
import { language, languageOf } from './languages.ts';
import { isTheirs, underTerms } from './own-text.ts';
import { getWords } from './words.ts';

/** The sessions to run, each with a run sheet for its usual numbers, in the order of their titles. */
export async function getSessions() {
  const entries = (await getCollection('sessions')).sort((a, b) =>
    a.data.title.localeCompare(b.data.title, language),
  );
  return Promise.all(
    entries.map(async (entry) => {
      const { id, data: session } = entry;
      const words = await getWords(languageOf(entry));
      const foot = underTerms(
        say(words.tools.foot, { site: words.site.name, title: session.title, version }),
        words,
        isTheirs(entry),
      );
      const sheets = session.usual.map(({ people, minutes }) => {
        const planned = plan(session, people, minutes);
        if (planned.kind === 'too-short') throw new Error(`${id}: npm run check says what is wrong with it.`);
        return {
          title: say(words.session.numbers, { people, minutes: inMinutes(minutes, words.language.tag) }),
          file: `${id}-${people}-people-${minutes}-minutes`,
          doc: runSheet(planned, { session, words: words.session }, words.language, foot),
        };
      });
      return { id, session, entry, words, foot, sheets };
    }),
  );
}
