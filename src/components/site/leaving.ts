import { useEffect } from 'preact/hooks';

/** Lets the browser ask before the page goes while something on it stands nowhere else. */
export function useLeaveQuestion(unsaved: boolean) {
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
}
