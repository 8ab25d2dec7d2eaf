import { useStore } from '@nanostores/preact';
import { wordingFor } from '../../domain/quiz/answers.ts';
import { say } from '../../domain/words.ts';
import type { Quiz } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { Buttons } from './Buttons.tsx';
import { forward } from './history.ts';
import type { StepProps } from './step-props.ts';
import { Frame, Progress } from './Steps.tsx';
import type { Urgent } from './Urgent.tsx';

interface GatesProps extends StepProps {
  help: Words['help'];
  urgent: Urgent;
}

/** The first screen: whether something needs another place first. */
export function Gates({ store, quiz, words, help, urgent }: GatesProps) {
  const voice = useStore(store.$voice);
  return (
    <>
      <Progress
        n={1}
        total={store.$questions.get().length + 1}
        most={store.$possible.get().length + 1}
        words={words}
      />
      <Frame
        title={wordingFor(quiz.gates, voice)}
        intro={words.chooseGate}
        why={quiz.gates.help}
        words={words}
      >
        <GateChoices store={store} quiz={quiz} words={words} help={help} urgent={urgent} />
      </Frame>
      <Buttons
        back={() => history.back()}
        ready={() => store.$gates.get().length > 0}
        next={() => forward(store)}
        missing={words.chooseGate}
        words={words}
      />
    </>
  );
}

/**
 * What needs another place first: one sheet of gates, and “none of these” apart from them. A gate and “none” never stand
 * together, and neither takes the other away without saying so.
 */
function GateChoices({ store, quiz, words, help, urgent }: GatesProps) {
  const gates = useStore(store.$gates);
  const told = useStore(store.$gateNotice);
  const voice = useStore(store.$voice);
  const box = ({ id, lead, hint, ...line }: Quiz['gates']['options'][number]) => (
    <label key={id} class="choice">
      <input
        type="checkbox"
        name="gates"
        value={id}
        checked={gates.includes(id)}
        onChange={() => store.toggleGate(id)}
      />
      <span>
        <strong>{lead}</strong>
        {line.text && <span class="line">{wordingFor(line, voice)}</span>}
        {hint && gates.includes(id) && <span class="small hint">{hint}</span>}
      </span>
    </label>
  );
  const number = urgent.here?.numbers[0];
  const ticked = quiz.gates.options.find(({ id }) => id === told?.gate)?.lead ?? '';
  return (
    <form autocomplete="off" onSubmit={(event) => event.preventDefault()}>
      {number && (
        <p class="in-danger">
          <span>{words.inDanger}</span> <a href={`tel:${number}`}>{say(help.call, { number })}</a>
        </p>
      )}
      <button
        class="quiet visually-hidden"
        type="button"
        onClick={() => document.querySelector<HTMLElement>('.none input')?.focus()}
      >
        {words.toNone}
      </button>
      <div class="choices gates">{quiz.gates.options.filter(({ outcome }) => outcome).map(box)}</div>
      <p class="or" aria-hidden="true">
        {help.or}
      </p>
      <div class="choices none">{quiz.gates.options.filter(({ outcome }) => !outcome).map(box)}</div>
      <p class="told" role="status">
        {told && say(told.kind === 'stands' ? words.gateStands : words.noneCleared, { gate: ticked })}
      </p>
    </form>
  );
}
