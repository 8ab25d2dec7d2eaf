import { useEffect } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { Step } from '../../stores/quiz-steps.ts';
import type { QuizStore } from '../../stores/quiz.ts';

/** What the browser's history holds of a step. */
interface Entry {
  step?: Step;
  at?: number;
}
const entryOf = (state: unknown): Entry => (state as Entry | null) ?? {};

/** Where the steps are that the history has under another name, in this visit to the page. */
const hidden = new Map<number, Step>();

/** That a gate was ticked goes into no history: there it is the sheet of gates. */
const named = (step: Step): Step => (step === 'gate' ? 'gates' : step);

/** What a step is called in the page's title, and so in the history: which it is, and nothing of what was chosen. */
export function called(store: QuizStore, words: Words['quiz']): string {
  const step = named(store.$step.get());
  if (step === 'start') return '';
  if (step === 'result') return `${words.yourResult} · `;
  const n = store.$questions.get().findIndex(({ id }) => id === step) + 2;
  const total = store.$possible.get().length + 1;
  return `${say(words.stepOf, { n, total })} · `;
}

/** Notes a step for Back and Forward. The address says nothing of it, and the browser's history the step alone. */
export function note(step: Step): void {
  const at = (entryOf(history.state).at ?? 0) + 1;
  hidden.set(at, step);
  history.pushState({ step: named(step), at }, '', location.pathname);
}

/** The step of an entry of the history, as far as this page knows it; after a reload, as far as the history does. */
function stepOf(state: unknown): Step | undefined {
  const { step, at } = entryOf(state);
  return hidden.get(at ?? -1) ?? step;
}

/** Goes on, and tells the browser, so that its Back button goes back one step. */
export function forward(store: QuizStore, to: Step = store.following()) {
  store.go(to);
  note(to);
}

/** Begins where the history or a link says, whose answers leave the address then, and follows Back and Forward. */
export function useHistory(store: QuizStore) {
  useEffect(() => {
    const read = () => {
      store.begin(location.hash, stepOf(history.state));
      const step = named(store.$step.get());
      history.replaceState({ ...entryOf(history.state), step }, '', location.pathname);
    };
    read();
    const back = (event: PopStateEvent) => {
      const step = stepOf(event.state);
      if (step) store.go(step);
      else if (location.hash.startsWith('#answers=')) read();
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [store]);
}
