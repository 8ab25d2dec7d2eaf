import { useEffect } from 'preact/hooks';

/**
 * Lets the browser ask before the page goes while something on it stands nowhere else, and the page before it loads a new
 * release (`release`, see src/offline/register.js).
 */
export function useLeaveQuestion(unsaved: boolean, events: readonly string[] = ['beforeunload', 'release']) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: Event) => event.preventDefault();
    for (const name of events) window.addEventListener(name, ask);
    return () => events.forEach((name) => window.removeEventListener(name, ask));
  }, [unsaved]);
}
