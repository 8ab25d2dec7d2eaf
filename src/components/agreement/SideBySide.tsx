import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { oneSided } from '../../domain/agreement/agreeing.ts';
import { say } from '../../domain/words.ts';
import { besideStore, type Laid } from '../../stores/beside.ts';
import { useLeaveQuestion } from '../site/leaving.ts';
import { OpenFile } from '../site/OpenFile.tsx';
import type { BesideProps } from './Beside.tsx';
import { Differing } from './Differing.tsx';
import { Same } from './Same.tsx';

/** The other’s paper beside mine: first what differs, then what is the same; and what comes of it. */
export function SideBySide(props: BesideProps & { pressed: number }) {
  const { store, words, agreement, keeping, titles, pressed } = props;
  const beside = useMemo(() => besideStore(store.template, agreement, store), [store]);
  const theirs = useStore(beside.$theirs);
  const found = useStore(beside.$found);
  const choices = useStore(beside.$choices);
  const settled = useStore(beside.$settled);
  const canUndo = useStore(beside.$canUndo);
  const [said, tell] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  const silent = Object.keys(oneSided(found, choices)).length;
  const isChanged = theirs && theirs.gone.length + theirs.added.length + theirs.beyond.length > 0;
  const none = isChanged ? words.changedOnly : words.allSame;
  const outcome = found.length > 0 ? say(words.differ, { n: found.length }) : none;
  useLeaveQuestion(useStore(beside.$unsaved));
  useEffect(() => dialog.current?.showModal(), [pressed]);

  /** What comes next, or where it is said that there is nothing. A store’s news is drawn a moment after it came. */
  const toFirst = () =>
    setTimeout(() =>
      (
        dialog.current?.querySelector<HTMLElement>('.difference:not(.settled) input') ??
        dialog.current?.querySelector<HTMLElement>('.settling .main') ??
        dialog.current?.querySelector<HTMLElement>('.lay [role=status]')
      )?.focus(),
    );

  function tellLaid(laid: Laid) {
    if (laid.ok) tell('');
    else if (laid.reason === 'other-agreement')
      tell(say(words.otherAgreement, { title: titles[laid.of] ?? laid.of }));
    else tell(keeping[laid.reason]);
    toFirst();
  }

  function settle() {
    const n = settled.length;
    const open = found.length - n;
    beside.settle();
    tell(open > 0 ? say(words.madeSome, { n, open }) : words.made);
    if (open > 0) toFirst();
    else dialog.current?.close();
  }

  return (
    <>
      <p class="small" role="status">
        {theirs ? '' : said}
      </p>
      <dialog class="beside" ref={dialog} aria-labelledby="beside-title">
        <div class="head">
          <h2 id="beside-title">{words.title}</h2>
          <button class="button" type="button" onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
        <div class="lay">
          {!theirs && <p>{words.how}</p>}
          <div class="field">
            <OpenFile
              id="beside-file"
              label={theirs ? words.another : words.file}
              accept=".json,.docx,.pdf,.html"
              open={async (file) => beside.open(new Uint8Array(await file.arrayBuffer()))}
              tell={tellLaid}
            />
          </div>
          <p role="status" tabIndex={-1}>
            {said || (theirs && outcome)}
          </p>
          {silent > 0 && (
            <p>
              <button class="button" type="button" onClick={() => (beside.takeOneSided(), toFirst())}>
                {say(words.takeSilent, { n: silent })}
              </button>
            </p>
          )}
          {found.map((one) => (
            <Differing key={one.id} {...props} beside={beside} difference={one} found={found} />
          ))}
          {theirs && <Same {...props} theirs={theirs} />}
        </div>
        {theirs && found.length > 0 && (
          <div class="settling">
            <p role="status">{say(words.progress, { n: settled.length, total: found.length })}</p>
            <p class="buttons">
              <button class="button" type="button" disabled={!canUndo} onClick={beside.undo}>
                {words.undo}
              </button>
              <button class="button main" type="button" disabled={settled.length === 0} onClick={settle}>
                {words.make}
              </button>
            </p>
          </div>
        )}
      </dialog>
    </>
  );
}
