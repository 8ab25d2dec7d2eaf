import { useState } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import { docOf, saveWord, type OwnSheet } from '../../stores/run-sheet.ts';
import { Sheet } from '../site/Sheet.tsx';

export interface RunSheetProps extends OwnSheet {
  downloads: Words['downloads'];
  /** What the button for Word says. */
  word: string;
}

/** The run sheet for other numbers than the usual ones, on the page and as Word. */
export function RunSheet({ downloads, word, ...sheet }: RunSheetProps) {
  const [told, tell] = useState('');
  async function take() {
    tell(downloads.making);
    try {
      await saveWord(sheet);
      tell('');
    } catch {
      tell(downloads.failed);
    }
  }
  return (
    <>
      <p class="no-print">
        <button class="button" type="button" onClick={() => void take()}>
          {word}
        </button>{' '}
        <span class="small" role="status">
          {told}
        </span>
      </p>
      <div class="run-sheet">
        <Sheet doc={docOf(sheet)} within />
      </div>
    </>
  );
}
