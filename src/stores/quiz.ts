import { atom, computed } from 'nanostores';
import { answer, chosen, possible, press, voiceOf } from '../domain/quiz/answers.ts';
import { toFragment } from '../domain/quiz/link.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Device } from './device.ts';
import { quizGates } from './quiz-gates.ts';
import { quizSteps, type Step } from './quiz-steps.ts';
import { quizVisit } from './quiz-visit.ts';

/**
 * The state of one visit to the quiz: its gates, what is answered, and the step at which it stands. Responses are held by
 * question id, so that going back loses nothing and the result is worked out again from them.
 */
export function quizStore(quiz: Quiz, device: Device) {
  const visit = quizVisit(quiz, device);
  const gates = quizGates(quiz);
  const steps = quizSteps(quiz, visit, gates);
  const { $way, $responses, $groups } = visit;
  /** A third answer was refused. */
  const $full = atom(false);
  const asks = (question: string) => quiz.questions.find(({ id }) => id === question);

  return {
    $way,
    $responses,
    $groups,
    $full,
    $voice: computed($way, (way) => voiceOf(quiz, way)),
    $possible: computed($responses, (responses) => possible(quiz, responses)),
    $gates: gates.$gates,
    $gateNotice: gates.$gateNotice,
    $stopped: gates.$stopped,
    ...steps,

    /** Goes to a step, or to the start where what it needs is not there. */
    go(step: Step) {
      $full.set(false);
      steps.go(step);
    },

    chooseWay(id: string): true {
      $way.set(id);
      visit.hold();
      return true;
    },

    toggleGate(id: string) {
      visit.passed = false;
      visit.hold();
      gates.toggle(id);
    },

    /** Chooses an answer, adds a second, or takes one away. A third is refused: it gives back false, and `$full` says so. */
    choose(id: string, option: string): boolean {
      const question = asks(id);
      const next = question && press(question, $responses.get(), option);
      $full.set(!next);
      if (next) $responses.set(next);
      visit.hold();
      return next !== undefined;
    },

    /** Puts the second answer first. */
    putFirst(id: string) {
      const question = asks(id);
      if (question)
        $responses.set(answer(question, $responses.get(), chosen($responses.get(), id).reverse()));
      visit.hold();
    },

    /** Sets this group’s answers aside and begins with the next one, at the gates. */
    nextGroup() {
      visit.clear([...$groups.get(), $responses.get()]);
      gates.clear();
      visit.hold();
      steps.$step.set('gates');
    },

    /** Clears everything, and begins anew. */
    startAgain() {
      visit.letGo();
      gates.clear();
      steps.clear();
    },

    /** Whether the result came by a link, so that nobody was asked about gates. */
    isLinked: () => visit.linked,

    fragment: () => toFragment(quiz, $way.get() ?? quiz.ways[0]?.id ?? '', $responses.get()),
  };
}

export type QuizStore = ReturnType<typeof quizStore>;
