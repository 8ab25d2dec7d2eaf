import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { aside, besideAnswer, chosen, scale } from '../../domain/reflection.ts';
import { say } from '../../domain/words.ts';
import type { Reflection as ReflectionContent } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { reflectionStore, type ReflectionStore } from '../../stores/reflection.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { href } from '../site/href.ts';
import { Downloads } from '../site/Downloads.tsx';
import { Keep } from '../site/Keep.tsx';
import { useLeaveQuestion } from '../site/leaving.ts';
import { Compare } from './Compare.tsx';

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
  const unsaved = useStore(store.$unsaved);
  useEffect(() => store.begin(), [store]);

  useLeaveQuestion(unsaved);
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
          <Compare store={store} reflection={reflection} words={words} refusals={keeping} />
        </section>
      )}
      <Keep store={store} words={keeping} of={id} titles={names} labelOf={labelOf} awake={awake} />
    </div>
  );
}

interface ItemProps {
  item: { id: string; text: string };
  store: ReflectionStore;
  words: Words['reflection'];
  guess: boolean;
  /** Who is asked what they would say. */
  other: string;
}

function Item({ item, store, words, guess, other }: ItemProps) {
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
        <summary>{guess ? words.evidencePair : say(words.evidence, { other })}</summary>
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
          <Line item={item} line="other" label={say(words.otherLine, { other })} store={store} />
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
  reflection,
  words,
  titles,
}: Pick<ReflectionProps, 'reflection' | 'words' | 'titles'> & { store: ReflectionStore }) {
  const { strengths, toTry, ask, areas, leftOut, counted } = useStore(store.$profile);
  const responses = useStore(store.$responses);
  return (
    <>
      {counted === 0 && (
        <p class="notice">
          {words.nothingCounts} <a href={href('/reflections/')}>{words.others}</a>
        </p>
      )}
      <div class="pairs" hidden={counted === 0}>
        <section>
          <h3>{words.strengths}</h3>
          {strengths.length === 0 ? (
            <p>{words.noStrength}</p>
          ) : (
            <ul>
              {strengths.map((area) => (
                <li key={area.id}>
                  <strong>{area.title}.</strong> {area.strength}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{words.toTry}</h3>
          {toTry.length === 0 ? (
            <p>{words.tooFew}</p>
          ) : (
            <ul>
              {toTry.map((area) => (
                <li key={area.id}>
                  <strong>{area.title}.</strong> {area.try}{' '}
                  <a href={href(`/guides/${area.guide}/`)}>{titles[area.guide]}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {ask && (
        <section class="say">
          <p class="eyebrow">{say(words.ask, { other: reflection.other })}</p>
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
                <span>
                  {item.text}
                  {besideAnswer(reflection, responses, item.id, words).map((one) => (
                    <span key={one.label} class="small soft beside">
                      {one.label} {one.text}
                    </span>
                  ))}
                </span>
                <span class="row" aria-hidden="true">
                  {scale.map((one) => (
                    <span key={one} class={item.answer === one ? 'dot on' : 'dot'} />
                  ))}
                </span>
                <span class="small">{chosen(responses[item.id], words)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p class="small soft">
        {leftOut > 0 && say(words.leftOut, { n: leftOut })} {words.rule}
      </p>
    </>
  );
}
