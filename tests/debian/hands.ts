import { inject } from 'vitest';
import type { Tab } from './engine.ts';

/** The address of a path of the built site. */
export const at = (path: string) => new URL(path.slice(1), inject('address')).href;

/** What somebody does with a page, in any engine, once it has started: each waits until it can be done. */
export function hands(engine: () => Tab) {
  /** Waits until a script gives something that is true. A page that is just being left has none. */
  async function until<Result>(script: string): Promise<Result> {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = await engine()
        .run<Result>(script)
        .catch(() => undefined);
      if (found) return found;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`This never came true: ${script}`);
  }
  const one = (selector: string) => `document.querySelector(${JSON.stringify(selector)})`;
  /** Presses the button that says this. */
  const pressNamed = (name: string) =>
    until(
      `const found = [...document.querySelectorAll('button, summary')].find((one) => one.textContent.trim() === ${JSON.stringify(name)});
       if (!found || found.disabled) return false; found.click(); return true`,
    );
  return {
    until,
    awake: () => until(`return !document.querySelector('astro-island[ssr]')`),
    press: (selector: string) =>
      until(
        `const found = ${one(selector)}; if (!found || found.disabled) return false; found.click(); return true`,
      ),
    pressNamed,
    /** Keeps what is filled in on the device. */
    keep: async () => {
      await pressNamed('Keep it, or go on with it later');
      await pressNamed('Keep on this device');
    },
    type: async (selector: string, value: string) => {
      await until(
        `const field = ${one(selector)}; if (!field) return false; field.focus(); return document.activeElement === field`,
      );
      await engine().type(value);
    },
  };
}
