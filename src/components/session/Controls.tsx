import { elapsed, type Clock } from '../../domain/session/clock.ts';
import type { Moment } from '../../domain/session/moment.ts';
import type { Said } from '../../domain/session/said.ts';
import type { RoundStore } from '../../stores/round.ts';

interface ControlsProps {
  store: RoundStore;
  said: Said;
  clock: Clock;
  /** Undefined where the session is over. */
  moment: Moment | undefined;
  now: number;
}

/** Stops the clock, gives a turn more time, goes on or back, and shows how much has passed. */
export function Controls({ store, said: { words }, clock, moment, now }: ControlsProps) {
  const [main, press] = !moment
    ? [words.close, store.end]
    : clock.kind === 'running'
      ? [words.pause, store.pause]
      : [words.goOn, store.goOn];
  return (
    <div class="foot">
      <div class="buttons">
        <button class="button main" type="button" onClick={press}>
          {main}
        </button>
        <button class="button" type="button" onClick={store.longer}>
          {words.longer}
        </button>
        <button class="button" type="button" onClick={store.back}>
          {words.back}
        </button>
        {moment && moment.toSpeak.length > 0 && (
          <button class="button" type="button" onClick={() => store.skip(1)}>
            {words.nextPerson}
          </button>
        )}
        {moment && (
          <button class="button" type="button" onClick={() => store.skip(1 + moment.toSpeak.length)}>
            {moment.following ? words.nextStep : words.finish}
          </button>
        )}
      </div>
      <Progress lengths={clock.lengths} passed={elapsed(clock, now)} />
    </div>
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
