import { useState } from 'preact/hooks';

/** What a phone shows: the form, or the paper with what can be done with it. */
export type View = 'form' | 'paper';

/** Which view is shown, which field somebody is at, and the ways between a field and its place on the paper. */
export function useTurning() {
  const [view, setView] = useState<View>('form');
  const [current, setCurrent] = useState<string>();

  /** Shows a view from its beginning. */
  function show(next: View) {
    setView(next);
    requestAnimationFrame(() => document.querySelector('.agreement')?.scrollIntoView());
  }

  /** Shows a view, and in it the place of a field, which is in the middle of the screen and has the focus then. */
  function turnTo(next: View, field: string, placeOf: () => HTMLElement | null) {
    setView(next);
    setCurrent(field);
    requestAnimationFrame(() => {
      const place = placeOf();
      place?.closest('details')?.setAttribute('open', '');
      place?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
  }

  return {
    view,
    show,
    current,
    focus: setCurrent,
    toField: (field: string) => turnTo('form', field, () => document.getElementById(`field-${field}`)),
    toPaper: (field: string) =>
      turnTo('paper', field, () => document.querySelector(`.sheet [data-field="${field}"]`)),
  };
}

export type Turning = ReturnType<typeof useTurning>;
