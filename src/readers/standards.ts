import { version } from '../../package.json';
import { audit } from '../domain/audit.ts';
import { say } from '../domain/words.ts';
import { language } from './languages.ts';
import { readableDay } from './library.ts';
import { getList } from './lists.ts';
import { getWords } from './words.ts';

/** The sets of standards, each with its self-audit as a document. */
export async function getStandards() {
  const [{ sets }, words] = await Promise.all([getList('standards'), getWords()]);
  return sets.map((set) => {
    const foot = say(words.standards.foot, {
      site: words.site.name,
      title: set.title,
      day: readableDay(set.reviewed, language),
      version,
    });
    return { set, words, doc: audit(set, words.standards, foot, words.language) };
  });
}
