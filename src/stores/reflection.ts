import { atom, computed } from 'nanostores';
import { forTheOther } from '../domain/comparison.ts';
import { localDay } from '../domain/day.ts';
import type { Language } from '../domain/doc.ts';
import { allowedInReflection, profile } from '../domain/reflection.ts';
import type { Opened } from '../domain/opened.ts';
import type { Responses } from '../domain/responses.ts';
import { say } from '../domain/words.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { Reflection } from '../schemas/reflection.ts';
import type { Words } from '../schemas/words.ts';
import type { Device } from './device.ts';
import { filling } from './filling.ts';

/** The state of one reflection. Nothing is kept until the visitor asks for it, and nothing is ever sent. */
export function reflectionStore(
  id: string,
  reflection: Reflection,
  words: Words['reflection'],
  titles: Record<string, string>,
  language: Language,
  device: Device,
) {
  const what = { kind: 'reflection' as const, of: id, version: reflection.version };
  const filled = filling({ ...what, allowed: allowedInReflection(reflection), carries: false }, device);
  const { $responses } = filled;
  /** Earlier answers of the same person, from a file. Never kept on the device. */
  const $earlier = atom<{ responses: Responses; day: string } | undefined>(undefined);
  /** The other person's answers, from their file. Never kept on the device. */
  const $other = atom<Responses | undefined>(undefined);
  const items = reflection.areas.flatMap((area) => area.items);

  /** Only answers to the very same statements can be laid side by side: others would be a wrong comparison. */
  function laidBeside(text: string): Opened {
    const found = filled.read(text);
    if (!found.ok) return found;
    if (found.of !== id) return { ok: false, reason: 'other-reflection' };
    if (found.version !== reflection.version) return { ok: false, reason: 'other-version' };
    if (Object.keys(found.responses).length === 0) return { ok: false, reason: 'empty' };
    return found;
  }

  function openEarlier(text: string): Opened {
    const found = laidBeside(text);
    if (!found.ok) return found;
    if (found.forOther) return { ok: false, reason: 'for-other' };
    $earlier.set({ responses: found.responses, day: found.day });
    return found;
  }

  return {
    ...filled,
    $earlier,
    $other,
    $profile: computed($responses, (responses) => profile(reflection, responses)),
    /** How many statements have an answer of any kind. */
    $answered: computed($responses, (responses) => items.filter((item) => responses[item.id]).length),
    total: items.length,

    clear() {
      filled.clear();
      $earlier.set(undefined);
      $other.set(undefined);
    },

    /** Saves a file for the other person: choices alone, and the lines that were ticked. */
    saveForOther: () => filled.saveFileFor(forTheOther(reflection, $responses.get())),

    /** Lays an earlier file beside today's answers. */
    openEarlier,

    /** Lays answers that this device keeps beside today's. */
    openKept: (key: string): Opened => openEarlier(device.read(key) ?? ''),

    /** Lays the other person's file beside these answers. */
    openOther(text: string): Opened {
      const found = laidBeside(text);
      if (!found.ok) return found;
      if (!found.forOther) return { ok: false, reason: 'not-for-other' };
      $other.set(found.responses);
      return found;
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
