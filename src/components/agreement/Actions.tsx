import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Format } from '../../formats/index.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';
import { Downloads } from '../site/Downloads.tsx';
import { useKeptFocus } from '../site/kept-focus.ts';

interface ActionsProps {
  store: AgreementStore;
  words: Words['agreement'];
  downloads: Words['downloads'];
  /** Whether the PDF has letters for this language. */
  pdf: boolean;
  awake: boolean;
}

const rarer: Exclude<Format['id'], 'calendar'>[] = ['pdf-letter', 'markdown', 'text', 'html'];

/** What can be done with the paper: take it away in a format, print it, clear the form. */
export function Actions({ store, words, downloads, pdf, awake }: ActionsProps) {
  const [said, tell] = useState('');
  const [canShare, setCanShare] = useState(false);
  const canUndo = useStore(store.$canUndo);
  const { events } = useStore(store.$paper);
  const clearing = useRef<HTMLButtonElement>(null);
  useKeptFocus(() => clearing.current);
  useEffect(() => setCanShare(browserDevice.canShare()), []);
  const file = (format: Format['id'], label: string) => ({ label, make: () => store.download(format) });

  function clear() {
    const wasKept = store.$open.get() !== undefined;
    store.clear();
    tell(wasKept ? words.clearedKept : words.cleared);
  }

  return (
    <Downloads
      words={downloads}
      awake={awake}
      // What was cleared cannot be brought back once the page was left.
      said={canUndo || said !== words.cleared ? said : ''}
      files={[
        { ...file('word', words.word), main: true },
        ...(pdf ? [file('pdf', words.pdf)] : []),
        { label: words.print, make: browserDevice.print },
        ...(pdf && canShare ? [{ label: words.share, make: () => store.share().then(() => '') }] : []),
      ]}
      more={{
        title: words.moreFormats,
        note: words.packNote,
        files: [
          ...rarer
            .filter((format) => pdf || format !== 'pdf-letter')
            .map((format) => file(format, words[format])),
          {
            ...file(
              'calendar',
              events.length > 0 ? say(words.calendar, { n: events.length }) : words.noCalendar,
            ),
            disabled: events.length === 0,
          },
          { label: words.pack, make: () => store.pack() },
        ],
      }}
    >
      <button class="quiet" type="button" ref={clearing} onClick={clear}>
        {words.clear}
      </button>
      {canUndo && (
        <button class="quiet" type="button" onClick={() => (store.undo(), tell(words.undone))}>
          {words.undo}
        </button>
      )}
    </Downloads>
  );
}
