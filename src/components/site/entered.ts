import { useEffect, useState } from 'preact/hooks';

/**
 * What a visitor typed or chose on the page before its code arrived, by the name of the control. On a slow network
 * people begin at once, and what they began with must not be lost when the form comes to life.
 */
export function enteredBefore(): Record<string, string> {
  if (typeof document === 'undefined') return {};
  const controls = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'astro-island :is(input, textarea, select)[name]',
  );
  const entered = [...controls].filter((control) => {
    if (control instanceof HTMLSelectElement)
      return [...control.options].some(
        ({ selected, defaultSelected }) => selected && !defaultSelected && control.value !== '',
      );
    if (/radio|checkbox/.test(control.type))
      return control.matches('[type=radio]:checked') && !(control as HTMLInputElement).defaultChecked;
    return control.value !== control.defaultValue;
  });
  return Object.fromEntries(entered.map((control) => [control.name, control.value]));
}

/**
 * Whether the page's code has arrived. Until then a button that needs it is disabled, so that no press is lost. It turns
 * true after the first paint, because attributes that differ from the HTML are not mended while a component wakes up.
 */
export function useAwake(): boolean {
  const [awake, wake] = useState(false);
  useEffect(() => wake(true), []);
  return awake;
}
