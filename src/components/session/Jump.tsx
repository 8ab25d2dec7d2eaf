import { useStore } from '@nanostores/preact';
import { inMinutes, type Said } from '../../domain/session/said.ts';
import { say } from '../../domain/words.ts';
import type { RoundStore } from '../../stores/round.ts';
import { useKeptFocus } from '../site/kept-focus.ts';

interface JumpProps {
  store: RoundStore;
  said: Said;
}

/** Asks what it was when the time of day has jumped: the clock was changed, or the time has passed. */
export function Jump({ store, said: { words, language } }: JumpProps) {
  const jump = useStore(store.$jump);
  useKeptFocus(() => document.querySelector<HTMLElement>('.clock h2'));
  if (jump === 0) return null;
  const by = inMinutes(Math.max(1, Math.round(Math.abs(jump) / 60_000)), language);
  return (
    <div class="notice" role="alert">
      <p>{say(jump > 0 ? words.changedForward : words.changedBack, { by })}</p>
      <p class="buttons">
        <button class="button" type="button" onClick={() => store.answer(false)}>
          {jump > 0 ? words.passed : words.understood}
        </button>
        {jump > 0 && (
          <button class="button" type="button" onClick={() => store.answer(true)}>
            {words.changed}
          </button>
        )}
      </p>
    </div>
  );
}
