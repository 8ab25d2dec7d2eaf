import { atom } from 'nanostores';
import { jumped, moved, type Reading } from '../domain/session/clock.ts';
import { heldRound, turnOf } from './held-round.ts';
import type { RoundDevice } from './round-device.ts';

/** How long the quiet sign of a new turn is seen. */
const signFor = 2_000;
/** A page that was away for longer may have slept, or the clock of its device was changed meanwhile. */
const awayFor = 90_000;
/** How often the tab notes that it was seen. */
const noteEvery = 5_000;

/** The round that this tab holds, beside the device's clock: tells of each turn, and of what that clock did not see coming. */
export function watchedRound(id: string, device: RoundDevice) {
  const held = heldRound(id, device);
  const { $round, $now, set } = held;
  /** By how much the time of day has jumped, in milliseconds, until somebody has said what that was. */
  const $jump = atom(0);
  /** Until when the sign of a new turn is shown. */
  const $signUntil = atom(0);
  let last: Reading = device.reading();

  /** A set back is put right at once, anything else is asked about. */
  function leap(by: number) {
    const round = $round.get();
    if (!by || round?.clock.kind !== 'running') return;
    if (by < 0) set({ ...round, clock: moved(round.clock, by) });
    $jump.set(by);
  }

  function look() {
    const reading = device.reading();
    const since = jumped(last, reading);
    last = reading;
    leap(since);
    const round = $round.get();
    if (!round) return;
    const here = turnOf(round.clock, reading.wall);
    if (here !== turnOf(round.clock, $now.get())) {
      if (round.choices.sound) device.chime();
      if (round.choices.vibration) device.vibrate();
      if (round.choices.flash) $signUntil.set(reading.wall + signFor);
      set(round);
    } else if (reading.wall - round.seen > noteEvery) set(round);
    $now.set(reading.wall);
  }

  return {
    ...held,
    $jump,
    $signUntil,

    /** Takes up what the tab held, and looks at the clock from now on. Gives back whether there was a round, and how to stop. */
    watch() {
      const kept = held.before();
      last = device.reading();
      if (kept) {
        const away = last.wall - kept.seen;
        set(kept);
        if (away < 0 || away > awayFor) leap(away);
      }
      const stop = device.often(look);
      return {
        found: kept !== undefined,
        stop() {
          stop();
          held.sleep();
        },
      };
    },
  };
}
