import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { chosen, wordingFor } from '../../domain/quiz/answers.ts';
import { tell } from '../../domain/quiz/told.ts';
import type { Outcome, Quiz as QuizContent } from '../../schemas/quiz.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { quizStore, type QuizStore, type Step } from '../../stores/quiz.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { href } from '../site/href.ts';
import { Gate } from './Gate.tsx';
import { GateChoices } from './Gates.tsx';
import { Result } from './Result.tsx';
import { Choices, Frame, Progress } from './Steps.tsx';
import type { Urgent } from './Urgent.tsx';

export interface QuizProps {
  quiz: QuizContent;
  outcomes: Outcome[];
  titles: Record<string, string>;
  /** The titles of agreements by id. */
  agreements: Record<string, string>;
  words: Words['quiz'];
  downloads: Words['downloads'];
  names: Words['relationships'];
  language: Language;
  help: Words['help'];
  urgent: Urgent;
  /** Who offers what in this organisation. */
  offers: Organisation['offers'];
  /** Who holds the needs assessment here, and the page that tells how; undefined where nobody does. */
  talk?: { who: string; path: string } | undefined;
}

/** The decision quiz. Its first step is there as HTML; the rest comes one step at a time. */
export function Quiz({
  quiz,
  outcomes,
  titles,
  agreements,
  words,
  downloads,
  names,
  help,
  language,
  urgent,
  offers,
  talk,
}: QuizProps) {
  const store = useMemo(() => {
    const made = quizStore(quiz, browserDevice);
    const { way } = enteredBefore();
    if (way) made.$way.set(way);
    return made;
  }, [quiz]);
  const byId = useMemo(() => new Map(outcomes.map((one) => [one.id, one])), [outcomes]);
  const step = useStore(store.$step);
  const notice = useStore(store.$notice);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  const awake = useAwake();
  const [behind, setBehind] = useState<typeof import('./Behind.tsx')>();
  useHistory(store);
  const told = () =>
    tell({
      quiz,
      outcomes: byId,
      words,
      responses: store.$responses.get(),
      way: store.$way.get(),
      stopped: store.$stopped.get().flatMap((id) => byId.get(id) ?? []),
    });

  useEffect(() => {
    if (!moved.current) return void (moved.current = true);
    place.current?.querySelector<HTMLElement>('#step-title')?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

  /** What a result is drawn from, and what stands behind it. */
  const shown = step === 'result' && {
    ...{ store, quiz, told: told(), outcomes: byId, titles, agreements },
    ...{ words, names, offers, talk },
  };

  useEffect(() => {
    if (step !== 'start') void import('./Behind.tsx').then(setBehind, () => {});
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
          told={told()}
          titles={titles}
          words={words}
          help={help}
          urgent={urgent}
          back={() => history.back()}
          goOn={() => forward(store)}
        />
      )}
      {shown && (
        <>
          <Result {...shown} />
          {behind ? (
            <>
              <behind.Folds {...shown} />
              <behind.Take
                store={store}
                quiz={quiz}
                outcomes={byId}
                words={words}
                downloads={downloads}
                language={{ ...language, names }}
                edit={(id) => (store.edit(id), history.pushState({ step: id }, '', `#${id}`))}
              />
            </>
          ) : (
            <div class="folds-to-come" />
          )}
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
      const { step } = (history.state as { step?: Step } | null) ?? {};
      store.begin(location.hash, step);
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
        missing={words.chooseOne}
        awake={awake}
        words={words}
      />
    </>
  );
}

function Gates({ store, quiz, words, help, urgent }: StepProps & Pick<QuizProps, 'help' | 'urgent'>) {
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

function QuestionStep({ store, words, step }: StepProps & { step: Step }) {
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
