import { atom } from 'nanostores';
import type { PaperWords } from '../domain/agreement/paper.ts';
import type { Reading, Reopened } from '../domain/agreement/reopened.ts';
import type { Template } from '../domain/agreement/template.ts';
import type { Opened } from '../domain/opened.ts';
import type { Filling } from './filling.ts';

/** What a paper that has come back leaves to be asked and to be looked at. */
export type Questions = Pick<Reopened, 'asked' | 'gone' | 'added'>;

/** Papers that were taken away and have come back. What reads them is loaded when there is one. */
export function papers(template: Template, words: PaperWords, filled: Filling) {
  const $questions = atom<Questions | undefined>(undefined);
  /** Whatever takes the place of a paper takes its questions along. */
  const without =
    <Given extends unknown[], Result>(open: (...given: Given) => Result) =>
    (...given: Given): Result => {
      $questions.set(undefined);
      return open(...given);
    };

  return {
    $questions,
    openDraft: without(filled.openDraft),
    startNew: without(filled.startNew),
    clear: without(filled.clear),
    undo: without(filled.undo),

    /** Opens a file of ours, whichever it is. A field that the paper says otherwise is left blank, and asked about. */
    async openPaper(bytes: Uint8Array): Promise<Opened> {
      const readers = await Promise.all([
        import('../formats/reading/index.ts'),
        import('../domain/agreement/reopened.ts'),
      ]).catch(() => undefined);
      if (!readers) return { ok: false, reason: 'not-loaded' };
      const [{ readPaper }, { reopen }] = readers;
      const paper = readPaper(bytes);
      if (!paper.ok) return paper;
      const { answers = '', passages } = paper;
      const opened = filled.openFile(answers);
      if (!opened.ok) return opened;
      $questions.set(undefined);
      if (!passages || opened.of !== template.id) return opened;
      const { asked, gone, added } = reopen(template, opened.responses, passages, words);
      for (const { kept } of asked) for (const id in kept.responses) filled.set(id, '');
      if (asked.length + gone.length + added.length > 0) $questions.set({ asked, gone, added });
      return opened;
    },

    /** Takes one of the things that a field may say, and asks no more. */
    take(field: string, { responses }: Reading) {
      for (const id in responses) filled.set(id, responses[id] ?? '');
      const questions = $questions.get();
      if (questions)
        $questions.set({ ...questions, asked: questions.asked.filter((one) => one.field !== field) });
    },

    /** Puts the questions away. Fields that nobody chose for stay blank. */
    putAway: () => $questions.set(undefined),
  };
}
