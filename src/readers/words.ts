import { getOne, language } from './languages.ts';
import { getOrganisation } from './organisation.ts';
import { say } from '../domain/words.ts';
import type { Language } from '../domain/doc.ts';
import type { Words } from '../schemas/words.ts';

/** The interface's words in a language, under the name that the site has here. */
export async function getWords(tag: string = language): Promise<Words & { language: Language }> {
  const [entry, organisation] = await Promise.all([getOne('words', tag), getOrganisation()]);
  if (!entry) throw new Error('src/content/words.yaml is missing.');
  if (!organisation) return entry.data;
  const { site, agreement, quiz } = entry.data;
  /** A line at the foot of a document, under the organisation's name and with its own lines. */
  const own = (line: string) =>
    [line.replaceAll(site.name, organisation.name), ...organisation.legal].join(' ');
  return {
    ...entry.data,
    // Ours are our words alone: an organisation's are under its own terms.
    site: {
      ...site,
      name: organisation.name,
      licence: say(site.licenceOfCopy, { name: organisation.name }),
    },
    language: { ...entry.data.language, publisher: organisation.name },
    agreement: { ...agreement, version: own(agreement.version) },
    quiz: { ...quiz, summaryVersion: own(quiz.summaryVersion) },
  };
}
