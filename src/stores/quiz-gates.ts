import { atom, computed } from 'nanostores';
import type { Quiz } from '../schemas/quiz.ts';

/** Which gates are ticked in one visit to the quiz, and what they answer. Held nowhere. */
export function quizGates({ gates: { options } }: Quiz) {
  const $gates = atom<readonly string[]>([]);
  /** What came of the last press on a gate, where it was not just ticked: a gate stands, or “none” was cleared. */
  const $gateNotice = atom<{ kind: 'stands' | 'cleared'; gate: string } | undefined>(undefined);
  /** The option that no gate applies: it alone answers nothing. */
  const none = options.find(({ outcome }) => !outcome)?.id ?? '';
  const withoutNone = () => $gates.get().filter((one) => one !== none);

  return {
    $gates,
    $gateNotice,
    /** The gates that were chosen, the most serious first, as the content orders them. */
    $stopped: computed($gates, (gates) =>
      options.flatMap(({ id, outcome }) => (outcome && gates.includes(id) ? [outcome] : [])),
    ),

    /**
     * Ticks a gate or takes the tick away. “None” and a gate never stand together: while a gate stands “none” is not
     * ticked, and a gate takes the place of “none”; each is said.
     */
    toggle(id: string) {
      const gates = $gates.get();
      $gateNotice.set(undefined);
      if (gates.includes(id)) return $gates.set(gates.filter((one) => one !== id));
      if (id === none) {
        const standing = options.find((one) => gates.includes(one.id));
        if (standing) return $gateNotice.set({ kind: 'stands', gate: standing.id });
      }
      if (gates.includes(none)) $gateNotice.set({ kind: 'cleared', gate: id });
      $gates.set([...withoutNone(), id]);
    },

    /** Asks again whether one applies. */
    reopen: () => $gates.set(withoutNone()),

    clear() {
      $gates.set([]);
      $gateNotice.set(undefined);
    },
  };
}

export type QuizGates = ReturnType<typeof quizGates>;
