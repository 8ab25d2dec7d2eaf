// Presses whatever can be pressed, at random, in any browser: scripts for a page, and what runs them.

/** A page that can be pressed. */
export interface Pressed {
  /** Runs the body of a function in the page and gives back what that returns. */
  run: <Result>(script: string) => Promise<Result>;
  /** What the console told of, as far as the browser’s driver tells of that. */
  complaints: string[];
}

/** Hears of what goes wrong on a page from now on, in `window.met`. */
export const listening = `
  if (!window.met) {
    const met = (window.met = []);
    const hear = (event) => met.push(String(event.message ?? event.reason ?? event.violatedDirective ?? event.target.src));
    for (const kind of ['error', 'unhandledrejection', 'securitypolicyviolation']) addEventListener(kind, hear, true);
    console.error = (...said) => met.push(said.join(' '));
  }`;

/** Nothing is printed, asked or saved: the disk of a soak has an end. */
const quiet = `
  if (window.follow) return true;
  window.follow = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = window.print = () => undefined;
  window.confirm = () => true;
  return true`;

/** Presses one thing that is in sight, chosen by a number from 0 to 1, a link to a page once in ten; gives back its name. */
const press = (at: number) => `
  const find = (selector) => [...document.querySelectorAll(selector)].filter((one) => one.checkVisibility() && !one.disabled);
  const links = find('a[href$="/"]').filter((one) => one.origin === location.origin && !one.target);
  const all = ${at} * 10 < 1 ? links : find('button, summary, input:not([type=file]), select, textarea, main a[href^="#"]');
  const one = all[Math.floor(((${at} * 10) % 1) * all.length)];
  if (!one) return '';
  const typed = one.matches('textarea, input:not([type=radio], [type=checkbox])');
  if (one.localName === 'select') one.selectedIndex = Math.floor(${at} * 97) % one.length;
  else if (typed)
    Object.getOwnPropertyDescriptor(Object.getPrototypeOf(one), 'value').set.call(one, ['', '7', 'Zoë <b>', '2027-02-29', '🌱'.repeat(40)][Math.floor(${at} * 89) % 5]);
  else if (one.localName === 'a') window.follow.call(one);
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

const wait = (time: number) => new Promise<undefined>((later) => setTimeout(later, time, undefined));

/** Runs a script in a page that a press may just be leading away from: that answers nothing for a moment. */
async function patiently<Result>(run: Pressed['run'], script: string): Promise<Result> {
  for (let tries = 0; tries < 20; tries += 1) {
    const answer = await Promise.race([
      run<Result>(script).then(
        (value) => ({ value }),
        () => undefined,
      ),
      wait(20_000),
    ]);
    if (answer) return answer.value;
    await wait(100);
  }
  throw new Error('The page answered nothing.');
}

/**
 * Presses so many things on the page that is open, one after another, and on those that they lead to; gives back what went
 * wrong, and after what. Throws where the page does not answer any more.
 */
export async function pressAnything(page: Pressed, random: Iterator<number, never>, times: number) {
  const pressed: string[] = [];
  const met: string[] = [];
  for (let n = 0; n < times; n += 1) {
    await patiently(page.run, `${listening}; ${quiet}`);
    pressed.push(await patiently<string>(page.run, press(random.next().value)));
    await wait(20);
    const found = await patiently<string[]>(page.run, 'return window.met?.splice(0) ?? []');
    met.push(
      ...[...found, ...page.complaints.splice(0)].map(
        (text) => `${text} (after ${pressed.slice(-5).join(', ')})`,
      ),
    );
  }
  return met;
}
