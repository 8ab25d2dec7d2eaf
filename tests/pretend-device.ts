import type { Device } from '../src/stores/device.ts';

/** A browser's storage with as many tabs on it as a test wants. What a tab changes, the others hear of when asked to. */
export function pretendBrowser() {
  const kept = new Map<string, string>();
  const files: { name: string; text: string }[] = [];
  const listeners: { tab: number; changed: (name: string | undefined) => void }[] = [];
  /** What happened in one tab and the others have not heard of yet. */
  let news: { tab: number; name: string | undefined }[] = [];
  let tabs = 0;
  let names = 0;
  let clock = new Date(2026, 10, 25).getTime();
  const browser = {
    kept,
    files,
    /** Whether the storage takes nothing more. */
    full: false,
    /** Lets every tab hear what the others did. */
    hear() {
      const heard = news;
      news = [];
      for (const { tab, name } of heard)
        for (const listener of listeners.filter((one) => one.tab !== tab)) listener.changed(name);
    },
    /** Another page of the site clears everything, or the browser does. */
    clearAll() {
      kept.clear();
      news.push({ tab: -1, name: undefined });
    },
    tab(): Device {
      const tab = (tabs += 1);
      const tell = (name: string) => news.push({ tab, name });
      const held = new Map<string, string>();
      return {
        now: () => new Date((clock += 1)),
        kept: () => new Map(kept),
        read: (name: string) => kept.get(name),
        keep(name: string, value: string) {
          if (browser.full) return { ok: false, reason: 'full' };
          kept.set(name, value);
          tell(name);
          return { ok: true };
        },
        forget(name: string) {
          kept.delete(name);
          tell(name);
        },
        held: (name: string) => held.get(name),
        hold(name: string, value?: string) {
          if (value === undefined) held.delete(name);
          else held.set(name, value);
        },
        watch(changed: (name: string | undefined) => void) {
          const listener = { tab, changed };
          listeners.push(listener);
          return () => listeners.splice(listeners.indexOf(listener), 1);
        },
        drawn: () => Promise.resolve(),
        freshName: () => `fresh-${(names += 1)}`,
        saveFile: (name: string, _: string, text: string) => files.push({ name, text }),
      } as unknown as Device;
    },
  };
  return browser;
}
