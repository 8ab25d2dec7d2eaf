import { useStore } from '@nanostores/preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Opened } from '../../domain/opened.ts';
import { say } from '../../domain/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { href } from './href.ts';
import type { KeepProps } from './Keep.tsx';
import { KeptRow } from './KeptRow.tsx';
import { asText, OpenFile } from './OpenFile.tsx';

/** Keeping on this device under a name, and saving to a file and opening it again. */
export function Keeping({ store, words, of, titles, openPaper }: KeepProps) {
  const open = useStore(store.$open);
  const canUndo = useStore(store.$canUndo);
  const draftName = useStore(store.$name);
  const [name, setName] = useState('');
  const [said, setSaid] = useState('');
  const [isReading, setReading] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);
  // Another draft brings its own name along.
  useEffect(() => setName(draftName), [open, draftName]);

  /** Says what was done. The button that did it may be gone then, so the focus goes to where it is said. */
  function done(what: string) {
    setSaid(what);
    status.current?.focus();
  }

  function keep() {
    const kept = store.keep(name);
    setSaid(kept.ok ? words.note : words[kept.reason]);
  }

  /** Reading a paper may take a while on a phone: it is said first, and drawn. */
  async function read(file: File, open: (bytes: Uint8Array) => Promise<Opened>) {
    setSaid(words.reading);
    setReading(true);
    await browserDevice.drawn();
    try {
      return await open(new Uint8Array(await file.arrayBuffer()));
    } finally {
      setReading(false);
    }
  }

  function tellOpened(opened: Opened) {
    if (!opened.ok) return setSaid(words[opened.reason]);
    const what = opened.of === of ? words.opened : words.carried;
    done(say(what, { name: opened.name || (titles[opened.of] ?? opened.of) }));
  }

  return (
    <fieldset class="plain">
      <p class="small soft">
        {words.intro} <a href={href('/what-this-site-keeps/')}>{words.whatIsKept}</a>
      </p>
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
        <button class="button" type="button" onClick={() => (store.saveFile(name), setSaid(words.saved))}>
          {words.save}
        </button>
      </p>
      <p class="small" role="status" tabIndex={-1} ref={status}>
        {isReading && <progress aria-hidden="true" />} {said === words.note && open === undefined ? '' : said}
      </p>
      {canUndo && (
        <button class="quiet" type="button" onClick={() => (store.undo(), done(words.broughtBack))}>
          {words.bringBack}
        </button>
      )}
      <p class="field">
        {openPaper ? (
          <OpenFile
            id="open-file"
            label={words.openPaper}
            open={(file) => read(file, openPaper)}
            accept=".json,.docx,.pdf,.html"
            tell={tellOpened}
          />
        ) : (
          <OpenFile id="open-file" label={words.open} open={asText(store.openFile)} tell={tellOpened} />
        )}
      </p>
      <KeptList {...{ store, words, of, titles, done, tellOpened }} />
    </fieldset>
  );
}

interface KeptListProps extends Omit<KeepProps, 'labelOf'> {
  done: (what: string) => void;
  tellOpened: (opened: Opened) => void;
}

/** What is kept on this device, to be opened and deleted. */
function KeptList({ store, words, of, titles, done, tellOpened }: KeptListProps) {
  const open = useStore(store.$open);
  const drafts = useStore(store.$drafts);
  if (drafts.length === 0) return null;
  return (
    <>
      <p class="eyebrow">{words.drafts}</p>
      <ul class="plain-list">
        {drafts.map((draft) => (
          <KeptRow
            key={draft.key}
            draft={draft}
            isOpen={draft.key === open}
            verb={draft.of === of ? words.openDraft : words.carry}
            name={draft.name || titles[draft.of] || draft.of}
            words={words}
            openIt={() => tellOpened(store.openDraft(draft.key))}
            forget={() => (store.forget(draft.key), done(words.forgotten))}
          />
        ))}
      </ul>
      {open !== undefined && (
        <button class="quiet" type="button" onClick={() => (store.startNew(), done(words.started))}>
          {words.startNew}
        </button>
      )}
    </>
  );
}
