import { computed, type ReadableAtom } from 'nanostores';
import { filledSheet, type LaterSheet } from '../domain/agreement/filled-sheet.ts';
import { isMember, membersField, newMember } from '../domain/agreement/new-member.ts';
import { withVersion } from '../domain/agreement/next-version.ts';
import { namesIn, type PaperWords } from '../domain/agreement/paper.ts';
import { renewed } from '../domain/agreement/renew.ts';
import type { Settled } from '../domain/agreement/settle.ts';
import { reviewClauses, termOf } from '../domain/agreement/term.ts';
import { localDay } from '../domain/day.ts';
import { plain, type Doc } from '../domain/doc.ts';
import type { Edition } from '../domain/edition.ts';
import { respond } from '../domain/responses.ts';
import { say } from '../domain/words.ts';
import { formatOf } from '../formats/index.ts';
import type { Words } from '../schemas/words.ts';
import type { Device } from './device.ts';
import type { Filling } from './filling.ts';

/** What the page of an agreement is given for later, as a file of the site: its words and its sheets. */
export interface LaterFile {
  words: Words['renewing'];
  sheets: Record<LaterUse, LaterSheet>;
}

/** What a sheet for later is for. */
export type LaterUse = 'review' | 'closing';

/** Loads what an agreement has for later from the site. Throws where it cannot be had. */
export async function loadLater(id: string, ...given: Rest<Parameters<typeof later>>) {
  const bytes = await given[3].readPage(`/agreements/${id}-later.json`);
  return later(JSON.parse(new TextDecoder().decode(bytes)) as LaterFile, ...given);
}
type Rest<All extends unknown[]> = All extends [unknown, ...infer Others] ? Others : never;

/** What comes after an agreement was signed: its review, its next version, and who joins. It loads when one is asked for. */
function later(
  { words: own, sheets }: LaterFile,
  paperWords: PaperWords & { fileName: string },
  filled: Filling,
  { $settled, $paper }: { $settled: ReadableAtom<Settled>; $paper: ReadableAtom<Doc> },
  device: Device,
) {
  const words = { ...paperWords, ...own };
  const today = () => localDay(device.now());
  const sheet = (use: LaterUse) => filledSheet(sheets[use], $settled.get(), $paper.get(), words);

  async function save(doc: Doc, name: string, formatId: 'word' | 'pdf') {
    await device.drawn();
    const { write, extension, mediaType } = formatOf(formatId);
    const content = await write(doc, { now: device.now(), readFont: device.readFont });
    device.saveFile(`${name}.${extension}`, mediaType, content);
  }
  const named = (pattern: string, id: string) => say(pattern, { id, day: today() });

  return {
    words: own,
    /** Whether somebody can join. */
    isGroup: membersField($settled.get().template) !== undefined,
    titles: { review: sheets.review.doc.title, closing: sheets.closing.doc.title },
    /** The paper of a later version. */
    finish: (paper: Doc, settled: Settled, edition: Edition) => withVersion(paper, settled, edition, words),
    $term: computed([$settled, $paper], (settled, paper) => termOf(settled, paper, today())),
    $lookAt: computed($settled, (settled) =>
      reviewClauses(settled, words).map((inlines) => inlines.map(plain).join('')),
    ),
    sheet,

    /** Offers a sheet as a file. Its name says what it is and the day, never who. */
    takeSheet: (use: LaterUse, format: 'word' | 'pdf') =>
      save(sheet(use), `${use}-${named('{id}-{day}', $settled.get().template.id)}`, format),

    /** Begins the next version, and gives back its number. */
    renew(firstDay: string): number {
      const { edition } = filled.issue();
      const next = renewed($settled.get(), $paper.get(), edition, firstDay, today());
      filled.takeOver(next.responses, next.edition);
      return next.edition.number;
    },

    /** Whether somebody of this name is on the paper. */
    isThere: (name: string) => isMember($settled.get(), name),

    /** Offers the page on which a new member signs, and puts their name on the paper. */
    async takeIn(who: { name: string; day: string }, format: 'word' | 'pdf') {
      const settled = $settled.get();
      const { id } = settled.template;
      const { edition } = filled.issue();
      await save(newMember(settled, $paper.get(), edition, who, words), named(own.joinFile, id), format);
      const field = membersField(settled.template) ?? '';
      const names = namesIn(filled.$responses.get()[field] ?? '');
      filled.takeOver(respond(filled.$responses.get(), field, [...names, who.name].join('\n')));
    },
  };
}

export type LaterStore = ReturnType<typeof later>;
