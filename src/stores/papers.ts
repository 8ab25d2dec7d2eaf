import { atom } from 'nanostores';
import type { PaperWords } from '../domain/agreement/paper.ts';
import type { Reopened } from '../domain/agreement/reopened.ts';
import type { Template } from '../domain/agreement/template.ts';
import type { Opened } from '../domain/opened.ts';
import type { Filling } from './filling.ts';
import type { LaterStore } from './later.ts';

/** What a paper that has come back leaves to be asked and to be looked at. */
export type Questions = Pick<Reopened, 'asked' | 'gone' | 'added'>;

/** Papers that were taken away and have come back. What reads them is loaded when there is one. */
export function papers(
  template: Template,
  words: PaperWords,
  filled: Filling,
  later: () => Promise<LaterStore>,
) {
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
    openPaper: (bytes: Uint8Array): Promise<Opened> =>
      import('./opened-paper.ts').then(
        ({ openPaper }) => openPaper(bytes, template, words, filled, later, $questions),
        () => ({ ok: false, reason: 'not-loaded' }),
      ),
  };
}
