import { inWords } from '../day.ts';
import { inLanguage, text, typed, type Doc, type Inline } from '../doc.ts';
import type { Edition } from '../edition.ts';
import { clean } from '../typed.ts';
import { say } from '../words.ts';
import { versionIn, type VersionWords } from './next-version.ts';
import { namesIn, type PaperWords } from './paper.ts';
import type { Settled } from './settle.ts';
import { type Template } from './template.ts';

/** The words of the page on which somebody joins a group. {name} and {day} are filled in. */
export interface JoiningWords extends VersionWords {
  joinTitle: string;
  joinText: string;
  joinRead: string;
  joinOthers: string;
  joinKept: string;
}

/** The field that names those whom a new member joins; undefined where an agreement is not of a group. */
export const membersField = ({ agreement, fields }: Template): string | undefined =>
  agreement.parties.find(({ field }) => fields.get(field)?.kind === 'long-text')?.field;

/** Whether somebody is a member already. */
export const isMember = ({ template, responses }: Settled, name: string): boolean =>
  namesIn(responses[membersField(template) ?? ''] ?? '').includes(clean(name));

/**
 * The page on which a new member agrees and the others agree that they join, to lie with the agreement: nobody begins
 * again.
 *
 * @param day on which they join
 */
export function newMember(
  settled: Settled,
  paper: Doc,
  edition: Edition,
  { name, day }: { name: string; day: string },
  words: JoiningWords & PaperWords,
): Doc {
  const { template } = settled;
  const { agreement, language } = template;
  const field = membersField(template) ?? '';
  const role = agreement.parties.find((party) => party.field === field)?.each ?? '';
  const values = {
    title: agreement.title,
    version: versionIn(edition, words, language.tag),
    day: inWords(day, language.tag),
  };
  const signers = paper.blocks.find((block) => block.kind === 'signatures')?.parties ?? [];
  /** A sentence with the name in its place. */
  const sentence = (one: string): Inline[] =>
    say(one, values)
      .split('{name}')
      .flatMap((part, i) => [...(i > 0 ? [typed(field, name)] : []), text(part)]);
  return {
    title: say(words.joinTitle, values),
    emblem: agreement.relationship,
    ...(paper.subtitle ? { subtitle: paper.subtitle } : {}),
    ...inLanguage(language),
    version: paper.version,
    blocks: [
      { kind: 'paragraph', inlines: sentence(words.joinText) },
      { kind: 'paragraph', inlines: sentence(words.joinRead) },
      { kind: 'signatures', parties: [say(words.signedBy, { name: clean(name), role })], date: words.date },
      { kind: 'paragraph', inlines: sentence(words.joinOthers) },
      {
        kind: 'signatures',
        parties: signers.filter((signer) => signer !== clean(name)),
        date: words.date,
        close: true,
      },
      { kind: 'paragraph', inlines: sentence(words.joinKept) },
    ],
    events: [],
  };
}
