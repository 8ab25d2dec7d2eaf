import { useEffect } from 'preact/hooks';
import type { Step } from '../../stores/quiz-steps.ts';
import type { QuizStore } from '../../stores/quiz.ts';

/** Goes on, and tells the browser, so that its Back button goes back one step. */
export function forward(store: QuizStore, to: Step = store.following()) {
  store.go(to);
  history.pushState({ step: to }, '', `#${to}`);
}

/** The address and the history hold the step alone, never an answer. A link's answers leave the address once they are read. */
export function useHistory(store: QuizStore) {
  useEffect(() => {
    const read = () => {
      const { step } = (history.state as { step?: Step } | null) ?? {};
      store.begin(location.hash, step);
      history.replaceState({ step: store.$step.get() }, '', location.pathname);
    };
    read();
    const back = (event: PopStateEvent) => {
      const { step } = (event.state as { step?: Step } | null) ?? {};
      if (step) store.go(step);
      else if (location.hash.startsWith('#answers=')) read();
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [store]);
}
