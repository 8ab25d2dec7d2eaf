import { computed } from 'nanostores';
import { emptyDraft, isIssued, isMissed, parted, stateOf, type Draft, type Issued } from '../domain/draft.ts';
import type { Edition } from '../domain/edition.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { writeSaved, type Saved } from '../domain/saved.ts';
import { change, clear, leave, replace, undo } from '../domain/undo.ts';
import type { Device, Kept } from './device.ts';
import { heldDrafts, type Filled, type Held } from './held-drafts.ts';
import { openings } from './openings.ts';

/**
 * What is filled in on this machine: the answers on the screen, what made room for them, the drafts on the device and in
 * files. Nothing is kept until `keep` is called; from then on every change of that one draft is. Nothing that somebody
 * typed is replaced for good: see docs/decisions/015 for the life of a draft.
 */
export function filling(what: Filled, device: Device) {
  const held = heldDrafts(what, device);
  return {
    ...views(held),
    ...openings(what, held, device),
    ...changes(what, held, device),
    ...keeping(what, held, device),
  };
}

export type Filling = ReturnType<typeof filling>;

/** What the page shows of it. */
const views = ({ $all, $notice, kept }: Held) => ({
  $all,
  $notice,
  $responses: computed($all, ({ now: { responses } }) => responses),
  $state: computed($all, ({ now }) => stateOf(now)),
  /** Which version of an agreement it is, once a file of it was made or it is kept. */
  $edition: computed($all, ({ now: { edition } }) => edition),
  $name: computed($all, ({ now: { name } }) => name),
  /** Answers that have no place in this version, by id. */
  $beyond: computed($all, ({ now: { beyond } }) => beyond),
  /** The key of the draft on the device that is open. */
  $open: computed($all, ({ now: { kept } }) => kept?.key),
  $drafts: kept.$list,
  /** Whether there is something that neither the device nor a file has, and that nobody cleared. */
  $unsaved: computed($all, ({ now, before }) => [now, ...before].some(isMissed)),
  $canUndo: computed($all, ({ before }) => before.length > 0),
});

/** What somebody changes on the screen. */
const changes = (
  { allowed }: Filled,
  { $all, $notice, kept, now, save, partLost, put, lay }: Held,
  device: Device,
) => ({
  /** Takes over answers that were settled elsewhere on the page, in one step; of a next version, where it says so. */
  takeOver(responses: Responses, edition?: Edition) {
    partLost();
    lay(responses, edition);
  },

  /** Lets go of drafts that another tab changes or removes. */
  watch: () =>
    device.watch(() => {
      partLost();
      kept.refresh();
    }),

  /** Takes over what was typed before the form came to life. */
  enter(entered: Record<string, string>) {
    const { responses } = readResponses(entered, allowed);
    if (Object.keys(responses).length === 0) return;
    $all.set(
      change($all.get(), {
        ...now(),
        responses: Object.assign(noResponses(), now().responses, responses),
        safe: false,
      }),
    );
  },

  set(id: string, value: string) {
    partLost();
    const draft = now();
    const beyond = id in draft.beyond && value !== '' ? respond(draft.beyond, id, undefined) : draft.beyond;
    $all.set(change($all.get(), save({ ...draft, beyond, responses: respond(draft.responses, id, value) })));
  },

  /** Empties the screen. A kept draft stays as it is, and is not open any more. */
  clear: () => put(clear),

  /** The page is left: whoever comes back to it, or next to this screen, does not find what was cleared. */
  leave: () => $all.set(leave($all.get())),

  /** Brings back what was cleared or made room, with the draft that it belongs to. */
  undo() {
    partLost();
    const { now, before } = undo($all.get());
    $notice.set(undefined);
    // Under its key the device may have something newer by now.
    $all.set({
      now: now.kept ? (now.safe && device.read(now.kept.key) === now.kept.text ? now : save(now)) : now,
      before,
    });
  },

  /** Starts another draft beside those that are kept. */
  startNew: () => put((all) => replace(all, emptyDraft())),
});

/** What somebody keeps, forgets, or takes away as a file. */
const keeping = (
  { of, kind }: Filled,
  { $all, $notice, kept, now, saved, issued, ready, save, textOf, partLost }: Held,
  device: Device,
) => ({
  /** Keeps this draft on the device from now on, under a name. */
  keep(name: string): Kept {
    // A key that was cleared elsewhere is free again; whoever was kept under it must have let go first.
    partLost();
    const draft = { ...ready(now()), name: name.trim().slice(0, 100) };
    const own = draft.kept && device.read(draft.kept.key) === draft.kept.text ? draft.kept.key : undefined;
    const key = own ?? kept.freeKey();
    const text = textOf(draft);
    const result = device.keep(key, text);
    if (result.ok) {
      $all.set({ ...$all.get(), now: { ...draft, kept: { key, text }, safe: true } });
      $notice.set(undefined);
    }
    kept.refresh();
    return result;
  },

  /** Forgets a draft on the device; what is on the screen stays. Its asking belongs to whoever calls. */
  forget(key: string) {
    partLost();
    device.forget(key);
    const isIts = (draft: Draft) => draft.kept?.key === key;
    const { now, before } = $all.get();
    $all.set({
      now: isIts(now) ? parted(now) : now,
      before: before
        .filter((one) => !(isIts(one) && one.safe))
        .map((one) => (isIts(one) ? parted(one) : one)),
    });
    kept.refresh();
  },

  /** Offers the answers as a file that can be opened here again. Its name says what and when, never who. */
  saveFile(name: string) {
    const draft = ready(now());
    const file = saved(draft, name);
    device.saveFile(`${of}-${kind}-${file.day}.json`, 'application/json', writeSaved(file));
    $all.set({ ...$all.get(), now: { ...draft, safe: true } });
  },

  /** The draft on the screen as it goes into files: it has an edition from then on. */
  issue(): Issued {
    const draft = now();
    if (isIssued(draft)) return draft;
    const next = issued(draft);
    const saved = { ...(draft.kept ? save(next) : next), edition: next.edition };
    $all.set({ ...$all.get(), now: saved });
    return saved;
  },

  /** Says that a file has all of a draft now. What was typed while it was written is not in it. */
  taken(draft: Draft) {
    const { now, before } = $all.get();
    if (now === draft) $all.set({ now: { ...now, safe: true }, before });
  },

  /** Offers answers that are for somebody else to see as a file. */
  saveFileFor(responses: Responses) {
    const file: Saved = { ...saved({ ...emptyDraft(), responses }, ''), forOther: true };
    device.saveFile(`${of}-for-the-other-${file.day}.json`, 'application/json', writeSaved(file));
  },
});
