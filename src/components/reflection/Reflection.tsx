import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { aside, scale } from '../../domain/reflection.ts';
import { say } from '../../domain/words.ts';
import type { Format } from '../../formats/index.ts';
import type { Reflection as ReflectionContent } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { reflectionStore, type ReflectionStore } from '../../stores/reflection.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { href } from '../site/href.ts';
import { Keep } from '../site/Keep.tsx';
import { Compare } from './Compare.tsx';

export interface ReflectionProps {
  id: string;
  reflection: ReflectionContent;
  words: Words['reflection'];
  keeping: Words['keeping'];
  language: Language;
  /** Titles of guides by id. */
  titles: Record<string, string>;
  /** What each reflection is called. */
  names: Record<string, string>;
}

/** The statements area by area, then what came out of them. It gives no mark. */
export function Reflection({ id, reflection, words, keeping, language, titles, names }: ReflectionProps) {
  const store = useMemo(() => {
    const made = reflectionStore(id, reflection, words, language, browserDevice);
    made.take(enteredBefore());
    return made;
  }, [id]);
  const [shown, show] = useState(false);
  const awake = useAwake();
  const answered = useStore(store.$answered);
  const result = useRef<HTMLHeadingElement>(null);
  const unsaved = useStore(store.$unsaved);
  useEffect(() => store.begin(), [store]);

  // Unsaved work is worth a question before the page goes.
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  useEffect(() => {
    if (shown) result.current?.focus();
  }, [shown]);

  return (
    <div class="reflection">
      <form class="no-print" onSubmit={(event) => event.preventDefault()}>
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
              />
            ))}
          </section>
        ))}
        <p class="buttons">
          <button class="button main" type="button" disabled={!awake} onClick={() => show(true)}>
            {words.see}
          </button>
          <span class="small soft">{say(words.answered, { n: answered, total: store.total })}</span>
        </p>
        <p class="missing" role="alert">
          {shown && answered === 0 && words.tooFew}
        </p>
      </form>
      {shown && answered > 0 && (
        <section class="outcome">
          <h2 tabIndex={-1} ref={result}>
            {words.result}
          </h2>
          <Outcome store={store} words={words} titles={titles} />
          <Take store={store} words={words} />
          <Compare store={store} reflection={reflection} words={words} refusals={keeping} />
        </section>
      )}
      <Keep store={store} words={keeping} of={id} titles={names} awake={awake} />
    </div>
  );
}

interface ItemProps {
  item: { id: string; text: string };
  store: ReflectionStore;
  words: Words['reflection'];
  guess: boolean;
}

function Item({ item, store, words, guess }: ItemProps) {
  const responses = useStore(store.$responses);
  const choices = (name: string) =>
    [...scale, ...aside].map((one) => (
      <label key={one} class="frequency">
        <input
          type="radio"
          name={name}
          value={one}
          checked={responses[name] === one}
          onChange={() => store.set(name, one)}
        />
        <span>{words[one]}</span>
      </label>
    ));
  return (
    <fieldset class="item">
      <legend>{item.text}</legend>
      <div class="scale">{choices(item.id)}</div>
      {guess && (
        <details>
          <summary>{words.guess}</summary>
          <div class="scale" role="radiogroup" aria-label={words.guess}>
            {choices(`${item.id}-guess`)}
          </div>
        </details>
      )}
      <details>
        <summary>{words.evidence}</summary>
        <Line item={item} line="evidence" label={words.evidenceLine} store={store} />
        {guess ? (
          <label class="share">
            <input
              type="checkbox"
              name={`${item.id}-share`}
              value="on"
              checked={responses[`${item.id}-share`] === 'on'}
              onChange={(event) => store.set(`${item.id}-share`, event.currentTarget.checked ? 'on' : '')}
            />{' '}
            {words.shareLine}
          </label>
        ) : (
          <Line item={item} line="other" label={words.otherLine} store={store} />
        )}
      </details>
    </fieldset>
  );
}

/** One line of one's own to a statement. */
function Line({
  item,
  line,
  label,
  store,
}: Pick<ItemProps, 'item' | 'store'> & { line: string; label: string }) {
  const responses = useStore(store.$responses);
  const id = `${item.id}-${line}`;
  return (
    <>
      <label for={id} class="small">
        {label}
      </label>
      <textarea
        id={id}
        name={id}
        rows={2}
        maxLength={1000}
        aria-label={`${label} ${item.text}`}
        value={responses[id] ?? ''}
        onInput={(event) => store.set(id, event.currentTarget.value)}
      />
    </>
  );
}

/** Two strengths, two things to try, one question, and the answers as dots. */
function Outcome({
  store,
  words,
  titles,
}: {
  store: ReflectionStore;
  words: Words['reflection'];
  titles: Record<string, string>;
}) {
  const { strengths, toTry, ask, areas, leftOut } = useStore(store.$profile);
  return (
    <>
      <div class="pairs">
        <section>
          <h3>{words.strengths}</h3>
          <ul>
            {strengths.map((area) => (
              <li key={area.id}>
                <strong>{area.title}.</strong> {area.strength}
              </li>
            ))}
          </ul>
        </section>
        <section>
          <h3>{words.toTry}</h3>
          {toTry.length === 0 && <p>{words.tooFew}</p>}
          <ul>
            {toTry.map((area) => (
              <li key={area.id}>
                <strong>{area.title}.</strong> {area.try}{' '}
                <a href={href(`/guides/${area.guide}/`)}>{titles[area.guide]}</a>
              </li>
            ))}
          </ul>
        </section>
      </div>
      {ask && (
        <section class="say">
          <p class="eyebrow">{words.ask}</p>
          <p>{ask.ask}</p>
        </section>
      )}
      <h3>{words.answers}</h3>
      {areas.map(({ area, items }) => (
        <section key={area.id} class="dots">
          <h4>{area.title}</h4>
          <ul class="plain-list">
            {items.map((item) => (
              <li key={item.id}>
                <span>{item.text}</span>
                <span class="row" role="img" aria-label={item.answer ? words[item.answer] : words.out}>
                  {scale.map((one) => (
                    <span key={one} class={item.answer === one ? 'dot on' : 'dot'} />
                  ))}
                </span>
                <span class="small">{item.answer ? words[item.answer] : words.out}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="small soft">
        {say(words.leftOut, { n: leftOut })} {words.rule}
      </p>
    </>
  );
}

function Take({ store, words }: { store: ReflectionStore; words: Words['reflection'] }) {
  const [said, tell] = useState('');
  const download = (format: Format['id']) =>
    store.download(format).then(
      () => tell(''),
      () => tell(words.failed),
    );
  return (
    <div class="no-print">
      <p class="buttons">
        <button class="button main" type="button" onClick={() => void download('word')}>
          {words.word}
        </button>
        <button class="button" type="button" onClick={() => void download('markdown')}>
          {words.markdown}
        </button>
        <button class="button" type="button" onClick={browserDevice.print}>
          {words.print}
        </button>
        <button class="quiet" type="button" onClick={store.clear}>
          {words.clear}
        </button>
      </p>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}
