import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { useKeptFocus } from './kept-focus.ts';

/** Something to take away: a file, a print, a link. What `make` gives back is said, or else that a file was made. */
interface Download {
  label: string;
  make: () => Promise<string | void> | void;
  main?: boolean;
  disabled?: boolean;
}

interface DownloadsProps {
  files: Download[];
  /** Rarer ones, folded away. */
  more?: { title: string; files: Download[]; note: string };
  words: Words['downloads'];
  awake?: boolean;
  /** Buttons that stand in the same row. */
  children?: ComponentChildren;
  /** Said where no file is being made. */
  said?: string;
}

/** What can be taken away. It says that a file is being made, and what gets somebody out who did not get it. */
export function Downloads({ files, more, words, awake = true, children, said = '' }: DownloadsProps) {
  const [told, tell] = useState('');
  const [busy, setBusy] = useState(false);
  const [way, setWay] = useState<{ label: string; go: () => void }>();

  const status = useRef<HTMLParagraphElement>(null);
  useKeptFocus(() => status.current);
  // What is said last is what counts.
  useEffect(() => tell(''), [said]);

  async function make(task: Download['make']) {
    setWay(undefined);
    const making = task();
    if (!making) return tell('');
    tell(words.making);
    setBusy(true);
    try {
      tell((await making) ?? words.made);
    } catch (error) {
      const missing = (error as { characters?: string[] }).characters;
      tell(missing ? say(words.cannotDraw, { characters: missing.join(' ') }) : words.failed);
      setWay(
        missing
          ? { label: words.print, go: browserDevice.print }
          : { label: words.again, go: () => void make(task) },
      );
    }
    setBusy(false);
  }
  const buttons = (some: Download[]) =>
    some.map(({ label, make: task, main, disabled }) => (
      <button
        key={label}
        class={main ? 'button main' : 'button'}
        type="button"
        disabled={disabled}
        onClick={() => void make(task)}
      >
        {label}
      </button>
    ));

  return (
    <div class="actions no-print" data-pagefind-ignore="all">
      <fieldset class="buttons" disabled={!awake}>
        {buttons(files)}
        {children}
      </fieldset>
      <p class="small soft stays">{words.stays}</p>
      <p class="small" role="status" tabIndex={-1} ref={status}>
        {busy && <progress aria-hidden="true" />} {told || said}
      </p>
      {way && (
        <p>
          <button class="button" type="button" onClick={way.go}>
            {way.label}
          </button>
        </p>
      )}
      {more && (
        <details>
          <summary>{more.title}</summary>
          <fieldset class="buttons" disabled={!awake}>
            {buttons(more.files)}
          </fieldset>
          <p class="small soft">{more.note}</p>
        </details>
      )}
    </div>
  );
}
