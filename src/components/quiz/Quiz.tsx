import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { fillsFor, wordingFor } from '../../domain/quiz.ts';
import type { Outcome, Quiz as QuizContent } from '../../schemas/quiz.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { quizStore, type QuizStore, type Step } from '../../stores/quiz.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { useLeaveQuestion } from '../site/leaving.ts';
import { Gate } from './Gate.tsx';
import { GateChoices } from './Gates.tsx';
import { Result } from './Result.tsx';
import { Choices, Frame, Progress, worded } from './Steps.tsx';
import { Take } from './Take.tsx';
import type { Urgent } from './Urgent.tsx';

const onRelease = ['release'];

export interface QuizProps {
  quiz: QuizContent;
  outcomes: Outcome[];
  titles: Record<string, string>;
  words: Words['quiz'];
  downloads: Words['downloads'];
  names: Words['relationships'];
  language: Language;
  help: Words['help'];
  urgent: Urgent;
  /** Who offers what in this organisation. */
  offers: Organisation['offers'];
  /** Who holds the needs assessment here; undefined where nobody does. */
  who?: string | undefined;
}

/** The decision quiz. Its first step is there as HTML; the rest comes one step at a time. */
export function Quiz({
  quiz,
  outcomes,
  titles,
  words,
  downloads,
  names,
  help,
  language,
  urgent,
  offers,
  who,
}: QuizProps) {
  const store = useMemo(() => {
    const made = quizStore(quiz, browserDevice);
    const { way } = enteredBefore();
    if (way) made.chooseWay(way);
    return made;
  }, [quiz]);
  const byId = useMemo(() => new Map(outcomes.map((one) => [one.id, one])), [outcomes]);
  const step = useStore(store.$step);
  const notice = useStore(store.$notice);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const awake = useAwake();
  useHistory(store);
  // Leaving by a link is what the quiz is for; only a new release asks, because the answers would be gone with it.
  const answered = Object.keys(useStore(store.$responses)).length > 0;
  const kept = useStore(store.$kept);
  useLeaveQuestion(answered && !kept, onRelease);

  useEffect(() => {
    if (!moved.current) return void (moved.current = true);
    place.current?.querySelector<HTMLElement>('#step-title')?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  return (
    <div class="quiz" ref={place} data-step={step}>
      {notice && (
        <p class="notice" role="status">
          {words[notice]}
        </p>
      )}
      {step === 'start' && <Start store={store} quiz={quiz} words={words} awake={awake} />}
      {step === 'gates' && <Gates store={store} quiz={quiz} words={words} help={help} urgent={urgent} />}
      {step === 'gate' && (
        <Gate
          outcomes={store.$stopped.get().flatMap((id) => byId.get(id) ?? [])}
          titles={titles}
          words={words}
          help={help}
          urgent={urgent}
          back={() => history.back()}
          goOn={() => forward(store)}
        />
      )}
      {step === 'result' && (
        <>
          <Result
            result={store.$result.get()}
            outcomes={byId}
            titles={titles}
            words={words}
            names={names}
            offers={offers}
            who={who}
            ungated={store.$gates.get().length === 0}
            way={quiz.ways.find(({ id }) => id === store.$way.get())}
            fillsOf={(outcome) => fillsFor(quiz, store.$responses.get(), outcome)}
            stopped={store.$stopped.get().flatMap((id) => byId.get(id) ?? [])}
            questions={Object.fromEntries(
              quiz.questions.map((one) => [one.id, wordingFor(one, store.$way.get())]),
            )}
          />
          <Take
            store={store}
            quiz={quiz}
            outcomes={byId}
            words={words}
            downloads={downloads}
            language={{ ...language, names }}
            edit={(id) => (store.edit(id), history.pushState({ step: id }, '', `#${id}`))}
          />
        </>
      )}
      <QuestionStep store={store} quiz={quiz} words={words} step={step} />
    </div>
  );
}

/** Goes on, and tells the browser, so that its Back button goes back one step. */
function forward(store: QuizStore, to: Step = store.following()) {
  store.go(to);
  history.pushState({ step: to }, '', `#${to}`);
}

/** The address and the history hold the step alone, never an answer. A link's answers leave the address once they are read. */
function useHistory(store: QuizStore) {
  useEffect(() => {
    const read = () => {
      store.begin(location.hash);
      history.replaceState({ step: store.$step.get() }, '', location.pathname);
    };
    read();
    const back = (event: PopStateEvent) => {
      const { step } = (event.state as { step?: Step } | null) ?? {};
      if (step) store.go(step);
      else if (location.hash.startsWith('#answers=')) read();
    };
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [store]);
}

interface StepProps {
  store: QuizStore;
  quiz: QuizContent;
  words: Words['quiz'];
}

function Start({ store, quiz, words, awake }: StepProps & { awake: boolean }) {
  const way = useStore(store.$way);
  return (
    <>
      <Frame title={words.start} intro={words.intro} words={words}>
        <Choices
          name="way"
          type="radio"
          options={quiz.ways}
          chosen={way ? [way] : []}
          choose={store.chooseWay}
        />
      </Frame>
      <Buttons
        ready={() => store.$way.get() !== undefined}
        next={() => forward(store)}
        missing={words.chooseOne}
        awake={awake}
        words={words}
      />
    </>
  );
}

function Gates({ store, quiz, words, help, urgent }: StepProps & Pick<QuizProps, 'help' | 'urgent'>) {
  const way = useStore(store.$way);
  return (
    <>
      <Progress n={1} total={store.$questions.get().length + 1} kept={store.$kept.get()} words={words} />
      <Frame title={wordingFor(quiz.gates, way)} intro={words.chooseGate} why={quiz.gates.help} words={words}>
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

function QuestionStep({ store, quiz, words, step }: StepProps & { step: Step }) {
  const responses = useStore(store.$responses);
  const questions = useStore(store.$questions);
  const way = useStore(store.$way);
  const kept = useStore(store.$kept);
  const at = questions.findIndex(({ id }) => id === step);
  const question = questions[at];
  if (!question) return null;
  const answer = responses[question.id];
  const last = at === questions.length - 1;
  return (
    <>
      <Progress n={at + 2} total={questions.length + 1} kept={kept} words={words} />
      <Frame
        key={question.id}
        title={wordingFor(question, way)}
        intro={words.choose}
        why={question.help}
        words={words}
      >
        <Choices
          name={question.id}
          type="radio"
          options={worded(question.options, way)}
          chosen={answer ? [answer] : []}
          choose={(option) => store.answer(question.id, option)}
        />
      </Frame>
      <Buttons
        back={() => history.back()}
        ready={() => store.$responses.get()[question.id] !== undefined}
        next={() => forward(store)}
        label={last ? words.result : words.next}
        missing={words.chooseOne}
        words={words}
      />
      {quiz.questions[0]?.id === question.id && (
        <p class="keep">
          <label>
            <input
              type="checkbox"
              checked={kept}
              onChange={(event) => store.setKept(event.currentTarget.checked)}
            />{' '}
            {words.keep}
          </label>{' '}
          <span class="small soft">{words.keepNote}</span>
        </p>
      )}
    </>
  );
}

interface ButtonsProps {
  back?: () => void;
  /** Whether something is chosen, asked when the button is pressed: what was drawn last may be a moment old. */
  ready: () => boolean;
  next: () => void;
  label?: string;
  /** What to say to somebody who goes on without choosing. */
  missing: string;
  awake?: boolean;
  words: Words['quiz'];
}

function Buttons({ back, ready, next, label, missing, awake = true, words }: ButtonsProps) {
  const [said, tell] = useState('');
  const press = () => {
    if (ready()) {
      tell('');
      return next();
    }
    tell(missing);
    document.querySelector<HTMLElement>('.choices input')?.focus();
  };
  return (
    <>
      <p class="missing" role="alert">
        {!ready() && said}
      </p>
      <p class="buttons">
        {back && (
          <button class="button" type="button" onClick={back}>
            {words.back}
          </button>
        )}
        <button class="button main" type="button" disabled={!awake} onClick={press}>
          {label ?? words.next}
        </button>
      </p>
    </>
  );
}
