import { atom, computed } from 'nanostores';
import { forTheOther } from '../domain/comparison.ts';
import { localDay } from '../domain/day.ts';
import type { Language } from '../domain/doc.ts';
import { allowedInReflection, profile } from '../domain/reflection.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { say } from '../domain/words.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { Reflection } from '../schemas/reflection.ts';
import type { Words } from '../schemas/words.ts';
import type { Device } from './device.ts';
import { drafts, type Opened } from './drafts.ts';

/** The state of one reflection. Nothing is kept until the visitor asks for it, and nothing is ever sent. */
export function reflectionStore(
  id: string,
  reflection: Reflection,
  words: Words['reflection'],
  titles: Record<string, string>,
  language: Language,
  device: Device,
) {
  const allowed = allowedInReflection(reflection);
  const $responses = atom<Responses>(noResponses());
  const $unsaved = atom(false);
  /** What stood there before the last clearing. */
  const $before = atom<Responses | undefined>(undefined);
  /** Earlier answers of the same person, from a file. Never kept on the device. */
  const $earlier = atom<{ responses: Responses; day: string } | undefined>(undefined);
  /** The other person's answers, from their file. Never kept on the device. */
  const $other = atom<Responses | undefined>(undefined);
  const kept = drafts({ kind: 'reflection', of: id, version: reflection.version, allowed }, device);
  const items = reflection.areas.flatMap((area) => area.items);

  function change(responses: Responses) {
    $responses.set(responses);
    const isKept = kept.$open.get() !== undefined && kept.save(responses).ok;
    $unsaved.set(!isKept);
  }

  /** One's own answers to this reflection. Of an older version what still fits is taken over, as in an agreement. */
  function own(opened: Opened): Opened {
    if (!opened.ok) return opened;
    if (opened.of !== id) return { ok: false, reason: 'other-reflection' };
    if (opened.forOther) return { ok: false, reason: 'for-other' };
    if (opened.version > reflection.version) return { ok: false, reason: 'newer' };
    return opened;
  }

  /** Only answers to the very same statements can be laid side by side: others would be a wrong comparison. */
  function same(opened: Opened): Opened {
    if (!opened.ok) return opened;
    if (opened.of !== id) return { ok: false, reason: 'other-reflection' };
    if (opened.version !== reflection.version) return { ok: false, reason: 'other-version' };
    return opened;
  }

  function take(opened: Opened): Opened {
    if (!opened.ok) return opened;
    $responses.set(opened.responses);
    $before.set(undefined);
    $unsaved.set(false);
    return opened;
  }

  return {
    $responses,
    $unsaved,
    $earlier,
    $other,
    $open: kept.$open,
    /** Drafts of this reflection; nothing of another could be taken over. */
    $drafts: computed(kept.$list, (all) => all.filter(({ of }) => of === id)),
    $elsewhere: kept.$elsewhere,
    $failed: kept.$failed,
    watch: kept.watch,
    /** Whether the last clearing can be undone. */
    $canUndo: computed($before, (before) => before !== undefined),
    $profile: computed($responses, (responses) => profile(reflection, responses)),
    /** How many statements have an answer of any kind. */
    $answered: computed($responses, (responses) => items.filter((item) => responses[item.id]).length),
    total: items.length,

    /** Reads the draft that was kept last. Called after the first paint, so that server and browser agree. */
    begin() {
      kept.refresh();
      const last = kept.$list.get().find(({ of }) => of === id);
      const opened = last && own(same(kept.openDraft(last.key)));
      if (opened?.ok) $responses.set(Object.assign(noResponses(), opened.responses, $responses.get()));
      else if (last) kept.$open.set(undefined);
    },

    /** Takes over what was chosen or typed before the form came to life. */
    take(entered: Record<string, string>) {
      $responses.set(
        Object.assign(noResponses(), $responses.get(), readResponses(entered, allowed).responses),
      );
    },

    set(item: string, value: string) {
      change(respond($responses.get(), item, value));
      $before.set(undefined);
    },

    clear() {
      $before.set($responses.get());
      change(noResponses());
      $earlier.set(undefined);
      $other.set(undefined);
    },

    undo() {
      change($before.get() ?? $responses.get());
      $before.set(undefined);
    },

    keep(name: string) {
      const result = kept.keep(name, $responses.get());
      if (result.ok) $unsaved.set(false);
      return result;
    },
    forget: kept.forget,
    openDraft: (key: string) => take(own(kept.openDraft(key))),
    openFile(text: string) {
      // Read first: a file that is refused must not let go of the draft that is open.
      const opened = own(kept.read(text));
      return opened.ok ? take(kept.openFile(text)) : opened;
    },

    startNew() {
      kept.$open.set(undefined);
      $responses.set(noResponses());
      $unsaved.set(false);
    },

    saveFile(name: string) {
      kept.saveFile(name, $responses.get());
      $unsaved.set(false);
    },

    /** Saves a file for the other person: choices alone, and the lines that were ticked. */
    saveForOther() {
      kept.saveFile('', forTheOther(reflection, $responses.get()), true);
    },

    /** Lays an earlier file beside today's answers. */
    openEarlier(text: string): Opened {
      const opened = own(same(kept.read(text)));
      if (!opened.ok) return opened;
      $earlier.set({ responses: opened.responses, day: opened.day });
      return opened;
    },

    /** Lays the other person's file beside these answers. */
    openOther(text: string): Opened {
      const opened = same(kept.read(text));
      if (!opened.ok) return opened;
      if (!opened.forOther) return { ok: false, reason: 'not-for-other' };
      $other.set(opened.responses);
      return opened;
    },

    async download(formatId: Format['id']): Promise<void> {
      const { reflectionSummary } = await import('../domain/reflection-summary.ts');
      const format = formatOf(formatId);
      const now = device.now();
      const doc = reflectionSummary(reflection, $responses.get(), words, titles, now, language);
      const file = await format.write(doc, { now, readFont: device.readFont });
      const name = say(words.fileName, { id, day: localDay(now) });
      device.saveFile(`${name}.${format.extension}`, format.mediaType, file);
    },
  };
}

export type ReflectionStore = ReturnType<typeof reflectionStore>;
