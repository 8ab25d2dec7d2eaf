import { atom, computed } from 'nanostores';
import { allowedBy, answer, asked, chosen, possible, press, voiceOf } from '../domain/quiz/answers.ts';
import { fromFragment, toFragment } from '../domain/quiz/link.ts';
import { noResponses, readResponses, respond, type Responses } from '../domain/responses.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Device } from './device.ts';

/** Where a visitor is: at the start, at the gates, at what a gate answered, at a question, or at the result. */
export type Step = 'start' | 'gates' | 'gate' | 'result' | (string & {});

const key = 'quiz';

/** The option that no gate applies. */
const none = 'none';

/**
 * The state of one visit to the quiz. Responses are held by question id, so that going back loses nothing and the
 * result is worked out again from them. They are held in this tab alone, until it is closed, as
 * `{ version, way, responses, passed, groups }`; `passed` says that none of the gates applied. What was ticked there is
 * held nowhere, so that after a reload whoever ticked a gate comes to the gates again. Another version is not read.
 */
export function quizStore(quiz: Quiz, device: Device) {
  const $way = atom<string | undefined>(undefined);
  const $gates = atom<readonly string[]>([]);
  /** What came of the last press on a gate, where it was not just ticked: a gate stands, or “none” was cleared. */
  const $gateNotice = atom<{ kind: 'stands' | 'cleared'; gate: string } | undefined>(undefined);
  const $responses = atom<Responses>(noResponses());
  /** What was answered for groups before this one. */
  const $groups = atom<readonly Responses[]>([]);
  const $step = atom<Step>('start');
  /** A third answer was refused. */
  const $full = atom(false);
  /** One answer is being changed: after it the result comes again, not every question. */
  const $editing = atom(false);
  /** Why a link was not read or not whole, or that an answer led back. */
  const $notice = atom<'old' | 'oldFits' | 'broken' | 'reopened' | undefined>(undefined);
  /** The result came from a link: the gates were never asked, and need not be to change an answer. Nothing is held. */
  let linked = false;
  /** No gate applied, in this visit to the tab. */
  let passed = false;
  /** An answer has just led back to the gates. */
  let reopened = false;
  /** An answer has led back to the gates once. */
  let sentBack = false;

  const $questions = computed($responses, (responses) => asked(quiz, responses));
  const $possible = computed($responses, (responses) => possible(quiz, responses));
  const $voice = computed($way, (way) => voiceOf(quiz, way));
  /** The gates that were chosen, the most serious first, as the content orders them. */
  const $stopped = computed($gates, (gates) =>
    quiz.gates.options.flatMap(({ id, outcome }) => (outcome && gates.includes(id) ? [outcome] : [])),
  );

  function hold() {
    if (linked) return;
    const state = { version: quiz.version, way: $way.get(), responses: $responses.get(), passed };
    device.hold(key, JSON.stringify({ ...state, groups: $groups.get() }));
  }

  /** Takes up what the tab holds, and says whether there was something. */
  function takeUp(): boolean {
    const allowed = allowedBy(quiz);
    const read = (some: unknown) => readResponses(some, allowed).responses;
    try {
      const held = JSON.parse(device.held(key) ?? '{}') as Record<string, unknown>;
      const way = quiz.ways.find(({ id }) => id === held['way'])?.id;
      if (held['version'] !== quiz.version || !way) return false;
      // Whoever chose before the code of the page arrived has chosen anew.
      $way.set($way.get() ?? way);
      $responses.set(read(held['responses']));
      $groups.set(Array.isArray(held['groups']) ? held['groups'].map(read) : []);
      passed = held['passed'] === true;
      return true;
    } catch {
      return false;
    }
  }

  const store = {
    $way,
    $voice,
    $gates,
    $gateNotice,
    $responses,
    $groups,
    $step,
    $full,
    $notice,
    $questions,
    $possible,
    $stopped,

    /**
     * Reads what the address or the tab holds from before. Called after the first paint, so that server and browser agree.
     *
     * @param step where the visitor was, as the browser’s history has it
     */
    begin(fragment: string, step: Step = 'start') {
      // Version 2 kept answers on the device where that was asked for; they fit no more.
      device.forget(key);
      const link = fromFragment(quiz, fragment);
      if (link.kind === 'result') {
        $way.set(link.way);
        $responses.set(link.responses);
        linked = true;
        $step.set('result');
        return $notice.set(link.old ? 'oldFits' : undefined);
      }
      if (takeUp()) store.go(step === 'start' || passed ? step : 'gates');
      if (link.kind !== 'none') $notice.set(link.kind);
    },

    chooseWay(id: string): true {
      $way.set(id);
      hold();
      return true;
    },

    /**
     * Ticks a gate or takes the tick away. “None” and a gate never stand together: while a gate stands “none” is not
     * ticked, and a gate takes the place of “none”; each is said.
     */
    toggleGate(id: string) {
      const gates = $gates.get();
      passed = false;
      hold();
      $gateNotice.set(undefined);
      if (gates.includes(id)) return $gates.set(gates.filter((one) => one !== id));
      if (id === none) {
        const standing = quiz.gates.options.find((one) => gates.includes(one.id));
        if (standing) return $gateNotice.set({ kind: 'stands', gate: standing.id });
      }
      if (gates.includes(none)) $gateNotice.set({ kind: 'cleared', gate: id });
      $gates.set([...gates.filter((one) => one !== none), id]);
    },

    /** Chooses an answer, adds a second, or takes one away. A third is refused: it gives back false, and `$full` says so. */
    choose(question: string, option: string): boolean {
      const asks = quiz.questions.find(({ id }) => id === question);
      const next = asks && press(asks, $responses.get(), option);
      $full.set(!next);
      if (next) $responses.set(next);
      hold();
      return next !== undefined;
    },

    /** Puts the second answer first. */
    putFirst(question: string) {
      const asks = quiz.questions.find(({ id }) => id === question);
      if (asks) $responses.set(answer(asks, $responses.get(), chosen($responses.get(), question).reverse()));
      hold();
    },

    /** Goes to a step, or to the start where what it needs is not there. */
    go(step: Step) {
      $notice.set(reopened && step === 'gates' ? 'reopened' : undefined);
      $full.set(false);
      reopened = false;
      const begun = $way.get() !== undefined && (linked || passed || $gates.get().length > 0);
      const open =
        step === 'start' ||
        (step === 'gates' && $way.get() !== undefined) ||
        (step === 'gate' && $stopped.get().length > 0) ||
        (step === 'result' && begun && Object.keys($responses.get()).length > 0) ||
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
      const given = $questions
        .get()
        .find(({ id }) => id === at)
        ?.options.find(({ id }) => id === $responses.get()[at]);
      // Whoever has been at the gates for this already, and found nothing there, is not sent back again.
      if (given?.opens && !sentBack) {
        sentBack = true;
        $responses.set(respond($responses.get(), at, undefined));
        $gates.set($gates.get().filter((id) => id !== none));
        reopened = true;
        return given.opens;
      }
      const questions = $questions.get().map(({ id }) => id);
      if (at === 'gates' && $stopped.get().length > 0) return 'gate';
      if (at === 'gates') {
        passed = true;
        hold();
      }
      if ($editing.get()) {
        const open = questions.find((id) => !$responses.get()[id]);
        if (!open) $editing.set(false);
        return open ?? 'result';
      }
      const steps = ['start', 'gates', ...questions, 'result'];
      return steps[steps.indexOf(at === 'gate' ? 'gates' : at) + 1] ?? 'result';
    },

    /** Sets this group’s answers aside and begins with the next one, at the gates. */
    nextGroup() {
      $groups.set([...$groups.get(), $responses.get()]);
      $responses.set(noResponses());
      $gates.set([]);
      passed = false;
      sentBack = false;
      hold();
      $step.set('gates');
    },

    /** Clears everything, and begins anew. What a link has only hidden stays. */
    startAgain() {
      if (!linked) device.hold(key);
      linked = false;
      passed = false;
      sentBack = false;
      $way.set(undefined);
      $gates.set([]);
      $gateNotice.set(undefined);
      $groups.set([]);
      $editing.set(false);
      $responses.set(noResponses());
      $notice.set(undefined);
      $step.set('start');
    },

    /** Whether the result came by a link, so that nobody was asked about gates. */
    isLinked: () => linked,

    fragment: () => toFragment(quiz, $way.get() ?? quiz.ways[0]?.id ?? '', $responses.get()),
  };
  return store;
}

export type QuizStore = ReturnType<typeof quizStore>;
