import { atom, computed } from 'nanostores';
import { allowedIn, blanksOf, fill, formOf, type PaperWords, type Template } from '../domain/agreement.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import { formats } from '../formats/index.ts';
import type { Device, Kept } from './device.ts';

/** The state of filling in one agreement. Nothing is kept until the visitor asks for it. */
export function agreementStore(template: Template, words: PaperWords & { who: string }, device: Device) {
  const key = `agreement/${template.id}`;
  const $responses = atom<Responses>(noResponses());
  const $kept = atom(false);
  const $before = atom<Responses | undefined>(undefined);

  const $paper = computed($responses, (responses) => fill(template, responses, words));
  const $form = computed($responses, (responses) => formOf(template, responses, words.who));
  const $blanks = computed($paper, blanksOf);

  function save(): Kept {
    return device.keep(
      key,
      JSON.stringify({
        template: template.id,
        version: template.agreement.version,
        responses: $responses.get(),
      }),
    );
  }

  return {
    $responses,
    $kept,
    $paper,
    $form,
    $blanks,
    /** Whether “clear” can be undone. */
    $canUndo: computed($before, (before) => before !== undefined),

    /** Reads what was kept on this device. Called after the first paint, so that server and browser agree. */
    begin() {
      const stored = device.kept().get(key);
      if (stored === undefined) return;
      try {
        const { responses } = JSON.parse(stored) as { responses?: unknown };
        $responses.set(
          Object.assign(
            noResponses(),
            readResponses(responses, allowedIn(template)).responses,
            $responses.get(),
          ),
        );
        $kept.set(true);
      } catch {
        // What is there is not ours or is broken: leave it for “clear everything”.
      }
    },

    /** Takes over what was typed before the form came to life. */
    take(entered: Record<string, string>) {
      $responses.set(
        Object.assign(noResponses(), $responses.get(), readResponses(entered, allowedIn(template)).responses),
      );
    },

    set(id: string, value: string) {
      $responses.set(respond($responses.get(), id, value));
      $before.set(undefined);
      if ($kept.get()) save();
    },

    clear() {
      $before.set($responses.get());
      $responses.set(noResponses());
      if ($kept.get()) save();
    },

    undo() {
      $responses.set($before.get() ?? $responses.get());
      $before.set(undefined);
      if ($kept.get()) save();
    },

    /** Keeps the draft on this device from now on, or forgets it. */
    setKept(keep: boolean): Kept {
      if (!keep) {
        device.forget(key);
        $kept.set(false);
        return { ok: true };
      }
      const kept = save();
      $kept.set(kept.ok);
      return kept;
    },

    /** Makes a file and offers it for download. The name says what it is and the day, never who. */
    async download(formatId: string): Promise<void> {
      const format = formats.find(({ id }) => id === formatId);
      if (!format) throw new Error(`There is no format “${formatId}”.`);
      const now = device.now();
      const file = await format.write($paper.get(), { now });
      device.saveFile(
        `${template.id}-agreement-${now.toISOString().slice(0, 10)}.${format.extension}`,
        format.mediaType,
        file,
      );
    },
  };
}

export type AgreementStore = ReturnType<typeof agreementStore>;
