import { useStore } from '@nanostores/preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Format } from '../../formats/index.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';

interface ActionsProps {
  store: AgreementStore;
  words: Words['agreement'];
  /** Whether the PDF has letters for this language. */
  pdf: boolean;
  awake: boolean;
}

const others: Exclude<Format['id'], 'calendar'>[] = ['pdf-letter', 'markdown', 'text', 'html'];

/** What can be done with the paper: take it away in a format, print it, clear the form. */
export function Actions({ store, words, pdf, awake }: ActionsProps) {
  const [said, setSaid] = useState('');
  /** Whether a file is being made, and what gets somebody out who did not get it. */
  const [busy, setBusy] = useState(false);
  const [way, setWay] = useState<{ label: string; go: () => void }>();
  const [canShare, setCanShare] = useState(false);
  const canUndo = useStore(store.$canUndo);
  const { events } = useStore(store.$paper);
  useEffect(() => setCanShare(browserDevice.canShare()), []);

  function tell(what: string, out?: typeof way) {
    setSaid(what);
    setWay(out);
  }

  /** Runs something that may take a moment or fail, and says so. */
  async function make(task: () => Promise<unknown>) {
    tell(words.making);
    setBusy(true);
    try {
      await task();
      tell('');
    } catch (error) {
      const missing = (error as { characters?: string[] }).characters;
      tell(
        missing ? say(words.cannotDraw, { characters: missing.join(' ') }) : words.failed,
        missing
          ? { label: words.print, go: browserDevice.print }
          : { label: words.again, go: () => void make(task) },
      );
    }
    setBusy(false);
  }
  const download = (format: Format['id']) => () => void make(() => store.download(format));

  return (
    <div class="actions no-print">
      <fieldset class="buttons" disabled={!awake}>
        <button class="button main" type="button" onClick={download('word')}>
          {words.word}
        </button>
        {pdf && (
          <button class="button" type="button" onClick={download('pdf')}>
            {words.pdf}
          </button>
        )}
        <button class="button" type="button" onClick={browserDevice.print}>
          {words.print}
        </button>
        {pdf && canShare && (
          <button class="button" type="button" onClick={() => void make(() => store.share())}>
            {words.share}
          </button>
        )}
        <button class="quiet" type="button" onClick={() => (store.clear(), tell(words.cleared))}>
          {words.clear}
        </button>
        {canUndo && (
          <button class="quiet" type="button" onClick={() => (store.undo(), tell(''))}>
            {words.undo}
          </button>
        )}
      </fieldset>
      <p class="small" role="status">
        {busy && <progress aria-hidden="true" />} {said}
      </p>
      {way && (
        <p>
          <button class="button" type="button" onClick={way.go}>
            {way.label}
          </button>
        </p>
      )}
      <details>
        <summary>{words.moreFormats}</summary>
        <fieldset class="buttons" disabled={!awake}>
          {others
            .filter((format) => pdf || format !== 'pdf-letter')
            .map((format) => (
              <button key={format} class="button" type="button" onClick={download(format)}>
                {words[format]}
              </button>
            ))}
          <button class="button" type="button" disabled={events.length === 0} onClick={download('calendar')}>
            {events.length > 0 ? say(words.calendar, { n: events.length }) : words.noCalendar}
          </button>
          <button class="button" type="button" onClick={() => void make(() => store.pack())}>
            {words.pack}
          </button>
        </fieldset>
        <p class="small soft">{words.packNote}</p>
      </details>
    </div>
  );
}
