import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import { useMaking, type Make } from './making.tsx';

/** Something to take away: a file, a print, a link. */
interface Download {
  label: string;
  make: Make;
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
  const { tell, making, status } = useMaking(words);
  // What is said last is what counts.
  useEffect(() => tell(''), [said]);
  const buttons = (some: Download[]) =>
    some.map(({ label, make: task, main, disabled }) => (
      <button
        key={label}
        class={main ? 'button main' : 'button'}
        type="button"
        disabled={disabled}
        onClick={() => making(task)}
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
      {status(said)}
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
