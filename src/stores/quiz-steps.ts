import { atom, computed } from 'nanostores';
import { asked } from '../domain/quiz/answers.ts';
import { fromFragment } from '../domain/quiz/link.ts';
import { respond } from '../domain/responses.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import type { QuizGates } from './quiz-gates.ts';
import type { QuizVisit } from './quiz-visit.ts';

/** Where a visitor is: at the start, at the gates, at what a gate answered, at a question, or at the result. */
export type Step = 'start' | 'gates' | 'gate' | 'result' | (string & {});

/** Whether a visit has what a step needs: a way, a gate that stopped it, or the questions that lead to it. */
function isOpen(
  step: Step,
  { $way, $responses, linked, passed }: QuizVisit,
  gates: QuizGates,
  questions: Question[],
) {
  const begun = $way.get() !== undefined && (linked || passed || gates.$gates.get().length > 0);
  switch (step) {
    case 'start':
      return true;
    case 'gates':
      return $way.get() !== undefined;
    case 'gate':
      return gates.$stopped.get().length > 0;
    case 'result':
      return begun && Object.keys($responses.get()).length > 0;
    // The rest are the ids of questions.
    default:
      return begun && questions.some(({ id }) => id === step);
  }
}

/** Where a visit to the quiz stands, and where it goes from there. */
export function quizSteps(quiz: Quiz, visit: QuizVisit, gates: QuizGates) {
  const { $way, $responses } = visit;
  const $step = atom<Step>('start');
  const $questions = computed($responses, (responses) => asked(quiz, responses));
  /** One answer is being changed: after it the result comes again, not every question. */
  const $editing = atom(false);
  /** Why a link was not read or not whole, that an answer led back, or that what was ticked at the gates is gone. */
  const $notice = atom<'old' | 'oldFits' | 'broken' | 'reopened' | 'gatesAgain' | undefined>(undefined);
  /** An answer has just led back to the gates. */
  let reopened = false;

  /** The step to which the answer given here leads back, if it does: it is taken away, and the gates are asked again. */
  const leadsBack = (at: Step): Step | undefined => {
    const responses = $responses.get();
    const question = $questions.get().find(({ id }) => id === at);
    const opens = question?.options.find(({ id }) => id === responses[at])?.opens;
    // Whoever ticked a gate has its answer, and whoever found nothing there for this is not sent back again.
    if (!opens || visit.sentBack || gates.$stopped.get().length > 0) return undefined;
    visit.sentBack = true;
    $responses.set(respond(responses, at, undefined));
    gates.reopen();
    reopened = true;
    return opens;
  };

  const steps = {
    $step,
    $questions,
    $notice,

    /**
     * Reads what the address or the tab holds from before. Called after the first paint, so that server and browser agree.
     *
     * @param step where the visitor was, as the browser’s history has it
     */
    begin(fragment: string, step: Step = 'start') {
      visit.forgetKept();
      const link = fromFragment(quiz, fragment);
      if (link.kind === 'result') {
        $way.set(link.way);
        $responses.set(link.responses);
        visit.linked = true;
        $step.set('result');
        return $notice.set(link.old ? 'oldFits' : undefined);
      }
      if (visit.takeUp()) {
        const asks = step !== 'start' && !visit.passed;
        steps.go(asks ? 'gates' : step);
        if (asks && $step.get() === 'gates' && step !== 'gates') $notice.set('gatesAgain');
      }
      if (link.kind !== 'none') $notice.set(link.kind);
    },

    /** Goes to a step, or to the start where what it needs is not there. */
    go(step: Step) {
      $notice.set(reopened && step === 'gates' ? 'reopened' : undefined);
      reopened = false;
      const open = isOpen(step, visit, gates, $questions.get());
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
      const back = leadsBack(at);
      if (back) return back;
      if (at === 'gates' && gates.$stopped.get().length > 0) return 'gate';
      if (at === 'gates') {
        visit.passed = true;
        visit.hold();
      }
      const questions = $questions.get().map(({ id }) => id);
      if ($editing.get()) {
        const open = questions.find((id) => !$responses.get()[id]);
        if (!open) $editing.set(false);
        return open ?? 'result';
      }
      const all = ['start', 'gates', ...questions, 'result'];
      return all[all.indexOf(at === 'gate' ? 'gates' : at) + 1] ?? 'result';
    },

    /** Back to the start, with nothing to say about it. */
    clear() {
      $editing.set(false);
      $notice.set(undefined);
      $step.set('start');
    },
  };
  return steps;
}
