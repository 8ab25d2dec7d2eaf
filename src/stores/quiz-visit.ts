import { atom } from 'nanostores';
import { allowedBy } from '../domain/quiz/answers.ts';
import { noResponses, readResponses, type Responses } from '../domain/responses.ts';
import type { Quiz } from '../schemas/quiz.ts';
import type { Device } from './device.ts';

const key = 'quiz';

/**
 * What is answered in one visit to the quiz. It is held in this tab alone, until it is closed, as
 * `{ version, way, responses, passed, groups }`; `passed` says that none of the gates applied. What was ticked there is
 * held nowhere, so that after a reload whoever ticked a gate comes to the gates again. Another version is not read.
 */
export function quizVisit(quiz: Quiz, device: Device) {
  const $way = atom<string | undefined>(undefined);
  const $responses = atom<Responses>(noResponses());
  /** What was answered for groups before this one. */
  const $groups = atom<readonly Responses[]>([]);

  const visit = {
    $way,
    $responses,
    $groups,
    /** The result came from a link: the gates were never asked, and need not be to change an answer. Nothing is held. */
    linked: false,
    /** No gate applied. */
    passed: false,
    /** An answer has led back to the gates once. */
    sentBack: false,

    hold() {
      if (visit.linked) return;
      const state = { version: quiz.version, way: $way.get(), responses: $responses.get() };
      device.hold(key, JSON.stringify({ ...state, passed: visit.passed, groups: $groups.get() }));
    },

    /** Version 2 kept answers on the device where that was asked for; they fit no more. */
    forgetKept: () => device.forget(key),

    /** Takes up what the tab holds, and says whether there was something. */
    takeUp(): boolean {
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
        visit.passed = held['passed'] === true;
        return true;
      } catch {
        return false;
      }
    },

    /** Begins anew for one more group, or for all of it. What a link has only hidden stays. */
    clear(groups: readonly Responses[] = []) {
      $groups.set(groups);
      $responses.set(noResponses());
      visit.passed = false;
      visit.sentBack = false;
    },

    letGo() {
      if (!visit.linked) device.hold(key);
      visit.linked = false;
      $way.set(undefined);
      visit.clear();
    },
  };
  return visit;
}

export type QuizVisit = ReturnType<typeof quizVisit>;
