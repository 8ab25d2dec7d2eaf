import { atom } from 'nanostores';
import { position, readRound, type Clock, type Round } from '../domain/session/clock.ts';
import type { RoundDevice } from './round-device.ts';

/** Which turn it is at a time in milliseconds, from 0; -1 where the round is over. */
export function turnOf(clock: Clock, now: number): number {
  const here = position(clock, now);
  return here.kind === 'over' ? -1 : here.turn;
}

/** The round that this tab holds, so that a reload does not end it, and the screen that stays awake while it runs. */
export function heldRound(id: string, device: RoundDevice) {
  const name = `session/${id}`;
  const $round = atom<Round | undefined>(undefined);
  const $now = atom(0);
  /** Whether the screen stays awake; undefined until that is known. */
  const $awake = atom<boolean | undefined>(undefined);
  let letSleep: (() => void) | undefined;

  function sleep() {
    letSleep?.();
    letSleep = undefined;
  }

  return {
    $round,
    $now,
    $awake,
    sleep,

    set(round: Round | undefined) {
      const now = device.reading().wall;
      $round.set(round && { ...round, seen: now });
      $now.set(now);
      device.hold(name, round && JSON.stringify($round.get()));
      if (round?.clock.kind === 'running' && turnOf(round.clock, now) >= 0)
        letSleep ??= device.stayAwake((awake) => $awake.set(awake));
      else sleep();
    },

    /** What the tab held before a reload. */
    before: () => readRound(device.held(name) ?? ''),
  };
}
