import { atRisk, emptyDraft, isEmpty, parted, type Draft } from './draft.ts';

/** The draft on the screen, and those that made room for it: the last of them first. */
export interface Undoable {
  now: Draft;
  before: readonly Draft[];
}

/** Puts another draft in place. The one that was there stays within reach. */
export const replace = ({ now, before }: Undoable, next: Draft): Undoable => ({
  now: next,
  before: isEmpty(now) && !now.kept && isEmpty(next) ? before : [now, ...before],
});

/** Empties the screen. Whoever clears it wants nothing left behind, of what made room before neither. */
export function clear(all: Undoable): Undoable {
  const { now, before } = replace(all, emptyDraft());
  return { now, before: before.map((draft) => ({ ...draft, cleared: true })) };
}

/** What is left of it when the page is left: nothing of what was cleared. */
export const leave = ({ now, before }: Undoable): Undoable => ({
  now,
  before: before.filter(({ cleared }) => !cleared),
});

/** A change by hand. What made room stays within reach only where it stands nowhere else. */
export const change = ({ before }: Undoable, next: Draft): Undoable => ({
  now: next,
  before: before.filter(atRisk),
});

/**
 * Brings back the draft that made room last. The one on the screen goes to the end of the row where it stands nowhere
 * else, so that pressing on leads round to each.
 */
export function undo({ now, before }: Undoable): Undoable {
  const [first, ...rest] = before;
  if (!first) return { now, before };
  const last = { ...first, cleared: false };
  // Both are kept under one key, which what comes back takes over: what is on the screen then stands there no more.
  const takesOver = last.kept && last.kept.key === now.kept?.key;
  const leaving = takesOver ? parted(now) : now;
  return {
    now: takesOver ? { ...last, kept: now.kept, safe: false } : last,
    before: atRisk(leaving) ? [...rest, leaving] : rest,
  };
}
