import { useStore } from '@nanostores/preact';
import { useRef } from 'preact/hooks';
import type { Asked, Reading } from '../../domain/agreement/reopened.ts';
import { say } from '../../domain/words.ts';
import { take } from '../../stores/opened-paper.ts';
import type { QuestionsProps } from './Questions.tsx';

/** Where a paper differs from the answers in its file: both readings of each field, and what else was changed on it. */
export function AskedAbout({ store, words, labelOf }: QuestionsProps) {
  const questions = useStore(store.$questions);
  const title = useRef<HTMLHeadingElement>(null);
  if (!questions) return null;
  const { asked, gone, added } = questions;

  /** The button goes with its question, so the focus goes to what is left. */
  function choose(field: string, reading: Reading) {
    take(store, field, reading);
    title.current?.focus();
  }

  return (
    <section class="notice no-print asked" aria-labelledby="asked">
      <h2 id="asked" tabIndex={-1} ref={title}>
        {asked.length > 0 ? say(words.asked, { n: asked.length }) : words.askedNone}
      </h2>
      {asked.length > 0 && <p class="small">{words.askedIntro}</p>}
      {asked.map((one) => (
        <Question key={one.field} asked={one} words={words} label={labelOf(one.field)} choose={choose} />
      ))}
      <Passages title={words.askedGone} passages={gone} />
      <Passages title={words.askedAdded} passages={added} />
      <p>
        <button class="button" type="button" onClick={() => store.$questions.set(undefined)}>
          {words.askedAway}
        </button>
      </p>
    </section>
  );
}

interface QuestionProps {
  asked: Asked;
  words: QuestionsProps['words'];
  label: string;
  choose: (field: string, reading: Reading) => void;
}

function Question({ asked: { field, kept, written }, words, label, choose }: QuestionProps) {
  const reading = (title: string, one: Reading) => (
    <div key={title + one.text}>
      <dt>{title}</dt>
      <dd>
        <q dir="auto">{one.text || words.askedBlank}</q>{' '}
        {one.responses ? (
          <button
            class="button"
            type="button"
            aria-label={`${words.askedTake}: ${one.text || words.askedBlank}`}
            onClick={() => choose(field, one)}
          >
            {words.askedTake}
          </button>
        ) : (
          words.askedCannot
        )}
      </dd>
    </div>
  );
  return (
    <fieldset>
      <legend>{label}</legend>
      <dl>
        {reading(words.askedKept, kept)}
        {written.map((one) => reading(words.askedPaper, one))}
      </dl>
      {written.length === 0 && <p class="small">{words.askedLost}</p>}
    </fieldset>
  );
}

function Passages({ title, passages }: { title: string; passages: string[] }) {
  if (passages.length === 0) return null;
  return (
    <>
      <p>{title}</p>
      <ul>
        {passages.map((passage, i) => (
          <li key={i} dir="auto">
            {passage}
          </li>
        ))}
      </ul>
    </>
  );
}
