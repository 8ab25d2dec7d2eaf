import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { summary } from '../../domain/quiz-summary.ts';
import { formats } from '../../formats/index.ts';
import type { Outcome, Quiz as QuizContent } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { quizStore, type QuizStore, type Step } from '../../stores/quiz.ts';
import { href } from '../site/href.ts';
import { Gate } from './Gate.tsx';
import { Result } from './Result.tsx';
import { Choices, Frame, Progress, worded, wording } from './Steps.tsx';

export interface QuizProps {
  quiz: QuizContent;
  outcomes: Outcome[];
  titles: Record<string, string>;
  words: Words['quiz'];
  names: Words['relationships'];
}

/** The decision quiz. Its first step is there as HTML; the rest comes one step at a time. */
export function Quiz({ quiz, outcomes, titles, words, names }: QuizProps) {
  const store = useMemo(() => quizStore(quiz, browserDevice), [quiz]);
  const byId = useMemo(() => new Map(outcomes.map((one) => [one.id, one])), [outcomes]);
  const step = useStore(store.$step);
  const notice = useStore(store.$notice);
  const place = useRef<HTMLDivElement>(null);
  const moved = useRef(false);
  useHistory(store);

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
      {step === 'start' && <Start store={store} quiz={quiz} words={words} />}
      {step === 'gates' && <Gates store={store} quiz={quiz} words={words} />}
      {step === 'gate' && (
        <Gate
          outcomes={store.$stopped.get().flatMap((id) => byId.get(id) ?? [])}
          titles={titles}
          words={words}
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
            questions={Object.fromEntries(quiz.questions.map(({ id, text }) => [id, text]))}
          />
          <Take store={store} quiz={quiz} outcomes={byId} words={words} />
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

/** The address and the history hold the step alone, never an answer. */
function useHistory(store: QuizStore) {
  useEffect(() => {
    store.begin(location.hash);
    const shared = store.$step.get() === 'result';
    history.replaceState({ step: store.$step.get() }, '', shared ? location.hash : location.pathname);
    const back = (event: PopStateEvent) => store.go((event.state as { step?: Step } | null)?.step ?? 'start');
    window.addEventListener('popstate', back);
    return () => window.removeEventListener('popstate', back);
  }, [store]);
}

function Start({ store, quiz, words }: { store: QuizStore; quiz: QuizContent; words: Words['quiz'] }) {
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
      <Buttons next={way ? () => forward(store) : undefined} words={words} />
    </>
  );
}

function Gates({ store, quiz, words }: { store: QuizStore; quiz: QuizContent; words: Words['quiz'] }) {
  const way = useStore(store.$way);
  const gates = useStore(store.$gates);
  return (
    <>
      <Progress n={1} total={store.$questions.get().length + 1} words={words} />
      <Frame title={wording(quiz.gates, way)} intro={words.chooseGate} why={quiz.gates.help} words={words}>
        <Choices
          name="gates"
          type="checkbox"
          options={worded(quiz.gates.options, way)}
          chosen={gates}
          choose={store.toggleGate}
        />
      </Frame>
      <Buttons
        back={() => history.back()}
        next={gates.length > 0 ? () => forward(store) : undefined}
        words={words}
      />
    </>
  );
}

function QuestionStep({
  store,
  quiz,
  words,
  step,
}: {
  store: QuizStore;
  quiz: QuizContent;
  words: Words['quiz'];
  step: Step;
}) {
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
      <Progress n={at + 2} total={questions.length + 1} words={words} />
      <Frame
        key={question.id}
        title={wording(question, way)}
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
        next={answer ? () => forward(store) : undefined}
        label={last ? words.result : words.next}
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

function Buttons({
  back,
  next,
  label,
  words,
}: {
  back?: () => void;
  next: (() => void) | undefined;
  label?: string;
  words: Words['quiz'];
}) {
  return (
    <p class="buttons">
      {back && (
        <button class="button" type="button" onClick={back}>
          {words.back}
        </button>
      )}
      <button class="button main" type="button" disabled={!next} onClick={next}>
        {label ?? words.next}
      </button>
    </p>
  );
}

/** The summary as a file, on paper or as a link, and the ways back. */
function Take({
  store,
  quiz,
  outcomes,
  words,
}: {
  store: QuizStore;
  quiz: QuizContent;
  outcomes: ReadonlyMap<string, Outcome>;
  words: Words['quiz'];
}) {
  const [said, tell] = useState('');
  const questions = useStore(store.$questions);
  const responses = useStore(store.$responses);

  async function save(id: string) {
    const format = formats.find((one) => one.id === id);
    if (!format) return;
    try {
      const now = browserDevice.now();
      const day = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long' }).format(now);
      const file = await format.write(summary(quiz, outcomes, responses, words, day), { now });
      browserDevice.saveFile(
        `which-support-${now.toISOString().slice(0, 10)}.${format.extension}`,
        format.mediaType,
        file,
      );
      tell('');
    } catch {
      tell(words.failed);
    }
  }

  async function copy() {
    const link = location.href.replace(/#.*$/, '') + store.fragment();
    if (await browserDevice.copy(link)) tell(words.copied);
    else {
      history.replaceState(history.state, '', store.fragment());
      tell(words.copyFailed);
    }
  }

  return (
    <section class="take no-print">
      <h2>{words.takeIt}</h2>
      <p class="soft">{words.takeItText}</p>
      <p class="buttons">
        <button class="button main" type="button" onClick={() => void save('word')}>
          {words.word}
        </button>
        <button class="button" type="button" onClick={() => void save('markdown')}>
          {words.markdown}
        </button>
        <button class="button" type="button" onClick={() => void save('text')}>
          {words.text}
        </button>
        <button class="button" type="button" onClick={browserDevice.print}>
          {words.print}
        </button>
        <button class="button" type="button" onClick={() => void copy()}>
          {words.copyLink}
        </button>
      </p>
      <p role="status">{said}</p>
      <h2>{words.answers}</h2>
      <dl class="next">
        {questions.map(({ id, text, options }) => (
          <div key={id}>
            <dt>{text}</dt>
            <dd>
              {options.find((one) => one.id === responses[id])?.text ?? words.noAnswer}{' '}
              <button
                class="quiet"
                type="button"
                aria-label={`${words.edit}: ${text}`}
                onClick={() => forward(store, id)}
              >
                {words.edit}
              </button>
            </dd>
          </div>
        ))}
      </dl>
      <p class="buttons">
        <button
          class="button"
          type="button"
          onClick={() => (store.startAgain(), history.pushState({ step: 'start' }, '', location.pathname))}
        >
          {words.startAgain}
        </button>
        <a class="button" href={href('/which-support/rules/')}>
          {words.rules}
        </a>
      </p>
    </section>
  );
}
