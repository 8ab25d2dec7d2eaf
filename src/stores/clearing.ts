// All that this site keeps in a browser, to be listed and cleared by its page and by nothing else.
import { browserDevice, oursIn } from './device.ts';
import { held, hold, ours } from './tab.ts';

/** Where the pages of ours in this browser hear of one another. */
const channel = 'leadership-toolbox';

/** The folder of this site on its host, and whether a cache is a copy of it, or of a part of it that has its own. */
const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
const isCopy = (name: string) => name.startsWith(ours.slice(0, -1) + base);

/** Everything that this tab holds, by name. */
export const allHeld = (): ReadonlyMap<string, string> =>
  new Map(
    [...oursIn(() => sessionStorage).keys()].flatMap((name) => {
      const value = held(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );

/** How many files of the site are kept for use without a network. */
export async function copiedFiles(): Promise<number> {
  try {
    const names = (await caches.keys()).filter(isCopy);
    const files = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    // The worker leaves a mark in the copy that it uses, which is no file.
    return files.flat().filter(({ url }) => !url.endsWith('/served')).length;
  } catch {
    return 0;
  }
}

/** Has a copy made where somebody asks for one; it fails where the browser forbids it. */
export const copySite = (worker: string): Promise<unknown> => navigator.serviceWorker.register(worker);

/** Forgets that copy, and the worker that serves it, though it is still being made. */
export async function forgetCopy(): Promise<void> {
  try {
    const names = (await caches.keys()).filter(isCopy);
    // Other sites on the same host have workers too: ours serves the folder of this site, or of a copy that is ours.
    const folders = new Set([
      base,
      ...names.map((name) => name.slice(ours.length - 1).replace(/[^/]+$/, '')),
    ]);
    const workers = (await navigator.serviceWorker.getRegistrations()).filter(({ scope }) =>
      folders.has(new URL(scope).pathname),
    );
    // First the workers: one that is still at work would make its copy again. It goes on when this page is left, too.
    for (const { installing, waiting, active } of workers)
      for (const one of [installing, waiting, active]) one?.postMessage('forget');
    await Promise.all(workers.map((one) => one.unregister()));
    await Promise.all((await caches.keys()).filter(isCopy).map((name) => caches.delete(name)));
  } catch {
    // A browser that forbids a copy has none.
  }
}

/** Forgets at once all that was typed or chosen, in every tab and behind Back. It waits for nothing; the copy holds none of it. */
export function forgetTyped(): void {
  for (const name of browserDevice.kept().keys()) browserDevice.forget(name);
  for (const name of oursIn(() => sessionStorage).keys()) hold(name);
  // Every other page of ours hears it and begins anew; a browser drops those that it kept for Back (src/offline/register.js).
  const others = new BroadcastChannel(channel);
  others.postMessage('cleared');
  others.close();
}

/** Calls back whenever all was cleared, here or in another tab. */
export function onCleared(call: () => void): void {
  new BroadcastChannel(channel).onmessage = ({ data }) => data === 'cleared' && call();
}
