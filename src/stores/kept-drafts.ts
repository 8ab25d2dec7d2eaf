import { atom } from 'nanostores';
import { readSaved, type Saved } from '../domain/saved.ts';
import type { Device } from './device.ts';

/** A draft that the visitor keeps on this device. */
export interface KeptDraft {
  /** The key under which the device holds it. */
  key: string;
  name: string;
  day: string;
  /** What was filled in: the id of an agreement or reflection. */
  of: string;
}

/**
 * The drafts of one kind on this device, listed.
 *
 * @param of the agreement or reflection that is open: its drafts come first
 * @param others whether those of others are listed too, because something of them can be taken over
 */
export function keptDrafts(kind: Saved['kind'], of: string, others: boolean, device: Device) {
  const prefix = `${kind}/`;
  /** Every draft that can be opened here, those of this one first, the one that was changed last before the others. */
  const $list = atom<KeptDraft[]>([]);

  return {
    $list,

    refresh() {
      const found = [...device.kept()]
        .filter(([key]) => key.startsWith(prefix))
        .flatMap(([key, text]) => {
          const read = readSaved(text, kind);
          return read.ok && (others || read.saved.of === of) ? [{ key, ...read.saved }] : [];
        })
        .sort(
          (a, b) =>
            Number(b.of === of) - Number(a.of === of) ||
            b.day.localeCompare(a.day) ||
            (b.changed ?? 0) - (a.changed ?? 0) ||
            b.key.localeCompare(a.key, undefined, { numeric: true }),
        );
      $list.set(found.map(({ key, name, day, of: from }) => ({ key, name, day, of: from })));
    },

    /** The first key of this agreement or reflection that is free. */
    freeKey(): string {
      const taken = device.kept();
      for (let n = 1; ; n += 1) if (!taken.has(`${prefix}${of}/${n}`)) return `${prefix}${of}/${n}`;
    },
  };
}
