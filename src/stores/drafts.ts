import { atom } from 'nanostores';
import { localDay } from '../domain/day.ts';
import { readResponses, type Allowed, type Responses } from '../domain/responses.ts';
import { readSaved, writeSaved, type Refusal, type Saved } from '../domain/saved.ts';
import type { Device, Kept } from './device.ts';

/** A draft that the visitor keeps on this device. */
export interface Draft {
  /** The key under which the device holds it. */
  key: string;
  name: string;
  day: string;
  /** What was filled in: the id of an agreement or reflection. */
  of: string;
}

/** What came of opening a file or a draft. */
export type Opened =
  | {
      ok: true;
      responses: Responses;
      of: string;
      name: string;
      day: string;
      version: number;
      leftOut: number;
      forOther: boolean;
    }
  | { ok: false; reason: Refusal | 'empty' | Mismatch };

/** Why an answer to a reflection cannot be taken over or laid beside another. */
export type Mismatch = 'other-reflection' | 'other-version' | 'for-other' | 'not-for-other';

/** What can be kept: an agreement or a reflection, at a version of its content, with the answers that it knows. */
export interface Keepable {
  kind: Saved['kind'];
  of: string;
  version: number;
  allowed: ReadonlyMap<string, Allowed>;
}

/**
 * Drafts on this device and in files, for agreements and reflections alike. Nothing is kept until `keep` is called;
 * from then on `save` keeps every change of that one draft.
 */
export function drafts({ kind, of, version, allowed }: Keepable, device: Device) {
  const prefix = `${kind}/`;
  /** The draft that is open, where it is kept. */
  const $open = atom<string | undefined>(undefined);
  /** Whether the open draft was changed in another tab, and so is not open here any more. */
  const $elsewhere = atom(false);
  /** Whether the last change of the open draft could not be kept. The next change tries again. */
  const $failed = atom(false);
  /** Every draft of this kind on the device, those of this one first, the newest first. */
  const $list = atom<Draft[]>([]);

  const saved = (name: string, responses: Responses): Saved => ({
    site: 'leadership-toolbox',
    schema: 2,
    kind,
    of,
    version,
    name: name.trim().slice(0, 100),
    day: localDay(device.now()),
    responses,
  });

  function refresh() {
    const found = [...device.kept()]
      .filter(([key]) => key.startsWith(prefix))
      .flatMap(([key, text]): Draft[] => {
        const read = readSaved(text, kind);
        return read.ok ? [{ key, name: read.saved.name, day: read.saved.day, of: read.saved.of }] : [];
      });
    $list.set(
      found.sort(
        (a, b) =>
          Number(b.of === of) - Number(a.of === of) ||
          b.day.localeCompare(a.day) ||
          b.key.localeCompare(a.key, undefined, { numeric: true }),
      ),
    );
  }

  function open(text: string): Opened {
    const read = readSaved(text, kind);
    if (!read.ok) return read;
    const { responses, leftOut } = readResponses(read.saved.responses, allowed);
    if (Object.keys(responses).length === 0) return { ok: false, reason: 'empty' };
    const { of: from, name, day, version: at } = read.saved;
    const forOther = read.saved.forOther === true;
    return { ok: true, responses, of: from, name, day, version: at, leftOut: leftOut.length, forOther };
  }

  /** The first key of this agreement or reflection that is free. */
  function freeKey(): string {
    const taken = device.kept();
    for (let n = 1; ; n += 1) if (!taken.has(`${prefix}${of}/${n}`)) return `${prefix}${of}/${n}`;
  }

  return {
    $open,
    $list,
    $elsewhere,
    $failed,
    refresh,

    /** Lets go of a draft that another tab changes: two tabs must not overwrite one another. */
    watch: () =>
      device.watch((name) => {
        if (name === $open.get()) {
          $open.set(undefined);
          $elsewhere.set(true);
        }
        refresh();
      }),

    /** Keeps this draft from now on, under a name. */
    keep(name: string, responses: Responses): Kept {
      const key = $open.get() ?? freeKey();
      const kept = device.keep(key, JSON.stringify(saved(name, responses)));
      if (kept.ok) {
        $open.set(key);
        $elsewhere.set(false);
        $failed.set(false);
      }
      refresh();
      return kept;
    },

    /** Keeps a change of the open draft; does nothing where none is kept. */
    save(responses: Responses): Kept {
      const key = $open.get();
      if (key === undefined) return { ok: true };
      const name = $list.get().find((one) => one.key === key)?.name ?? '';
      const kept = device.keep(key, JSON.stringify(saved(name, responses)));
      $failed.set(!kept.ok);
      return kept;
    },

    /** Opens a kept draft. One of another agreement gives what fits, and is not the open draft afterwards. */
    openDraft(key: string): Opened {
      const opened = open(device.kept().get(key) ?? '');
      if (opened.ok) {
        $open.set(opened.of === of ? key : undefined);
        $elsewhere.set(false);
      }
      return opened;
    },

    /** Reads the text of a file. It is not kept on the device. */
    openFile(text: string): Opened {
      const opened = open(text);
      if (opened.ok) $open.set(undefined);
      return opened;
    },

    /** Forgets a draft; what is on the screen stays. */
    forget(key: string) {
      device.forget(key);
      if ($open.get() === key) $open.set(undefined);
      refresh();
    },

    /** Offers the answers as a file that can be opened here again. Its name says what and when, never who. */
    saveFile(name: string, responses: Responses, forOther = false) {
      const what = forOther ? `${of}-for-the-other` : `${of}-${kind}`;
      const file: Saved = { ...saved(name, responses), ...(forOther ? { forOther } : {}) };
      device.saveFile(`${what}-${file.day}.json`, 'application/json', writeSaved(file));
    },

    /** Reads a file without opening it here, to lay it beside what is open. */
    read: open,
  };
}

export type Drafts = ReturnType<typeof drafts>;
