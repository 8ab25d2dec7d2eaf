import { atom, computed } from 'nanostores';
import { asked, recommend, whatWouldChange } from '../domain/quiz.ts';
import { fromFragment, toFragment } from '../domain/quiz-link.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Device } from './device.ts';

/** Where a visitor is: at the start, at the gates, at what a gate answered, at a question, or at the result. */
export type Step = 'start' | 'gates' | 'gate' | 'result' | (string & {});

const key = 'quiz';

/**
 * The state of one visit to the quiz. Responses are kept by question id, so that going back loses nothing and the
 * result is worked out again from them. Gates are kept apart: they are never saved, shared or summarised.
 */
export function quizStore(quiz: Quiz, device: Device) {
  const $way = atom<string | undefined>(undefined);
  const $gates = atom<readonly string[]>([]);
  const $responses = atom<Responses>(noResponses());
  const $step = atom<Step>('start');
  const $kept = atom(false);
  /** Why a link was not read, or that answers of last time are here. */
  const $notice = atom<'old' | 'broken' | 'forget' | undefined>(undefined);

  const $questions = computed($responses, (responses) => asked(quiz, responses));
  const $result = computed($responses, (responses) => ({
    ...recommend(quiz, responses),
    changes: whatWouldChange(quiz, responses),
  }));
  /** The gates that were chosen, the most serious first, as the content orders them. */
  const $stopped = computed($gates, (gates) =>
    quiz.gates.options.flatMap(({ id, outcome }) => (outcome && gates.includes(id) ? [outcome] : [])),
  );

  const allowed = new Map(quiz.questions.map(({ id, options }) => [id, options.map((one) => one.id)]));

  function save() {
    if ($kept.get())
      device.keep(
        key,
        JSON.stringify({ version: quiz.version, way: $way.get(), responses: $responses.get() }),
      );
  }

  return {
    $way,
    $gates,
    $responses,
    $step,
    $kept,
    $notice,
    $questions,
    $result,
    $stopped,

    /** Reads what the address or the device holds from before. Called after the first paint, so that server and browser agree. */
    begin(fragment: string) {
      const link = fromFragment(quiz, fragment);
      if (link.kind === 'result') {
        $way.set(link.way);
        $responses.set(link.responses);
        $step.set('result');
        return;
      }
      if (link.kind !== 'none') $notice.set(link.kind);
      const stored = device.kept().get(key);
      if (stored === undefined) return;
      try {
        const { version, way, responses } = JSON.parse(stored) as {
          version?: unknown;
          way?: unknown;
          responses?: unknown;
        };
        if (version !== quiz.version || !quiz.ways.some(({ id }) => id === way)) return device.forget(key);
        $way.set(way as string);
        $responses.set(readResponses(responses, allowed).responses);
        $kept.set(true);
        $notice.set('forget');
      } catch {
        device.forget(key);
      }
    },

    chooseWay(id: string) {
      $way.set(id);
      save();
    },

    /** Ticks a gate or takes the tick away; “none” and the others exclude one another. */
    toggleGate(id: string) {
      const gates = $gates.get();
      if (gates.includes(id)) $gates.set(gates.filter((one) => one !== id));
      else $gates.set(id === 'none' ? ['none'] : [...gates.filter((one) => one !== 'none'), id]);
    },

    answer(question: string, option: string) {
      $responses.set(respond($responses.get(), question, option));
      save();
    },

    go(step: Step) {
      $notice.set(undefined);
      $step.set(step);
    },

    /** The step after this one, for the answers given so far. */
    following(): Step {
      const steps = [
        'start',
        'gates',
        ...($stopped.get().length > 0 ? ['gate'] : []),
        ...$questions.get().map(({ id }) => id),
        'result',
      ];
      return steps[steps.indexOf($step.get()) + 1] ?? 'result';
    },

    /** Keeps answers on this device from now on, or forgets them. Gates are never kept. */
    setKept(keep: boolean) {
      $kept.set(keep);
      if (keep) save();
      else device.forget(key);
    },

    startAgain() {
      device.forget(key);
      $kept.set(false);
      $way.set(undefined);
      $gates.set([]);
      $responses.set(noResponses());
      $notice.set(undefined);
      $step.set('start');
    },

    fragment: () => toFragment(quiz, $way.get() ?? quiz.ways[0]?.id ?? '', $responses.get()),
  };
}

export type QuizStore = ReturnType<typeof quizStore>;
