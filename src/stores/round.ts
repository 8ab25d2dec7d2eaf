import { atom } from 'nanostores';
import {
  back,
  begin,
  goOn,
  jumped,
  longer,
  moved,
  pause,
  position,
  readRound,
  skip,
  type Choices,
  type Clock,
  type Reading,
  type Round,
} from '../domain/session/clock.ts';
import type { RoundDevice } from './round-device.ts';

/** How long the quiet sign of a new turn is seen. */
const signFor = 2_000;
/** A page that was away for longer may have slept, or the clock of its device was changed meanwhile. */
const awayFor = 90_000;
/** How often the tab notes that it was seen. */
const noteEvery = 5_000;

/** The round that runs in this tab. The tab keeps it so that a reload does not end it, and nothing else keeps anything. */
export function roundStore(id: string, device: RoundDevice) {
  const name = `session/${id}`;
  const $round = atom<Round | undefined>(undefined);
  const $now = atom(0);
  /** Whether the clock is shown. */
  const $open = atom(false);
  /** Whether the screen stays awake; undefined until that is known. */
  const $awake = atom<boolean | undefined>(undefined);
  /** By how much the time of day has jumped, in milliseconds, until somebody has said what that was. */
  const $jump = atom(0);
  /** Until when the sign of a new turn is shown. */
  const $signUntil = atom(0);
  let last: Reading = device.reading();
  let letSleep: (() => void) | undefined;

  const turnOf = (clock: Clock, now: number) => {
    const here = position(clock, now);
    return here.kind === 'over' ? -1 : here.turn;
  };

  function set(round: Round | undefined) {
    const now = device.reading().wall;
    $round.set(round && { ...round, seen: now });
    $now.set(now);
    device.hold(name, round && JSON.stringify($round.get()));
    const runs = round?.clock.kind === 'running' && turnOf(round.clock, now) >= 0;
    if (runs) letSleep ??= device.stayAwake((awake) => $awake.set(awake));
    else {
      letSleep?.();
      letSleep = undefined;
    }
  }

  const change = (to: (clock: Clock, now: number) => Clock) => () => {
    const round = $round.get();
    if (round) set({ ...round, clock: to(round.clock, device.reading().wall) });
  };

  /** What the clock did not see coming: a set back is put right at once, anything else is asked about. */
  function leap(by: number) {
    const round = $round.get();
    if (!by || round?.clock.kind !== 'running') return;
    if (by < 0) set({ ...round, clock: moved(round.clock, by) });
    $jump.set(by);
  }

  function look() {
    const reading = device.reading();
    const before = last;
    last = reading;
    leap(jumped(before, reading));
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
    $round,
    $now,
    $open,
    $awake,
    $jump,
    $signUntil,
    canVibrate: device.canVibrate,

    /** Takes up what the tab kept, and looks at the clock from now on. Gives back how to stop. */
    wake() {
      const kept = readRound(device.held(name) ?? '');
      last = device.reading();
      if (kept) {
        const away = last.wall - kept.seen;
        set(kept);
        $open.set(true);
        if (away < 0 || away > awayFor) leap(away);
      }
      const stop = device.often(look);
      return () => {
        stop();
        letSleep?.();
        letSleep = undefined;
      };
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
