import { atom } from 'nanostores';
import {
  back,
  begin,
  goOn,
  longer,
  moved,
  pause,
  skip,
  type Choices,
  type Clock,
} from '../domain/session/clock.ts';
import type { RoundDevice } from './round-device.ts';
import { watchedRound } from './watched-round.ts';

/** The round that runs in this tab, and what people press. */
export function roundStore(id: string, device: RoundDevice) {
  const { $round, $now, $awake, $jump, $signUntil, set, watch } = watchedRound(id, device);
  /** Whether the clock is shown. */
  const $open = atom(false);

  const change = (to: (clock: Clock, now: number) => Clock) => () => {
    const round = $round.get();
    if (round) set({ ...round, clock: to(round.clock, device.reading().wall) });
  };

  return {
    $round,
    $now,
    $open,
    $awake,
    $jump,
    $signUntil,
    canVibrate: device.canVibrate,

    /** Goes on with what the tab held, and looks at the clock from now on. Gives back how to stop. */
    wake() {
      const { found, stop } = watch();
      if (found) $open.set(true);
      return stop;
    },

    begin(lengths: number[], people: number, minutes: number) {
      const choices = { sound: false, vibration: false, flash: true, figures: true };
      $jump.set(0);
      set({ clock: begin(lengths, device.reading().wall), people, minutes, choices, seen: 0 });
      $open.set(true);
    },

    pause: change(pause),
    goOn: change(goOn),
    longer: change((clock, now) => longer(clock, now, 60_000)),
    skip: (turns: number) => change((clock, now) => skip(clock, now, turns))(),
    back: change(back),
    leave: () => $open.set(false),

    end() {
      set(undefined);
      $jump.set(0);
      $open.set(false);
    },

    choose(choice: keyof Choices, on: boolean) {
      const round = $round.get();
      if (round) set({ ...round, choices: { ...round.choices, [choice]: on } });
      // So that it is heard how loud it is, and the browser lets it sound later.
      if (on && choice === 'sound') device.chime();
      if (on && choice === 'vibration') device.vibrate();
    },

    /** Says what a jump of the clock was. */
    answer(changed: boolean) {
      const [round, by] = [$round.get(), $jump.get()];
      if (changed && by > 0 && round) set({ ...round, clock: moved(round.clock, by) });
      $jump.set(0);
    },
  };
}

export type RoundStore = ReturnType<typeof roundStore>;
