import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Language } from '../../domain/doc.ts';
import { tell } from '../../domain/quiz/told.ts';
import type { Outcome, Quiz as QuizContent } from '../../schemas/quiz.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { quizStore } from '../../stores/quiz.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Gate } from './Gate.tsx';
import { Gates } from './Gates.tsx';
import { called, forward, note, useHistory } from './history.ts';
import { Question } from './Question.tsx';
import { Result } from './Result.tsx';
import type { ResultProps } from './result-props.ts';
import { Start } from './Start.tsx';
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
export function Quiz(props: QuizProps) {
  const { quiz, outcomes, titles, agreements, words, downloads, names, help, language, urgent } = props;
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
  const title = useRef(typeof document === 'undefined' ? '' : document.title);
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
    document.title = called(store, words) + title.current;
  }, [step]);

  useEffect(() => {
    if (!moved.current) return void (moved.current = true);
    place.current?.querySelector<HTMLElement>('#step-title')?.focus();
    window.scrollTo({ top: 0 });
  }, [step]);

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
      {step === 'result' && (
        <ResultStep
          behind={behind}
          downloads={downloads}
          language={language}
          {...{ store, quiz, told: told(), outcomes: byId, titles, agreements }}
          {...{ words, names, help, urgent, offers: props.offers, talk: props.talk }}
        />
      )}
      <Question store={store} words={words} step={step} />
    </div>
  );
}

interface ResultStepProps extends ResultProps, Pick<QuizProps, 'downloads' | 'language'> {
  /** Undefined until it has come. */
  behind: typeof import('./Behind.tsx') | undefined;
}

/** The result, and what stands behind it. */
function ResultStep({ behind, downloads, language, ...shown }: ResultStepProps) {
  const { store, quiz, outcomes, words, names } = shown;
  return (
    <>
      <Result {...shown} />
      {behind ? (
        <>
          <behind.Folds {...shown} />
          <behind.Take
            {...{ store, quiz, outcomes, words, downloads }}
            language={{ ...language, names }}
            edit={(id) => (store.edit(id), note(id))}
          />
        </>
      ) : (
        <div class="folds-to-come" />
      )}
    </>
  );
}
