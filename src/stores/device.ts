import { copy } from './clipboard.ts';
import { held, hold, ours } from './tab.ts';

/**
 * The one door to the visitor's device: storage, files, clipboard, printer and clock. Stores are given a `Device`, so
 * that tests can pass a pretend one. Nothing here decides to keep anything: that is asked of the visitor first.
 */
export interface Device {
  now: () => Date;
  /** Every key of ours on this device with its value. Empty where storage is forbidden. */
  kept: () => Map<string, string>;
  /** What is kept under a name of ours, or undefined. */
  read: (name: string) => string | undefined;
  /** Keeps a value under a name of ours. Says why not where it cannot. */
  keep: (name: string, value: string) => Kept;
  forget: (name: string) => void;
  /** What this tab holds under a name of ours until it is closed, or undefined. */
  held: (name: string) => string | undefined;
  /** Holds a value in this tab until it is closed, where the browser allows it; without a value it is dropped. */
  hold: (name: string, value?: string) => void;
  /**
   * Calls back with a name whenever another tab has kept or forgotten something under it, and without one when all of the
   * host's storage was cleared. Gives back how to stop.
   */
  watch: (changed: (name: string | undefined) => void) => () => void;
  /** Offers a file for download. */
  saveFile: (name: string, mediaType: string, content: string | Uint8Array) => void;
  /** A name that nobody else has and that says nothing: sixteen letters and digits or more. */
  freshName: () => string;
  /** Waits until what was changed on the page can be seen; a tab that nobody looks at is not waited for. */
  drawn: () => Promise<void>;
  /** Puts text on the clipboard; false where the browser refuses. */
  copy: (text: string) => Promise<boolean>;
  print: () => void;
  /** Reads a font by the name of its file. Throws where it cannot be had. */
  readFont: (file: string) => Promise<Uint8Array>;
  /** Reads a file of this site by its path from the root. Throws where it cannot be had. */
  readPage: (path: string) => Promise<Uint8Array>;
  /** Whether this device has a share sheet that takes files. */
  canShare: () => boolean;
  /** Hands a file to the device's share sheet; false where it has none or nobody was chosen. */
  share: (name: string, mediaType: string, content: string | Uint8Array) => Promise<boolean>;
}

export type Kept = { ok: true } | { ok: false; reason: 'full' | 'forbidden' };

/** Whether the browser lets the site look at its storage at all. */
export function mayKeep(): boolean {
  try {
    return localStorage.length >= 0;
  } catch {
    return false;
  }
}

/** What is ours in a storage, by name; nothing where the browser does not let us look. */
export function oursIn(storage: () => Storage): Map<string, string> {
  try {
    const all = storage();
    const keys = Array.from({ length: all.length }, (_, i) => all.key(i) ?? '');
    return new Map(
      keys
        .filter((key) => key.startsWith(ours))
        .map((key) => [key.slice(ours.length), all.getItem(key) ?? '']),
    );
  } catch {
    return new Map();
  }
}

/** The real device of a browser. Storage may be full, forbidden or broken: no function here throws. */
export const browserDevice: Device = {
  now: () => new Date(),

  kept: () => oursIn(() => localStorage),

  read(name) {
    try {
      return localStorage.getItem(ours + name) ?? undefined;
    } catch {
      return undefined;
    }
  },

  keep(name, value) {
    try {
      localStorage.setItem(ours + name, value);
      return { ok: true };
    } catch (error) {
      return {
        ok: false,
        reason: error instanceof DOMException && error.name === 'QuotaExceededError' ? 'full' : 'forbidden',
      };
    }
  },

  forget(name) {
    try {
      localStorage.removeItem(ours + name);
    } catch {
      // Nothing could be kept there either.
    }
  },

  held,
  hold,

  watch(changed) {
    const heard = ({ key, storageArea }: StorageEvent) => {
      if (key === null && storageArea === localStorage) changed(undefined);
      if (key?.startsWith(ours)) changed(key.slice(ours.length));
    };
    window.addEventListener('storage', heard);
    return () => window.removeEventListener('storage', heard);
  },

  saveFile(name, mediaType, content) {
    const address = URL.createObjectURL(new Blob([content as BlobPart], { type: mediaType }));
    const link = document.createElement('a');
    link.href = address;
    link.download = name;
    link.click();
    // Safari reads the file a moment after the click.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
  },

  freshName: () =>
    Array.from(crypto.getRandomValues(new Uint32Array(3)), (n) => n.toString(36).padStart(7, '0')).join(''),

  drawn: () =>
    new Promise((done) => {
      requestAnimationFrame(() => setTimeout(done));
      setTimeout(done, 100);
    }),

  copy,

  print: () => window.print(),

  async readFont(file) {
    const { addresses } = await import('./fonts.ts');
    return read(addresses[file] ?? file);
  },

  readPage: (path) => read(import.meta.env.BASE_URL.replace(/\/$/, '') + path),

  canShare() {
    try {
      return navigator.canShare({ files: [new File([''], 'a.pdf', { type: 'application/pdf' })] });
    } catch {
      return false;
    }
  },

  async share(name, mediaType, content) {
    try {
      await navigator.share({ files: [new File([content as BlobPart], name, { type: mediaType })] });
      return true;
    } catch {
      return false;
    }
  },
};

async function read(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} could not be read: ${response.status}.`);
  return new Uint8Array(await response.arrayBuffer());
}
