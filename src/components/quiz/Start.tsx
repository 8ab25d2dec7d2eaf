import { useStore } from '@nanostores/preact';
import { href } from '../site/href.ts';
import { useKeptFocus } from '../site/kept-focus.ts';
import { Buttons } from './Buttons.tsx';
import { forward } from './history.ts';
import type { StepProps } from './step-props.ts';
import { Choices, Frame } from './Steps.tsx';

/** Asks for whom the quiz is. */
export function Start({ store, quiz, words, awake }: StepProps & { awake: boolean }) {
  const way = useStore(store.$way);
  // A fresh start takes the button away that asked for it.
  useKeptFocus(() => document.getElementById('step-title'));
  const before = Object.keys(useStore(store.$responses)).length > 0;
  const tool = quiz.ways.find(({ id }) => id === way)?.tool;
  return (
    <>
      <Frame title={words.start} intro={words.intro} words={words}>
        <Choices
          name="way"
          options={quiz.ways.map((one) => ({
            ...one,
            lead: one.text,
            text: one.hint ?? '',
            hint: undefined,
          }))}
          chosen={way ? [way] : []}
          choose={store.chooseWay}
        />
      </Frame>
      {before && (
        <p>
          <button class="quiet" type="button" onClick={store.startAgain}>
            {words.startAgain}
          </button>
        </p>
      )}
      {tool && (
        <p>
          <a class="button" href={href(`/tools/${tool}/`)}>
            {words.sheet}
          </a>
        </p>
      )}
      <Buttons
        ready={() => store.$way.get() !== undefined}
        next={() => forward(store)}
        missing={words.chooseFor}
        awake={awake}
        words={words}
      />
    </>
  );
}
