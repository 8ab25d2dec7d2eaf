import { useStore } from '@nanostores/preact';
import { answersIn } from '../../domain/agreement/form.ts';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import type { View } from './turning.ts';

interface ViewsProps {
  store: AgreementStore;
  words: Words['agreement'];
  awake: boolean;
  view: View;
  show: (view: View) => void;
}

/** The two views of a phone, with what is filled in and what is still blank. */
export function Views({ store, words, awake, view, show }: ViewsProps) {
  const given = answersIn(useStore(store.$form), useStore(store.$responses)).filter(
    (one) => one.given,
  ).length;
  const blanks = useStore(store.$blanks).length;
  const button = (of: View, title: string, count: string) => (
    <button type="button" disabled={!awake} aria-pressed={view === of} onClick={() => show(of)}>
      <strong>{title}</strong> <span class="small">{count}</span>
    </button>
  );
  return (
    <div class="views no-print" role="group" aria-label={words.form}>
      {button('form', words.form, say(words.formFilled, { n: given }))}
      {button('paper', words.paper, blanks > 0 ? say(words.blanks, { n: blanks }) : words.noBlanks)}
    </div>
  );
}
