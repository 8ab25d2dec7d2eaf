import { useRef, useState } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import type { KeptDraft } from '../../stores/kept-drafts.ts';
import { useKeptFocus } from './kept-focus.ts';

/** One kept draft. It is deleted by two presses: there is no way back. */
export function KeptRow({
  draft,
  isOpen,
  verb,
  name,
  words,
  openIt,
  forget,
}: {
  draft: KeptDraft;
  isOpen: boolean;
  /** What opening it is called: one of another agreement gives its names and dates. */
  verb: string;
  name: string;
  words: Words['keeping'];
  openIt: () => void;
  forget: () => void;
}) {
  const [asking, ask] = useState(false);
  const row = useRef<HTMLLIElement>(null);
  useKeptFocus(() => row.current?.querySelector('button:last-of-type'));
  const button = (label: string, press: () => void) => (
    <button class="quiet" type="button" aria-label={`${label}: ${name}`} onClick={press}>
      {label}
    </button>
  );
  return (
    <li ref={row}>
      <span>
        {name} <span class="small soft">{draft.day}</span>
        {isOpen && <span class="small"> · {words.isOpen}</span>}
      </span>
      {!isOpen && !asking && button(verb, openIt)}
      {asking ? button(words.forgetForGood, forget) : button(words.forget, () => ask(true))}
      {asking && button(words.forgetNot, () => ask(false))}
    </li>
  );
}
