import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Choices } from '../../domain/session/clock.ts';
import { momentOf, readOut } from '../../domain/session/moment.ts';
import type { PlannedStep } from '../../domain/session/plan.ts';
import { say } from '../../domain/words.ts';
import type { Session } from '../../schemas/session.ts';
import type { Words } from '../../schemas/words.ts';
import type { RoundStore } from '../../stores/round.ts';
import { useKeptFocus } from '../site/kept-focus.ts';
import { Controls } from './Controls.tsx';
import { Dial } from './Dial.tsx';
import { Jump } from './Jump.tsx';
import { Now } from './Now.tsx';

interface ClockProps {
  store: RoundStore;
  session: Session;
  words: Words['session'];
  language: string;
  steps: PlannedStep[];
}

/** The running session, for the far end of a table: the step, whose turn it is, how long is left and what comes next. */
export function Clock({ store, session, words, language, steps }: ClockProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { clock, choices, people } = useStore(store.$round)!;
  const now = useStore(store.$now);
  const open = useStore(store.$open);
  const awake = useStore(store.$awake);
  const sign = useStore(store.$signUntil) > now;
  const moment = momentOf(clock, steps, now);
  const said = { session, words, language };
  const shown = { store, said, clock, moment, now, total: steps.length };

  useKeptFocus(() => dialog.current?.querySelector('.foot button'));
  useEffect(() => {
    const shown = dialog.current!;
    if (open && !shown.open) {
      shown.showModal();
      shown.querySelector('h2')?.focus();
    } else if (!open) shown.close();
  }, [open]);

  const ends =
    moment &&
    say(words.endsAbout, {
      people,
      time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(now + moment.toEnd),
    });

  const choice = (name: keyof Choices) => (
    <label>
      <input
        type="checkbox"
        autocomplete="off"
        checked={choices[name]}
        onChange={({ currentTarget }) => store.choose(name, currentTarget.checked)}
      />
      {words[name]}
    </label>
  );
  return (
    <dialog
      ref={dialog}
      class={`clock ${session.relationship}${sign ? ' sign' : ''}`}
      aria-label={session.title}
      onClose={store.leave}
    >
      <div class="top">
        <p>
          <strong>{session.title}</strong>
          <span class="small">{ends}</span>
        </p>
        <button class="button" type="button" onClick={store.leave}>
          {words.leave}
        </button>
      </div>
      <p role="status" class="visually-hidden">
        {readOut(moment, clock, said)}
      </p>
      <Jump {...shown} />
      <div class="middle">
        <Dial people={people} moment={moment} figures={choices.figures} />
        <Now {...shown} />
      </div>
      <div class="choices small">
        {choice('sound')}
        {store.canVibrate() && choice('vibration')}
        {choice('flash')}
        {choice('figures')}
        <span>
          {awake === true && words.awake}
          {awake === false && words.notAwake}
        </span>
      </div>
      <Controls {...shown} />
    </dialog>
  );
}
