import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import type { Filling } from '../../stores/filling.ts';

const ask = (event: Event) => event.preventDefault();

/**
 * Lets the browser ask before the page goes while something on it stands nowhere else, and the page before it loads a new
 * release (`release`, see src/offline/register.js).
 */
export function useLeaveQuestion(unsaved: boolean) {
  useEffect(() => (unsaved ? hear(['beforeunload', 'release'], ask) : undefined), [unsaved]);
}

/** The question before leaving, for what is filled in. What was cleared goes with the page: Back finds none of it. */
export function useLeaving({ $unsaved, leave }: Pick<Filling, '$unsaved' | 'leave'>) {
  useLeaveQuestion(useStore($unsaved));
  useEffect(() => hear(['pagehide'], leave), [leave]);
}

/** Hears events of the page; gives back how to stop. */
function hear(events: string[], call: (event: Event) => void) {
  for (const name of events) window.addEventListener(name, call);
  return () => events.forEach((name) => window.removeEventListener(name, call));
}
