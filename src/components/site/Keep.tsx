import { useStore } from '@nanostores/preact';
import type { ReadableAtom } from 'nanostores';
import type { TargetedEvent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { Kept } from '../../stores/device.ts';
import type { Draft, Opened } from '../../stores/drafts.ts';

/** What a store of something that can be kept offers. */
export interface Keepable {
  $open: ReadableAtom<string | undefined>;
  $drafts: ReadableAtom<Draft[]>;
  $elsewhere: ReadableAtom<boolean>;
  $failed: ReadableAtom<boolean>;
  watch: () => () => void;
  keep: (name: string) => Kept;
  forget: (key: string) => void;
  openDraft: (key: string) => Opened;
  openFile: (text: string) => Opened;
  startNew: () => void;
  saveFile: (name: string) => void;
}

interface KeepProps {
  store: Keepable;
  words: Words['keeping'];
  /** The id of what is filled in, and what each kind is called. */
  of: string;
  titles: Record<string, string>;
  awake: boolean;
}

/** Keeping on this device under a name, and saving to a file and opening it again. */
export function Keep({ store, words, of, titles, awake }: KeepProps) {
  const open = useStore(store.$open);
  const drafts = useStore(store.$drafts);
  const elsewhere = useStore(store.$elsewhere);
  const failed = useStore(store.$failed);
  useEffect(() => store.watch(), [store]);
  const [name, setName] = useState('');
  const [said, tell] = useState('');
  const nameOf = (draft: Draft) => draft.name || titles[draft.of] || draft.of;

  function keep() {
    const kept = store.keep(name);
    tell(kept.ok ? words.note : words[kept.reason]);
  }

  function tellOpened(opened: Opened) {
    if (!opened.ok) return tell(words[opened.reason]);
    const what = opened.of === of ? words.opened : words.carried;
    tell(
      [
        say(what, { name: opened.name || (titles[opened.of] ?? opened.of) }),
        ...(opened.leftOut > 0 && opened.of === of ? [say(words.leftOut, { n: opened.leftOut })] : []),
      ].join(' '),
    );
  }

  async function openFile(event: TargetedEvent<HTMLInputElement>) {
    const input = event.currentTarget;
    const file = input.files?.[0];
    if (!file) return;
    // A file that is far too large is not read at all.
    tellOpened(
      file.size > 4_000_000 ? { ok: false, reason: 'too-large' } : store.openFile(await file.text()),
    );
    input.value = '';
  }

  return (
    <>
      {elsewhere && (
        <p class="notice" role="alert">
          {words.elsewhere}
        </p>
      )}
      {failed && (
        <p class="notice" role="alert">
          {words.lost}
        </p>
      )}
      <details class="keeping no-print">
        <summary>{words.title}</summary>
        <fieldset class="plain" disabled={!awake}>
          <p class="small soft">{words.intro}</p>
          <div class="field">
            <label for="draft-name">{words.name}</label>
            <input
              id="draft-name"
              maxLength={100}
              value={name}
              autocomplete="off"
              onInput={(event) => setName(event.currentTarget.value)}
            />
          </div>
          <p class="buttons">
            <button class="button" type="button" onClick={keep}>
              {open === undefined ? words.keep : words.keepAgain}
            </button>
            <button class="button" type="button" onClick={() => (store.saveFile(name), tell(words.saved))}>
              {words.save}
            </button>
          </p>
          <p class="field">
            <label for="open-file">{words.open}</label>
            <input
              id="open-file"
              type="file"
              accept=".json,application/json"
              onChange={(event) => void openFile(event)}
            />
          </p>
          {drafts.length > 0 && (
            <>
              <p class="eyebrow">{words.drafts}</p>
              <ul class="plain-list">
                {drafts.map((draft) => (
                  <li key={draft.key}>
                    <span>
                      {nameOf(draft)} <span class="small soft">{draft.day}</span>
                      {draft.key === open && <span class="small"> · {words.isOpen}</span>}
                    </span>
                    {draft.key !== open && (
                      <button
                        class="quiet"
                        type="button"
                        aria-label={`${draft.of === of ? words.openDraft : words.carry}: ${nameOf(draft)}`}
                        onClick={() => tellOpened(store.openDraft(draft.key))}
                      >
                        {draft.of === of ? words.openDraft : words.carry}
                      </button>
                    )}
                    <button
                      class="quiet"
                      type="button"
                      aria-label={`${words.forget}: ${nameOf(draft)}`}
                      onClick={() => (store.forget(draft.key), tell(words.forgotten))}
                    >
                      {words.forget}
                    </button>
                  </li>
                ))}
              </ul>
              {open !== undefined && (
                <button
                  class="quiet"
                  type="button"
                  onClick={() => (store.startNew(), setName(''), tell(words.started))}
                >
                  {words.startNew}
                </button>
              )}
            </>
          )}
          <p class="small" role="status">
            {said}
          </p>
        </fieldset>
      </details>
    </>
  );
}
