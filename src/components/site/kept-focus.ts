import { useLayoutEffect } from 'preact/hooks';

/**
 * Where a press takes away what was pressed, the focus goes to another place, instead of to the top of the page.
 *
 * @param place finds that place, once the component that calls this has been drawn anew
 */
export function useKeptFocus(place: () => HTMLElement | null | undefined) {
  // A component is called before what it draws takes the place of what stood there.
  const had = typeof document === 'undefined' ? null : document.activeElement;
  useLayoutEffect(() => {
    if (had?.isConnected === false) place()?.focus();
  });
}
