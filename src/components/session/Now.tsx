import type { Clock } from '../../domain/session/clock.ts';
import { whoseTurn, type Moment } from '../../domain/session/moment.ts';
import { inMinutes, type Said } from '../../domain/session/said.ts';
import { say } from '../../domain/words.ts';

interface NowProps {
  /** Undefined where the session is over. */
  moment: Moment | undefined;
  total: number;
  clock: Clock;
  said: Said;
}

/** What happens now in a running session, whose turn it is, and what comes next. */
export function Now({ moment, total, clock, said }: NowProps) {
  const { words, language } = said;
  if (!moment)
    return (
      <div class="step">
        <h2 tabIndex={-1}>{words.over}</h2>
        <p class="does">{words.overNote}</p>
      </div>
    );
  const { n, planned, following } = moment;
  const { step } = planned;
  return (
    <div class="step">
      <p class="count">
        {say(words.stepOf, { n: n + 1, total })}
        {clock.kind === 'paused' && <strong> {words.pausedNow}</strong>}
      </p>
      <h2 tabIndex={-1} aria-describedby="step-does step-whose">
        {step.title}
      </h2>
      <p class="does" id="step-does">
        {step.does} {step.without && <strong>{step.without}</strong>}
      </p>
      {step.say && <p class="say">“{step.say}”</p>}
      <p class="whose" id="step-whose">
        {whoseTurn(moment, said)}
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
    </div>
  );
}
