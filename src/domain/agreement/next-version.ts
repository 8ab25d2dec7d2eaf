import { inWords } from '../day.ts';
import { isolated, paragraph, text, type Block, type Doc } from '../doc.ts';
import type { Edition } from '../edition.ts';
import { clean } from '../typed.ts';
import { listed, say } from '../words.ts';
import { changes, type Change } from './changes.ts';
import type { PaperWords } from './paper.ts';
import { settle, type Settled } from './settle.ts';

/** What a later version of an agreement says of itself, of the one before, and of what changed. */
export interface VersionWords {
  /** With and without its {day}: version {n}. */
  versionOf: string;
  versionUndated: string;
  isVersion: string;
  changed: string;
  changedNothing: string;
  changedAnswer: string;
  changedGiven: string;
  changedTaken: string;
  changedCame: string;
  changedLeft: string;
  changedIn: string;
  changedOut: string;
  changedWording: string;
}

/** A version by its number and its day, where that is known. */
export const versionIn = (
  { number: n, day }: Pick<Edition, 'number' | 'day'>,
  words: VersionWords,
  language: string,
): string =>
  day ? say(words.versionOf, { n, day: inWords(day, language) }) : say(words.versionUndated, { n });

/**
 * The paper of a later version: it names the version before at its beginning, and lists what changed since at its end,
 * below the signatures. The first version is as it was.
 */
export function withVersion(
  paper: Doc,
  settled: Settled,
  edition: Edition,
  words: VersionWords & PaperWords,
): Doc {
  const { before } = edition;
  if (!before) return paper;
  const { template } = settled;
  const named = (one: Pick<Edition, 'number' | 'day'>) => versionIn(one, words, template.language.tag);
  const earlier = named({ number: edition.number - 1, day: before.day });
  const found = changes(settle(template, before.responses), settled, words);
  const sentences = found.flatMap((change) => sentencesFor(change, settled, words));
  const list: Block =
    sentences.length > 0
      ? { kind: 'list', ordered: false, items: sentences.map((one) => [text(one)]) }
      : paragraph(words.changedNothing);
  return {
    ...paper,
    blocks: [
      paragraph(say(words.isVersion, { version: named(edition), before: earlier })),
      ...paper.blocks,
      { kind: 'heading', level: 1, text: say(words.changed, { before: earlier }) },
      list,
    ],
  };
}

/** An answer in a sentence: its lines one after another, and its direction kept to itself. */
const quoted = (value: string) => isolated(clean(value).replace(/\s*\n\s*/g, ' / '));

/** A change in words. */
function sentencesFor(change: Change, { template }: Settled, words: VersionWords): string[] {
  const label = (field: string) => template.fields.get(field)?.label ?? field;
  switch (change.kind) {
    case 'answer': {
      const { field, before, now } = change;
      const sentence = !before ? words.changedGiven : !now ? words.changedTaken : words.changedAnswer;
      return [say(sentence, { field: label(field), now: quoted(now), before: quoted(before) })];
    }
    case 'people': {
      const told = (sentence: string, names: string[]) =>
        names.length === 0
          ? []
          : [
              say(sentence, {
                field: label(change.field),
                names: listed(names.map(isolated), template.language.tag, 'conjunction'),
              }),
            ];
      return [...told(words.changedCame, change.came), ...told(words.changedLeft, change.left)];
    }
    case 'clause-in':
      return [say(words.changedIn, { clause: change.title })];
    case 'clause-out':
      return [say(words.changedOut, { clause: change.title, before: quoted(change.before) })];
    case 'wording':
      return [say(words.changedWording, { clause: change.title, before: quoted(change.before) })];
  }
}
