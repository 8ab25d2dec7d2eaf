import { emptyDraft, type Draft } from '../domain/draft.ts';
import { isNewer, readFor, type Found, type Opened } from '../domain/opened.ts';
import { noResponses, type Responses } from '../domain/responses.ts';
import { replace } from '../domain/undo.ts';
import type { Device } from './device.ts';
import type { Filled, Held } from './held-drafts.ts';

/** The ways in which something that was filled in before comes onto the screen: at the beginning, from the device, from a file. */
export function openings(what: Filled, held: Held, device: Device) {
  const { of, carries } = what;
  const { $all, $notice, kept, now, save, put, lay } = held;

  /** Names and dates of another agreement fill what is blank here. It is a change of what is open, and stays with it. */
  const carry = ({ responses }: Found) => lay(Object.assign(noResponses(), responses, now().responses));

  /** Opens what was read, or refuses it with nothing changed. */
  function open(found: Opened, place: Draft['kept']): Opened {
    if (!found.ok) return found;
    if (found.of !== of && !carries) return { ok: false, reason: 'other-reflection' };
    if (found.forOther) return { ok: false, reason: 'for-other' };
    if (isNewer(what, found)) return { ok: false, reason: 'newer' };
    const { responses, beyond, name, edition } = found;
    if (found.of === of) {
      if (!place && Object.keys(responses).length === 0) return { ok: false, reason: 'empty' };
      put((all) => replace(all, { responses, beyond, name, edition, kept: place, safe: true }));
    } else {
      if (Object.keys(responses).length === 0) return { ok: false, reason: 'empty' };
      carry(found);
    }
    return found;
  }

  return {
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
      const { responses, beyond, name, edition } = found;
      if (Object.entries(entered).some(([id, value]) => (responses[id] ?? value) !== value))
        return $notice.set('typed-early');
      const opened: Draft = { responses, beyond, name, edition, kept: { key: last.key, text }, safe: true };
      const ahead = Object.keys(entered).some((id) => responses[id] === undefined);
      $all.set({
        now: ahead
          ? save({ ...opened, responses: Object.assign(noResponses(), responses, entered) })
          : opened,
        before: [],
      });
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
  };
}
