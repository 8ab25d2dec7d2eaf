import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { say } from '../../domain/words.ts';
import type { Reflection as ReflectionContent } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { reflectionStore } from '../../stores/reflection.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Downloads } from '../site/Downloads.tsx';
import { Keep } from '../site/Keep.tsx';
import { useLeaveQuestion } from '../site/leaving.ts';
import type { Compare as CompareSection } from './Compare.tsx';
import { Item } from './Item.tsx';
import { Outcome } from './Outcome.tsx';

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

/** The statements area by area, then what came out of them. It gives no mark. */
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
  const [shown, show] = useState(false);
  const awake = useAwake();
  const answered = useStore(store.$answered);
  const canUndo = useStore(store.$canUndo);
  const items = reflection.areas.flatMap((area) => area.items);
  const labelOf = (answer: string) => items.find((item) => item.id === answer)?.text ?? answer;
  const result = useRef<HTMLHeadingElement>(null);
  // It is there for a file that somebody else filled in, so it comes with the result and not with the page.
  const [Compare, setCompare] = useState<typeof CompareSection>();
  const unsaved = useStore(store.$unsaved);
  useEffect(() => store.begin(), [store]);

  useLeaveQuestion(unsaved);
  useEffect(() => {
    if (!shown) return;
    result.current?.focus();
    void import('./Compare.tsx').then((module) => setCompare(() => module.Compare));
  }, [shown]);

  return (
    <div class="reflection">
      <form class="no-print" onSubmit={(event) => event.preventDefault()} autocomplete="off">
        {reflection.areas.map((area) => (
          <section key={area.id}>
            <h2>{area.title}</h2>
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
        <p class="buttons">
          <button class="button main" type="button" disabled={!awake} onClick={() => show(true)}>
            {words.see}
          </button>
          <span class="small soft">{say(words.answered, { n: answered, total: store.total })}</span>
          {answered > 0 && (
            <button class="quiet" type="button" onClick={store.clear}>
              {words.clear}
            </button>
          )}
          {canUndo && (
            <button class="quiet" type="button" onClick={store.undo}>
              {words.undo}
            </button>
          )}
        </p>
        <p class="missing" role="alert">
          {shown && answered === 0 && words.needAnswer}
        </p>
      </form>
      {shown && answered > 0 && (
        <section class="outcome">
          <h2 tabIndex={-1} ref={result}>
            {words.result}
          </h2>
          <Outcome store={store} reflection={reflection} words={words} titles={titles} />
          <Downloads
            words={downloads}
            files={[
              { label: words.word, make: () => store.download('word'), main: true },
              { label: words.markdown, make: () => store.download('markdown') },
              { label: words.print, make: browserDevice.print },
              { label: words.file, make: () => store.saveFile('') },
            ]}
          />
          {Compare && <Compare store={store} reflection={reflection} words={words} refusals={keeping} />}
        </section>
      )}
      <Keep store={store} words={keeping} of={id} titles={names} labelOf={labelOf} awake={awake} />
    </div>
  );
}
