/**
 * What a visitor typed or chose on the page before its code arrived, by the name of the control. On a slow network
 * people begin at once, and what they began with must not be lost when the form comes to life.
 */
export function enteredBefore(): Record<string, string> {
  if (typeof document === 'undefined') return {};
  const controls = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>(
    'astro-island :is(input, textarea, select)[name]',
  );
  const entered = [...controls].filter((control) =>
    control instanceof HTMLInputElement && /radio|checkbox/.test(control.type)
      ? control.type === 'radio' && control.checked
      : control.value !== '',
  );
  return Object.fromEntries(entered.map((control) => [control.name, control.value]));
}
