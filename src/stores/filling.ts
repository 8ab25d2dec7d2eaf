import { atom, computed } from 'nanostores';
import { localDay } from '../domain/day.ts';
import { atRisk, emptyDraft, parted, stateOf, type Draft } from '../domain/draft.ts';
import { isNewer, readFor, type Fillable, type Found, type Opened } from '../domain/opened.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { writeSaved, type Saved } from '../domain/saved.ts';
import { change, replace, undo, type Undoable } from '../domain/undo.ts';
import type { Device, Kept } from './device.ts';
import { keptDrafts } from './drafts.ts';

/** What somebody should know who goes on with a draft; its words are in `keeping`. */
export type Notice = 'changed-elsewhere' | 'removed-elsewhere' | 'from-link' | 'typed-early' | 'kept-newer';

/**
 * What is filled in on this machine: the answers on the screen, what made room for them, the drafts on the device and in
 * files. Nothing is kept until `keep` is called; from then on every change of that one draft is. Nothing that somebody
 * typed is replaced for good: see docs/decisions/015 for the life of a draft.
 *
 * @param carries whether names and dates of another agreement's draft can be taken over here
 */
export function filling(what: Fillable & { carries: boolean }, device: Device) {
  const { kind, of, version, allowed, carries } = what;
  const $all = atom<Undoable>({ now: emptyDraft(), before: [] });
  const $notice = atom<Notice | undefined>(undefined);
  const kept = keptDrafts(kind, of, carries, device);
  const now = () => $all.get().now;

  const saved = ({ responses, beyond }: Draft, name: string): Saved => ({
    site: 'leadership-toolbox',
    schema: 2,
    kind,
    of,
    version,
    name: name.trim().slice(0, 100),
    day: localDay(device.now()),
    responses: Object.assign(noResponses(), beyond, responses),
  });
  const textOf = (draft: Draft) =>
    JSON.stringify({ ...saved(draft, draft.name), changed: device.now().getTime() });

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

  function put(next: Draft) {
    partLost();
    $all.set(replace($all.get(), next));
    $notice.set(undefined);
  }

  /** Names and dates of another agreement fill what is blank here. It is a change of what is open, and stays with it. */
  const carry = ({ responses }: Found) =>
    $all.set(
      replace(
        $all.get(),
        save({ ...now(), responses: Object.assign(noResponses(), responses, now().responses) }),
      ),
    );

  /** Opens what was read, or refuses it with nothing changed. */
  function open(found: Opened, place: Draft['kept']): Opened {
    if (!found.ok) return found;
    if (found.of !== of && !carries) return { ok: false, reason: 'other-reflection' };
    if (found.forOther) return { ok: false, reason: 'for-other' };
    if (isNewer(what, found)) return { ok: false, reason: 'newer' };
    const { responses, beyond, name } = found;
    if (found.of === of) {
      if (!place && Object.keys(responses).length === 0) return { ok: false, reason: 'empty' };
      put({ responses, beyond, name, kept: place, safe: true });
    } else {
      if (Object.keys(responses).length === 0) return { ok: false, reason: 'empty' };
      carry(found);
    }
    return found;
  }

  return {
    $all,
    $notice,
    $responses: computed($all, ({ now: { responses } }) => responses),
    $state: computed($all, ({ now }) => stateOf(now)),
    $name: computed($all, ({ now: { name } }) => name),
    /** Answers that have no place in this version, by id. */
    $beyond: computed($all, ({ now: { beyond } }) => beyond),
    /** The key of the draft on the device that is open. */
    $open: computed($all, ({ now: { kept } }) => kept?.key),
    $drafts: kept.$list,
    /** Whether there is something that neither the device nor a file has. */
    $unsaved: computed($all, ({ now, before }) => [now, ...before].some(atRisk)),
    $canUndo: computed($all, ({ before }) => before.length > 0),

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

    /**
     * Opens the draft that was changed last; called after the first paint, so that server and browser agree. Choices
     * that a link carries make a new draft and leave the kept one alone, and so does what was typed early where the kept
     * draft says otherwise.
     */
    begin(choices: Responses = noResponses()) {
      kept.refresh();
      const entered = now().responses;
      const last = kept.$list.get().find((draft) => draft.of === of);
      if (Object.keys(choices).length > 0) {
        const safe = Object.keys(entered).length === 0;
        const responses = Object.assign(noResponses(), choices, entered);
        $all.set({ now: { ...emptyDraft(), responses, safe }, before: [] });
        if (last) $notice.set('from-link');
        return;
      }
      if (!last) return;
      const text = device.read(last.key) ?? '';
      const found = readFor(what, text);
      if (!found.ok) return;
      if (isNewer(what, found)) return $notice.set('kept-newer');
      const { responses, beyond, name } = found;
      if (Object.entries(entered).some(([id, value]) => (responses[id] ?? value) !== value))
        return $notice.set('typed-early');
      const opened: Draft = { responses, beyond, name, kept: { key: last.key, text }, safe: true };
      const ahead = Object.keys(entered).some((id) => responses[id] === undefined);
      $all.set({
        now: ahead
          ? save({ ...opened, responses: Object.assign(noResponses(), responses, entered) })
          : opened,
        before: [],
      });
    },

    set(id: string, value: string) {
      partLost();
      const draft = now();
      const beyond = id in draft.beyond && value !== '' ? respond(draft.beyond, id, undefined) : draft.beyond;
      $all.set(
        change($all.get(), save({ ...draft, beyond, responses: respond(draft.responses, id, value) })),
      );
    },

    /** Empties the screen. A kept draft stays as it is, and is not open any more. */
    clear: () => put(emptyDraft()),

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

    /** Keeps this draft on the device from now on, under a name. */
    keep(name: string): Kept {
      const draft = { ...now(), name: name.trim().slice(0, 100) };
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

    /** Opens a kept draft. One of another agreement gives what fits to what is open. */
    openDraft(key: string): Opened {
      const text = device.read(key) ?? '';
      const found = readFor(what, text);
      if (found.ok && now().kept?.key === key) return found;
      return open(found, { key, text });
    },

    /** Opens the text of a file. It is not kept on the device. */
    openFile: (text: string): Opened => open(readFor(what, text), undefined),

    /** Reads a file without opening it, to lay it beside what is open. */
    read: (text: string): Opened => readFor(what, text),

    /** Starts another draft beside those that are kept. */
    startNew: () => put(emptyDraft()),

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
      const file = saved(now(), name);
      device.saveFile(`${of}-${kind}-${file.day}.json`, 'application/json', writeSaved(file));
      $all.set({ ...$all.get(), now: { ...now(), safe: true } });
    },

    /** Offers answers that are for somebody else to see as a file. */
    saveFileFor(responses: Responses) {
      const file: Saved = { ...saved({ ...emptyDraft(), responses }, ''), forOther: true };
      device.saveFile(`${of}-for-the-other-${file.day}.json`, 'application/json', writeSaved(file));
    },
  };
}

export type Filling = ReturnType<typeof filling>;
