import { useStore } from '@nanostores/preact';
import type { RefObject } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { say } from '../../domain/words.ts';
import type { Reflection as ReflectionContent } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { reflectionStore, type ReflectionStore } from '../../stores/reflection.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Keep } from '../site/Keep.tsx';
import { useKeptFocus } from '../site/kept-focus.ts';
import { useLeaving } from '../site/leaving.ts';
import { Areas } from './Areas.tsx';
import { Item } from './Item.tsx';
import type { Result as ResultSection } from './Result.tsx';

export interface ReflectionProps {
  id: string;
  reflection: ReflectionContent;
  words: Words['reflection'];
  keeping: Words['keeping'];
  downloads: Words['downloads'];
  language: Language;
  /** Titles of guides by id. */
  titles: Record<string, string>;
  /** What each reflection is called. */
  names: Record<string, string>;
}

/** The statements, an area a step, then what came out of them. It gives no mark. */
export function Reflection({
  id,
  reflection,
  words,
  keeping,
  downloads,
  language,
  titles,
  names,
}: ReflectionProps) {
  const store = useMemo(() => {
    const made = reflectionStore(id, reflection, words, titles, language, browserDevice);
    made.enter(enteredBefore());
    return made;
  }, [id]);
  const [at, setAt] = useState(0);
  const [asked, ask] = useState(false);
  const [cleared, setCleared] = useState(false);
  // It comes with the press that asks for it: most of its code is for files that somebody else filled in.
  const [Result, setResult] = useState<typeof ResultSection>();
  const awake = useAwake();
  const answered = useStore(store.$answered);
  const responses = useStore(store.$responses);
  const { areas } = reflection;
  const items = areas.flatMap((area) => area.items);
  const labelOf = (answer: string) => items.find((item) => item.id === answer)?.text ?? answer;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => store.begin(), [store]);
  useLeaving(store);

  function go(to: number) {
    setAt(to);
    ask(false);
    // Once the other area is there.
    setTimeout(() => heading.current?.focus());
  }

  function clear() {
    store.clear();
    ask(false);
    setCleared(true);
  }

  function see() {
    setCleared(false);
    ask(true);
    import('./Result.tsx').then(
      (module) => setResult(() => module.Result),
      // The page says that a part of it did not load.
      () => document.dispatchEvent(new Event('astro:hydration-error')),
    );
  }

  return (
    <div class="reflection">
      <form class="no-print" onSubmit={(event) => event.preventDefault()} autocomplete="off">
        <Areas areas={areas} responses={responses} at={at} go={go} awake={awake} words={words} />
        <div>
          {areas.map((area, i) => (
            <section key={area.id} hidden={i !== at}>
              <h2 tabIndex={-1} ref={i === at ? heading : null}>
                {area.title}
              </h2>
              {area.items.map((item) => (
                <Item
                  key={item.id}
                  item={item}
                  store={store}
                  words={words}
                  guess={reflection.kind === 'pair'}
                  other={reflection.other}
                />
              ))}
            </section>
          ))}
          <Onward {...{ store, areas, at, go, see, clear, awake, words, heading }} />
          <p class="small" role="status">
            {cleared && answered === 0 && words.cleared}
          </p>
          <p class="missing" role="alert">
            {asked && answered === 0 && words.needAnswer}
          </p>
        </div>
      </form>
      {asked && answered > 0 && Result && (
        <Result {...{ store, reflection, words, titles, keeping, downloads }} />
      )}
      <Keep store={store} words={keeping} of={id} titles={names} labelOf={labelOf} />
    </div>
  );
}

interface OnwardProps extends Pick<ReflectionProps, 'words'> {
  store: ReflectionStore;
  areas: ReflectionContent['areas'];
  /** Which of them is in sight, from 0. */
  at: number;
  go: (to: number) => void;
  see: () => void;
  clear: () => void;
  heading: RefObject<HTMLElement>;
  awake: boolean;
}

/** The ways on from an area: to the one before or after, to the result, and back to nothing answered. */
function Onward({ store, areas, at, go, see, clear, awake, words, heading }: OnwardProps) {
  useKeptFocus(() => heading.current);
  const answered = useStore(store.$answered);
  const canUndo = useStore(store.$canUndo);
  const next = areas[at + 1];
  return (
    <>
      <p class="buttons steps">
        {at > 0 && (
          <button class="button" type="button" onClick={() => go(at - 1)}>
            {words.back}
          </button>
        )}
        <button class="button main" type="button" disabled={!awake} onClick={next ? () => go(at + 1) : see}>
          {next ? say(words.nextArea, { area: next.title }) : words.see}
        </button>
      </p>
      <p class="buttons">
        <span class="small soft">{say(words.answered, { n: answered, total: store.total })}</span>
        {next && (
          <button class="quiet" type="button" disabled={!awake} onClick={see}>
            {words.see}
          </button>
        )}
        {answered > 0 && (
          <button class="quiet" type="button" onClick={clear}>
            {words.clear}
          </button>
        )}
        {canUndo && (
          <button class="quiet" type="button" onClick={store.undo}>
            {words.undo}
          </button>
        )}
      </p>
    </>
  );
}
