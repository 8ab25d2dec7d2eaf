import { atom } from 'nanostores';
import { localDay } from '../domain/day.ts';
import { emptyDraft, parted, type Draft, type Issued } from '../domain/draft.ts';
import type { Fillable } from '../domain/opened.ts';
import { noResponses, type Responses } from '../domain/responses.ts';
import type { Saved } from '../domain/saved.ts';
import { replace, type Undoable } from '../domain/undo.ts';
import type { Device } from './device.ts';
import { keptDrafts } from './kept-drafts.ts';

/** What is filled in, and whether names and dates of another agreement's draft can be taken over. */
export type Filled = Fillable & { carries: boolean };

/** What somebody should know who goes on with a draft; its words are in `keeping`. */
export type Notice = 'changed-elsewhere' | 'removed-elsewhere' | 'from-link' | 'typed-early' | 'kept-newer';

/**
 * The draft on the screen, those that made room for it, and the one way in which a draft is written to the device. Every
 * change goes through `save` or `put`, which look first whether the device still holds what this tab knows.
 */
export function heldDrafts({ kind, of, version, carries }: Filled, device: Device) {
  const $all = atom<Undoable>({ now: emptyDraft(), before: [] });
  const $notice = atom<Notice | undefined>(undefined);
  const kept = keptDrafts(kind, of, carries, device);
  const now = () => $all.get().now;

  const saved = ({ responses, beyond, edition }: Draft, name: string): Saved => ({
    site: 'leadership-toolbox',
    schema: 2,
    kind,
    of,
    version,
    name: name.trim().slice(0, 100),
    day: localDay(device.now()),
    responses: Object.assign(noResponses(), beyond, responses),
    ...(edition ? { edition } : {}),
  });
  const textOf = (draft: Draft) =>
    JSON.stringify({ ...saved(draft, draft.name), changed: device.now().getTime() });

  /** The draft with an edition, which an agreement has from its first file on, and once it is kept. */
  const issued = (draft: Draft): Issued => ({
    ...draft,
    edition: draft.edition ?? { calendar: device.freshName(), number: 1, day: localDay(device.now()) },
  });

  /** A draft as it is kept or saved; a reflection has no editions. */
  const ready = (draft: Draft): Draft => (kind === 'agreement' ? issued(draft) : draft);

  /** Says that the device has something else in the place of a draft, or nothing. */
  function tellParted(key: string) {
    $notice.set(device.read(key) === undefined ? 'removed-elsewhere' : 'changed-elsewhere');
    kept.refresh();
  }

  /** The draft as it stands after a change was kept. Two tabs must not overwrite one another: the later one lets go. */
  function save(draft: Draft): Draft {
    if (!draft.kept) return { ...draft, safe: false };
    const { key, text } = draft.kept;
    if (device.read(key) !== text) {
      tellParted(key);
      return parted(draft);
    }
    const next = textOf(draft);
    return device.keep(key, next).ok
      ? { ...draft, kept: { key, text: next }, safe: true }
      : { ...draft, safe: false };
  }

  /** Lets go of every draft that the device does not hold any more as this tab knows it. */
  function partLost() {
    const { now, before } = $all.get();
    const differs = ({ kept: place }: Draft) => place && device.read(place.key) !== place.text;
    const lost = differs(now);
    // An earlier state of the draft that is open was changed by this tab itself.
    const isOwn = (draft: Draft) => !lost && draft.kept?.key === now.kept?.key;
    if (lost && now.kept) tellParted(now.kept.key);
    if (lost || before.some(differs))
      $all.set({
        now: lost ? parted(now) : now,
        before: before.map((draft) => (differs(draft) && !isOwn(draft) ? parted(draft) : draft)),
      });
  }

  /** Puts another draft on the screen. */
  function put(next: (all: Undoable) => Undoable) {
    partLost();
    $all.set(next($all.get()));
    $notice.set(undefined);
  }

  /** Puts other answers in place of all at once, as if typed. The draft stays the one that it is. */
  const lay = (responses: Responses, edition = now().edition) =>
    $all.set(replace($all.get(), save({ ...now(), responses, edition })));

  return { $all, $notice, kept, now, saved, issued, ready, textOf, save, partLost, put, lay };
}

export type Held = ReturnType<typeof heldDrafts>;
