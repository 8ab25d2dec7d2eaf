// Presses whatever can be pressed, at random, in any browser: scripts for a page, and what runs them.

/** Runs the body of a function in a page and gives back what that returns. */
export type Run = <Result>(script: string) => Promise<Result>;

/** Hears of what goes wrong on a page from now on. Nothing is printed and no file is saved: the disk of a soak has an end. */
const listen = `
  if (window.met) return true;
  const met = (window.met = []);
  addEventListener('error', (event) => met.push(event.message));
  addEventListener('unhandledrejection', (event) => met.push(String(event.reason)));
  document.addEventListener('securitypolicyviolation', (event) => met.push(event.violatedDirective));
  console.error = (...said) => met.push(said.join(' '));
  window.print = () => undefined;
  window.confirm = () => true;
  HTMLAnchorElement.prototype.click = () => undefined;
  return true`;

/** Presses one thing that is in sight, chosen by a number from 0 to 1; gives back its name. */
const press = (at: number) => `
  const all = [...document.querySelectorAll('button, summary, input:not([type=file]), select, textarea, main a[href^="#"]')]
    .filter((one) => one.checkVisibility() && !one.disabled);
  const one = all[Math.floor(${at} * all.length)];
  if (!one) return '';
  const typed = one.matches('textarea, input:not([type=radio], [type=checkbox])');
  if (one.localName === 'select') one.selectedIndex = Math.floor(${at} * 97) % one.length;
  else if (typed)
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value').set.call(one, ['', '7', 'Zoë <b>', '2027-02-29', '🌱'.repeat(40)][Math.floor(${at} * 89) % 5]);
  else one.click();
  for (const kind of ['input', 'change']) if (typed || one.localName === 'select') one.dispatchEvent(new Event(kind, { bubbles: true }));
  return one.localName + ' ' + (one.name || one.textContent.trim().slice(0, 30))`;

/** Numbers from 0 to 1 that are the same for the same seed. */
export function* randomFrom(seed: number): Generator<number, never> {
  for (let state = seed; ;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    yield state / 2 ** 32;
  }
}

/** Presses so many things on the page that is open, one after another; gives back what went wrong, and after what. */
export async function pressAnything(run: Run, random: Iterator<number, never>, times: number) {
  const pressed: string[] = [];
  const met: string[] = [];
  await run(listen);
  for (let n = 0; n < times; n += 1) {
    pressed.push(await run<string>(press(random.next().value)));
    await new Promise((later) => setTimeout(later, 20));
    const found = await run<string[]>('return window.met?.splice(0) ?? []');
    met.push(...found.map((text) => `${text} (after ${pressed.slice(-5).join(', ')})`));
    // A press may have led to another page.
    await run(listen);
  }
  return met;
}
