import { describe, expect, it } from 'vitest';
import { position } from '../domain/session/clock.ts';
import type { RoundDevice } from './round-device.ts';
import { roundStore } from './round.ts';

const minute = 60_000;
const noon = Date.UTC(2026, 10, 27, 12);

/** A device whose clocks a test sets, with a tab that can be loaded again. */
function pretendTab() {
  const kept = new Map<string, string>();
  const heard: string[] = [];
  let wall = noon;
  let steady = 0;
  let awake = 0;
  let look = () => {};
  const device: RoundDevice = {
    reading: () => ({ wall, steady }),
    often(call) {
      look = call;
      return () => (look = () => {});
    },
    held: (name) => kept.get(name),
    hold: (name, value) => void (value === undefined ? kept.delete(name) : kept.set(name, value)),
    stayAwake(told) {
      awake += 1;
      told(true);
      return () => (awake -= 1);
    },
    chime: () => heard.push('chime'),
    canVibrate: () => true,
    vibrate: () => heard.push('vibrate'),
    print: () => {},
  };
  const open = () => {
    const store = roundStore('rounds', device);
    store.wake();
    return store;
  };
  return {
    kept,
    heard,
    open,
    isAwake: () => awake > 0,
    /** Time goes by; the page looks once, at the end of it. */
    passes(time: number) {
      wall += time;
      steady += time;
      look();
    },
    /** Somebody sets the clock of the device, or it slept with its steady clock stopped. */
    isSet(by: number) {
      wall += by;
      look();
    },
    /** The page goes away; time goes by, and another one comes. */
    reload(time: number) {
      look = () => {};
      wall += time;
      steady = 0;
      return open();
    },
  };
}

const lengths = [7, 3, 20].map((one) => one * minute);
const here = (store: ReturnType<typeof roundStore>) => position(store.$round.get()!.clock, store.$now.get());

function begun() {
  const tab = pretendTab();
  const store = tab.open();
  store.begin(lengths, 6, 30);
  return { tab, store };
}

describe('a round in a tab', () => {
  it('is where it should be after an hour in the background, and signals once', () => {
    const { tab, store } = begun();
    store.choose('sound', true);
    tab.heard.length = 0;
    tab.passes(12 * minute);
    expect(here(store)).toMatchObject({ turn: 2, left: 18 * minute });
    expect(tab.heard).toEqual(['chime']);
    tab.passes(60 * minute);
    expect(here(store)).toEqual({ kind: 'over' });
    expect(store.$jump.get()).toBe(0);
  });

  it('is right after a reload, with its choices, and nothing is asked', () => {
    const { tab, store } = begun();
    store.choose('figures', false);
    tab.passes(6 * minute);
    const again = tab.reload(1_500);
    expect(here(again)).toMatchObject({ turn: 0, left: minute - 1_500 });
    expect(again.$round.get()?.choices.figures).toBe(false);
    expect(again.$open.get()).toBe(true);
    expect(again.$jump.get()).toBe(0);
  });

  it('asks what happened where the clock went forward, and takes either answer', () => {
    const { tab, store } = begun();
    tab.passes(minute);
    tab.isSet(8 * minute);
    expect(store.$jump.get()).toBe(8 * minute);
    expect(here(store)).toMatchObject({ turn: 1, left: minute });
    store.answer(true);
    expect(here(store)).toMatchObject({ turn: 0, left: 6 * minute });
    tab.isSet(8 * minute);
    store.answer(false);
    expect(here(store)).toMatchObject({ turn: 1 });
    expect(store.$jump.get()).toBe(0);
  });

  it('goes on from where it was where the clock was set back, and says so', () => {
    const { tab, store } = begun();
    tab.passes(8 * minute);
    tab.isSet(-60 * minute);
    expect(here(store)).toMatchObject({ turn: 1, left: 2 * minute });
    expect(store.$jump.get()).toBe(-60 * minute);
    const again = tab.reload(-60 * minute);
    expect(here(again)).toMatchObject({ turn: 1 });
    expect(again.$jump.get()).toBeLessThan(0);
  });

  it('asks after a long absence, in which the clock could have been changed', () => {
    const { tab } = begun();
    tab.passes(minute);
    const again = tab.reload(20 * minute);
    expect(again.$jump.get()).toBeGreaterThanOrEqual(20 * minute);
  });

  it('does not ask while it is paused, when no time counts', () => {
    const { tab, store } = begun();
    tab.passes(minute);
    store.pause();
    tab.isSet(60 * minute);
    expect(store.$jump.get()).toBe(0);
    store.goOn();
    expect(here(store)).toMatchObject({ turn: 0, left: 6 * minute });
  });

  it('keeps the screen awake while it runs, and no longer', () => {
    const { tab, store } = begun();
    expect(tab.isAwake()).toBe(true);
    store.pause();
    expect(tab.isAwake()).toBe(false);
    store.goOn();
    expect(tab.isAwake()).toBe(true);
    tab.passes(31 * minute);
    expect(tab.isAwake()).toBe(false);
  });

  it('leaves nothing behind once it is ended', () => {
    const { tab, store } = begun();
    expect(tab.kept.size).toBe(1);
    store.end();
    expect(tab.kept.size).toBe(0);
    expect(tab.reload(minute).$round.get()).toBeUndefined();
  });

  it('makes no sound that nobody chose, and none where somebody went on by hand', () => {
    const { tab, store } = begun();
    tab.passes(8 * minute);
    expect(tab.heard).toEqual([]);
    store.choose('sound', true);
    tab.heard.length = 0;
    store.skip(1);
    tab.passes(250);
    expect(tab.heard).toEqual([]);
  });
});
