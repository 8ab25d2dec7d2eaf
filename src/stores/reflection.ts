import { atom, computed } from 'nanostores';
import { allowedInReflection, profile, reflectionSummary } from '../domain/reflection.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { formatOf, type Format } from '../formats/index.ts';
import type { Reflection } from '../schemas/reflection.ts';
import type { Words } from '../schemas/words.ts';
import type { Device, Kept } from './device.ts';

/** The state of one reflection. Nothing is kept until the visitor asks for it, and nothing is ever sent. */
export function reflectionStore(
  id: string,
  reflection: Reflection,
  words: Words['reflection'],
  device: Device,
) {
  const key = `reflection/${id}`;
  const $responses = atom<Responses>(noResponses());
  const $kept = atom(false);
  const items = reflection.areas.flatMap((area) => area.items);

  const save = (): Kept =>
    device.keep(
      key,
      JSON.stringify({ reflection: id, version: reflection.version, responses: $responses.get() }),
    );

  return {
    $responses,
    $kept,
    $profile: computed($responses, (responses) => profile(reflection, responses)),
    /** How many statements have an answer of any kind. */
    $answered: computed($responses, (responses) => items.filter((item) => responses[item.id]).length),
    total: items.length,

    begin() {
      const stored = device.kept().get(key);
      if (stored === undefined) return;
      try {
        const { responses, version } = JSON.parse(stored) as { responses?: unknown; version?: unknown };
        if (version !== reflection.version) return;
        $responses.set(readResponses(responses, allowedInReflection(reflection)).responses);
        $kept.set(true);
      } catch {
        // Broken or foreign: leave it for “clear everything”.
      }
    },

    set(item: string, value: string) {
      $responses.set(respond($responses.get(), item, value));
      if ($kept.get()) save();
    },

    clear() {
      $responses.set(noResponses());
      if ($kept.get()) save();
    },

    setKept(keep: boolean): Kept {
      if (!keep) device.forget(key);
      const kept: Kept = keep ? save() : { ok: true };
      $kept.set(keep && kept.ok);
      return kept;
    },

    async download(formatId: Format['id']): Promise<void> {
      const format = formatOf(formatId);
      const now = device.now();
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(now);
      const file = await format.write(reflectionSummary(reflection, $responses.get(), words, day), {
        now,
        readFont: device.readFont,
      });
      device.saveFile(
        `${id}-reflection-${now.toISOString().slice(0, 10)}.${format.extension}`,
        format.mediaType,
        file,
      );
    },
  };
}

export type ReflectionStore = ReturnType<typeof reflectionStore>;
