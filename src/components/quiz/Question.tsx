import { useStore } from '@nanostores/preact';
import { chosen, wordingFor } from '../../domain/quiz/answers.ts';
import type { Step } from '../../stores/quiz-steps.ts';
import { Buttons } from './Buttons.tsx';
import { forward } from './history.ts';
import type { StepProps } from './step-props.ts';
import { Choices, Frame, Progress } from './Steps.tsx';

/** One question, where the step is one. */
export function Question({ store, words, step }: Omit<StepProps, 'quiz'> & { step: Step }) {
  const responses = useStore(store.$responses);
  const questions = useStore(store.$questions);
  const most = useStore(store.$possible).length;
  const voice = useStore(store.$voice);
  const full = useStore(store.$full);
  const at = questions.findIndex(({ id }) => id === step);
  const question = questions[at];
  if (!question) return null;
  const { id, two } = question;
  const last = at === questions.length - 1 && questions.length === most;
  return (
    <>
      <Progress n={at + 2} total={questions.length + 1} most={most + 1} words={words} />
      <Frame
        key={id}
        title={wordingFor(question, voice)}
        intro={two ? words.chooseTwo : words.choose}
        why={question.help}
        words={words}
      >
        <Choices
          name={id}
          options={question.options.map((one) => ({ ...one, text: wordingFor(one, voice) }))}
          chosen={chosen(responses, id)}
          choose={(option) => store.choose(id, option)}
          two={two ? { putFirst: () => store.putFirst(id), words } : undefined}
        />
      </Frame>
      <p class="told" role="status">
        {full && words.twoAtMost}
      </p>
      <Buttons
        back={() => history.back()}
        ready={() => store.$responses.get()[id] !== undefined}
        next={() => forward(store)}
        label={last ? words.result : words.next}
        missing={words.chooseOne}
        words={words}
      />
    </>
  );
}
