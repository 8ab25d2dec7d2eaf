import { atom, computed } from 'nanostores';
import { agree, oneSided, settledOf, type Choice, type Choices } from '../domain/agreement/agreeing.ts';
import { differences, inView, type Difference } from '../domain/agreement/differences.ts';
import type { PaperWords } from '../domain/agreement/paper.ts';
import { reopen, type Asked } from '../domain/agreement/reopened.ts';
import type { Template } from '../domain/agreement/template.ts';
import { isEmpty } from '../domain/draft.ts';
import type { Opened } from '../domain/opened.ts';
import type { Responses } from '../domain/responses.ts';
import { readPaper } from '../formats/reading/index.ts';
import type { Filling } from './filling.ts';

/** What it needs of the form’s store. */
type Filled = Pick<Filling, '$all' | '$responses' | 'read' | 'takeOver'>;

/** The other’s paper while it lies beside mine. It is in this page alone, and nothing of it is kept but what is agreed on. */
export interface Theirs {
  responses: Responses;
  /** What the paper says in another way than its file, and what was taken out of it or added. */
  asked: Asked[];
  gone: string[];
  added: string[];
  /** Answers of another version that have no place here. */
  beyond: string[];
}

/** What came of opening the other’s paper; one of another agreement is named. */
export type Laid =
  { ok: true } | Exclude<Opened, { ok: true }> | { ok: false; reason: 'other-agreement'; of: string };

/** Two papers side by side: what differs, what was chosen so far, and the way back. */
export function besideStore(template: Template, words: PaperWords, filled: Filled) {
  const $theirs = atom<Theirs | undefined>(undefined);
  /** What was chosen, step by step. */
  const $steps = atom<readonly Choices[]>([]);
  /** What two have settled on, for the paper of a third. */
  const $agreed = atom<Responses | undefined>(undefined);
  const $found = computed([$theirs, filled.$responses], (theirs, mine) =>
    theirs ? differences(template, mine, theirs.responses, theirs.asked) : [],
  );
  const $choices = computed($steps, (steps): Choices => steps.at(-1) ?? {});
  const $settled = computed([$found, $choices], settledOf);

  function putAway() {
    $theirs.set(undefined);
    $steps.set([]);
  }
  // Whoever clears the form wants nothing left behind, of the other’s paper neither.
  filled.$all.listen(({ now }, before) => {
    if (!isEmpty(now) || !before || isEmpty(before.now)) return;
    putAway();
    $agreed.set(undefined);
  });

  return {
    $theirs,
    $found,
    $choices,
    $settled,
    $canUndo: computed($steps, (steps) => steps.length > 0),
    /** Whether words were typed here that stand nowhere else yet. */
    $unsaved: computed([$settled, $choices], (settled, choices) =>
      settled.some(({ id, about }) => about === 'field' && choices[id]?.take === 'new'),
    ),
    putAway,

    /** Lays the other’s paper beside what is filled in, whichever kind of file it is. */
    open(bytes: Uint8Array): Laid {
      const paper = readPaper(bytes);
      if (!paper.ok) return paper;
      const read = filled.read(paper.answers ?? '');
      if (!read.ok) return read;
      if (read.of !== template.id) return { ok: false, reason: 'other-agreement', of: read.of };
      if (read.version > template.agreement.version) return { ok: false, reason: 'newer' };
      if (Object.keys(read.responses).length === 0) return { ok: false, reason: 'empty' };
      const { responses, asked, gone, added } = paper.passages
        ? reopen(template, read.responses, paper.passages, words)
        : { responses: read.responses, asked: [], gone: [], added: [] };
      $steps.set([]);
      $theirs.set({
        responses: inView(template, responses),
        asked,
        gone,
        added,
        beyond: Object.values(read.beyond),
      });
      return { ok: true };
    },

    /** Chooses for one difference. Words that are typed letter by letter are one step. */
    choose(id: string, choice: Choice) {
      const steps = $steps.get();
      const isTyped = choice.take === 'new' && steps.at(-1)?.[id]?.take === 'new';
      const goesOn = isTyped && steps.at(-2)?.[id] !== steps.at(-1)?.[id];
      $steps.set([...(goesOn ? steps.slice(0, -1) : steps), { ...$choices.get(), [id]: choice }]);
    },

    /** Takes all that one of the two has written alone. */
    takeOneSided: () =>
      $steps.set([...$steps.get(), { ...$choices.get(), ...oneSided($found.get(), $choices.get()) }]),

    undo: () => $steps.set($steps.get().slice(0, -1)),

    /** Makes what was settled the answers of the form, in one step that Undo takes back. What is open stays beside. */
    settle() {
      const theirs = $theirs.get();
      if (!theirs) return;
      const settled = new Set($settled.get().map(({ id }) => id));
      const after = agree($found.get(), $choices.get(), filled.$responses.get(), theirs.responses);
      filled.takeOver(after.mine);
      $agreed.set(inView(template, after.theirs));
      $steps.set([]);
      $theirs.set({
        ...theirs,
        responses: after.theirs,
        asked: theirs.asked.filter(({ field }) => !settled.has(field)),
      });
      if ($found.get().length === 0) putAway();
    },

    /** Whether two have settled already what mine says here, so that a third one sees it. */
    isAgreed({ from, mine }: Difference): boolean {
      const agreed = $agreed.get();
      if (!agreed || from === 'theirs') return false;
      return Object.entries(mine).every(([id, value]) => (agreed[id] ?? '') === value);
    },
  };
}

export type BesideStore = ReturnType<typeof besideStore>;
