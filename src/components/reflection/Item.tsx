import { useStore } from '@nanostores/preact';
import { aside, scale } from '../../domain/reflection.ts';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { ReflectionStore } from '../../stores/reflection.ts';

interface ItemProps {
  item: { id: string; text: string };
  store: ReflectionStore;
  words: Words['reflection'];
  guess: boolean;
  /** Who is asked what they would say. */
  other: string;
}

/** One statement, how often it holds, and lines of one’s own beside it. */
export function Item({ item, store, words, guess, other }: ItemProps) {
  const responses = useStore(store.$responses);
  const choices = (name: string) =>
    [scale, aside].map((some, i) => (
      <div key={i} class={i === 0 ? 'scale' : 'aside'}>
        {some.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name={name}
              value={one}
              checked={responses[name] === one}
              onChange={() => store.set(name, one)}
            />
            <span>{words[one]}</span>
          </label>
        ))}
      </div>
    ));
  return (
    <fieldset class="item">
      <legend>{item.text}</legend>
      {choices(item.id)}
      {guess && (
        <details>
          <summary>{words.guess}</summary>
          <div role="radiogroup" aria-label={words.guess}>
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
