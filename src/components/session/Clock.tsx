import { useStore } from '@nanostores/preact';
import { useEffect, useRef } from 'preact/hooks';
import { elapsed, position, turnsOf, type Choices } from '../../domain/session/clock.ts';
import type { PlannedStep } from '../../domain/session/plan.ts';
import { inMinutes, whatHappens, whoSpeaks } from '../../domain/session/said.ts';
import { say } from '../../domain/words.ts';
import type { Session } from '../../schemas/session.ts';
import type { Words } from '../../schemas/words.ts';
import type { RoundStore } from '../../stores/round.ts';
import { Dial } from './Dial.tsx';

interface ClockProps {
  store: RoundStore;
  session: Session;
  words: Words['session'];
  language: string;
  steps: PlannedStep[];
}

/** From so long a turn on, a minute before its end is told to those who listen. */
const longTurn = 3 * 60_000;
const minute = 60_000;

/** With a full stop, so that what is read out pauses there. */
const sentence = (text = '') => (/\p{P}$/u.test(text) ? text : `${text}.`);

/** The running session, for the far end of a table: the step, whose turn it is, how long is left and what comes next. */
export function Clock({ store, session, words, language, steps }: ClockProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const round = useStore(store.$round)!;
  const now = useStore(store.$now);
  const open = useStore(store.$open);
  const awake = useStore(store.$awake);
  const jump = useStore(store.$jump);
  const sign = useStore(store.$signUntil) > now;
  const { clock, choices } = round;
  const { turns } = turnsOf(steps);
  const here = position(clock, now);
  const isOver = here.kind === 'over';
  const turn = isOver ? undefined : turns[here.turn];
  const next = isOver ? undefined : turns[here.turn + 1];
  const planned = turn && steps[turn.step];
  const following = turn && steps[turn.step + 1];
  const said = { session, words, language };
  /** Somebody else speaks after this one in the same step. */
  const isInside = turn !== undefined && next?.step === turn.step;
  const restOfStep = turns.filter(({ step }, i) => !isOver && i >= here.turn && step === turn?.step).length;

  useEffect(() => {
    const shown = dialog.current;
    if (open && !shown?.open) {
      shown?.showModal();
      heading.current?.focus();
    } else if (!open) shown?.close();
  }, [open]);

  const whose =
    turn?.seat === undefined
      ? planned && whoSpeaks(planned, said)
      : isInside && next?.seat !== undefined
        ? say(words.turnThen, { seat: turn.seat, next: next.seat })
        : say(words.turn, { seat: turn.seat });
  const isFirstOfStep = !isOver && turns[here.turn - 1]?.step !== turn?.step;
  const isNearEnd = !isOver && here.of >= longTurn && here.left <= minute;
  /** What is read out: each new turn once, that a minute is left of a long one, and a pause. */
  const told = isOver
    ? words.over
    : clock.kind === 'paused'
      ? words.pausedNow
      : isNearEnd
        ? say(words.left, { minutes: inMinutes(1, language) })
        : isFirstOfStep && planned
          ? [planned.step.title, whose, whatHappens(planned.step)].map(sentence).join(' ')
          : whose;
  const ends = isOver
    ? ''
    : say(words.endsAbout, {
        people: round.people,
        time: new Intl.DateTimeFormat(language, { timeStyle: 'short' }).format(now + here.toEnd),
      });
  const choice = (name: keyof Choices) => (
    <label>
      <input
        type="checkbox"
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
        {told}
      </p>
      {jump !== 0 && (
        <div class="notice" role="alert">
          <p>
            {say(jump > 0 ? words.changedForward : words.changedBack, {
              by: inMinutes(Math.max(1, Math.round(Math.abs(jump) / minute)), language),
            })}
          </p>
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
      )}
      <div class="middle">
        <Dial
          people={round.people}
          speakers={turn?.seat === undefined ? (planned?.speakers ?? []) : [turn.seat]}
          spoken={
            turn?.seat === undefined ? [] : planned!.speakers.slice(0, planned!.speakers.indexOf(turn.seat))
          }
          share={isOver ? 0 : here.left / here.of}
          seconds={choices.figures ? Math.ceil(isOver ? 0 : here.left / 1000) : undefined}
        />
        <div class="step">
          {isOver || !turn || !planned ? (
            <>
              <h2 tabIndex={-1} ref={heading}>
                {words.over}
              </h2>
              <p class="does">{words.overNote}</p>
            </>
          ) : (
            <>
              <p class="count">
                {say(words.stepOf, { n: turn.step + 1, total: steps.length })}
                {clock.kind === 'paused' && <strong> {words.pausedNow}</strong>}
              </p>
              <h2 tabIndex={-1} ref={heading} aria-describedby="step-does step-whose">
                {planned.step.title}
              </h2>
              <p class="does" id="step-does">
                {planned.step.does} {planned.step.without && <strong>{planned.step.without}</strong>}
              </p>
              {planned.step.say && <p class="say">“{planned.step.say}”</p>}
              <p class="whose" id="step-whose">
                {whose}
              </p>
              <p class="next">
                {words.next}:{' '}
                {following ? (
                  <>
                    <strong>{following.step.title}</strong>, {inMinutes(following.minutes, language)}
                  </>
                ) : (
                  words.nextLast
                )}
              </p>
            </>
          )}
        </div>
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
      <div class="foot">
        <div class="buttons">
          {isOver ? (
            <button class="button main" type="button" onClick={store.end}>
              {words.close}
            </button>
          ) : clock.kind === 'running' ? (
            <button class="button main" type="button" onClick={store.pause}>
              {words.pause}
            </button>
          ) : (
            <button class="button main" type="button" onClick={store.goOn}>
              {words.goOn}
            </button>
          )}
          <button class="button" type="button" onClick={store.longer}>
            {words.longer}
          </button>
          <button class="button" type="button" onClick={store.back}>
            {words.back}
          </button>
          {isInside && (
            <button class="button" type="button" onClick={() => store.skip(1)}>
              {words.nextPerson}
            </button>
          )}
          {!isOver && (
            <button class="button" type="button" onClick={() => store.skip(restOfStep)}>
              {following ? words.nextStep : words.finish}
            </button>
          )}
        </div>
        <Progress lengths={clock.lengths} passed={elapsed(clock, now)} />
      </div>
    </dialog>
  );
}

/** How much of each turn has passed: a bar for each, as long as it takes. */
function Progress({ lengths, passed }: { lengths: number[]; passed: number }) {
  const all = lengths.reduce((sum, one) => sum + one, 0);
  let before = 0;
  return (
    <svg class="progress" viewBox={`0 0 ${all} 1`} preserveAspectRatio="none" aria-hidden="true">
      {lengths.map((one) => {
        const x = before + all / 250;
        before += one;
        const bar = (name: string, until: number) => (
          <rect class={name} x={x} width={Math.max(0, until - x)} height="1" />
        );
        return [bar('to-come', before), bar('done', Math.min(passed, before))];
      })}
    </svg>
  );
}
