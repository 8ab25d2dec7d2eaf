import { atom, computed } from 'nanostores';
import { asked, recommend, whatWouldChange } from '../domain/quiz.ts';
import { fromFragment, toFragment } from '../domain/quiz-link.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Device } from './device.ts';

/** Where a visitor is: at the start, at the gates, at what a gate answered, at a question, or at the result. */
export type Step = 'start' | 'gates' | 'gate' | 'result' | (string & {});

const key = 'quiz';

/** The option that no gate applies. */
const none = 'none';

/**
 * The state of one visit to the quiz. Responses are kept by question id, so that going back loses nothing and the
 * result is worked out again from them. Gates are kept apart: they are never saved, shared or summarised.
 */
export function quizStore(quiz: Quiz, device: Device) {
  const $way = atom<string | undefined>(undefined);
  const $gates = atom<readonly string[]>([]);
  /** What came of the last press on a gate, where it was not just ticked: a gate stands, or “none” was cleared. */
  const $gateNotice = atom<{ kind: 'stands' | 'cleared'; gate: string } | undefined>(undefined);
  const $responses = atom<Responses>(noResponses());
  const $step = atom<Step>('start');
  /** One answer is being changed: after it the result comes again, not every question. */
  const $editing = atom(false);
  const $kept = atom(false);
  /** Why a link was not read, or that answers of last time are here. */
  const $notice = atom<'old' | 'broken' | 'forget' | 'notKept' | 'reopened' | undefined>(undefined);
  /** The result came from a link: the gates were never asked, and need not be to change an answer. */
  let linked = false;
  /** An answer has just led back to the gates. */
  let reopened = false;
  /** An answer has led back to the gates once. */
  let sentBack = false;

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
    if (!$kept.get()) return;
    const kept = device.keep(
      key,
      JSON.stringify({ version: quiz.version, way: $way.get(), responses: $responses.get() }),
    );
    if (kept.ok) return;
    $kept.set(false);
    $notice.set('notKept');
  }

  return {
    $way,
    $gates,
    $gateNotice,
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
        linked = true;
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

    /**
     * Ticks a gate or takes the tick away. “None” and a gate never stand together: while a gate stands “none” is not
     * ticked, and a gate takes the place of “none”; each is said.
     */
    toggleGate(id: string) {
      const gates = $gates.get();
      $gateNotice.set(undefined);
      if (gates.includes(id)) return $gates.set(gates.filter((one) => one !== id));
      if (id === none) {
        const standing = quiz.gates.options.find((one) => gates.includes(one.id));
        if (standing) return $gateNotice.set({ kind: 'stands', gate: standing.id });
      }
      if (gates.includes(none)) $gateNotice.set({ kind: 'cleared', gate: id });
      $gates.set([...gates.filter((one) => one !== none), id]);
    },

    answer(question: string, option: string) {
      $responses.set(respond($responses.get(), question, option));
      save();
    },

    /** Goes to a step, or to the start where what it needs is not there, as after a reload. */
    go(step: Step) {
      $notice.set(reopened && step === 'gates' ? 'reopened' : undefined);
      reopened = false;
      const begun = $way.get() !== undefined && (linked || $gates.get().length > 0);
      const open =
        step === 'start' ||
        (step === 'gates' && $way.get() !== undefined) ||
        (step === 'gate' && $stopped.get().length > 0) ||
        (step === 'result' && Object.keys($responses.get()).length > 0) ||
        (begun && $questions.get().some(({ id }) => id === step));
      $step.set(open ? step : 'start');
    },

    /** Changes one answer: what depends on it is asked again, and nothing else. */
    edit(question: string) {
      $editing.set(true);
      $step.set(question);
    },

    /** The step after this one, for the answers given so far. An answer that leads back to the gates is not kept. */
    following(): Step {
      const at = $step.get();
      const chosen = $questions
        .get()
        .find(({ id }) => id === at)
        ?.options.find(({ id }) => id === $responses.get()[at]);
      // Whoever has been at the gates for this already, and found nothing there, is not sent back again.
      if (chosen?.opens && !sentBack) {
        sentBack = true;
        $responses.set(respond($responses.get(), at, undefined));
        $gates.set($gates.get().filter((id) => id !== none));
        reopened = true;
        return chosen.opens;
      }
      const questions = $questions.get().map(({ id }) => id);
      if (at === 'gates' && $stopped.get().length > 0) return 'gate';
      if ($editing.get()) {
        const open = questions.find((id) => !$responses.get()[id]);
        if (!open) $editing.set(false);
        return open ?? 'result';
      }
      const steps = ['start', 'gates', ...questions, 'result'];
      return steps[steps.indexOf(at === 'gate' ? 'gates' : at) + 1] ?? 'result';
    },

    /** Keeps answers on this device from now on, or forgets them. Gates are never kept. */
    setKept(keep: boolean) {
      $kept.set(keep);
      if (keep) save();
      else device.forget(key);
    },

    /** Begins anew. Answers that are kept here are forgotten, but for those that a link has only hidden. */
    startAgain() {
      if (!linked) device.forget(key);
      $kept.set(false);
      $way.set(undefined);
      $gates.set([]);
      $editing.set(false);
      linked = false;
      sentBack = false;
      $responses.set(noResponses());
      $notice.set(undefined);
      $step.set('start');
    },

    fragment: () => toFragment(quiz, $way.get() ?? quiz.ways[0]?.id ?? '', $responses.get()),
  };
}

export type QuizStore = ReturnType<typeof quizStore>;
