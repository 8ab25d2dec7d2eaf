import type { Reading } from '../domain/session/clock.ts';
import { held, hold, tried } from './tab.ts';

/**
 * What a running session needs of the device, beside device.ts so that no other page carries it: the two clocks, this
 * tab’s own storage, the screen’s light, sound and vibration. No function here throws.
 */
export interface RoundDevice {
  /** The time of day, and a clock that nobody can set, both in milliseconds. */
  reading: () => Reading;
  /** Calls again and again, and at once when the page is seen again. Gives back how to stop. */
  often: (call: () => void) => () => void;
  /** What this tab holds under a name. It goes with the tab. */
  held: (name: string) => string | undefined;
  /** Holds a value under a name; without one it is dropped. */
  hold: (name: string, value?: string) => void;
  /** Keeps the screen awake while the page is seen, and says whether it can. Gives back how to stop. */
  stayAwake: (told: (awake: boolean) => void) => () => void;
  /** Two soft notes. Browsers are silent until somebody has pressed something on the page. */
  chime: () => void;
  canVibrate: () => boolean;
  vibrate: () => void;
  print: () => void;
}

/** Four looks in a second: what is shown is never a second old. */
const interval = 250;

/** How high each note is, and when it sounds: in hertz and in seconds. */
const notes = [
  [660, 0],
  [880, 0.25],
] as const;

let audio: AudioContext | undefined;

export const roundDevice: RoundDevice = {
  reading: () => ({ wall: Date.now(), steady: performance.now() }),

  often(call) {
    const timer = setInterval(call, interval);
    document.addEventListener('visibilitychange', call);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', call);
    };
  },

  held,
  hold,

  stayAwake(told) {
    let wanted = true;
    let lock: WakeLockSentinel | undefined;
    const take = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const taken = await navigator.wakeLock.request('screen');
        if (!wanted) return void taken.release();
        lock = taken;
        told(true);
        // The browser lets go of it where the page is hidden, which is no news, and where the battery is low.
        lock.onrelease = () => wanted && document.visibilityState === 'visible' && told(false);
      } catch {
        if (wanted) told(false);
      }
    };
    const again = () => void take();
    document.addEventListener('visibilitychange', again);
    again();
    return () => {
      wanted = false;
      document.removeEventListener('visibilitychange', again);
      void lock?.release();
    };
  },

  chime: () =>
    tried(() => {
      audio ??= new AudioContext();
      void audio.resume();
      for (const [pitch, after] of notes) {
        const [note, volume, start] = [
          audio.createOscillator(),
          audio.createGain(),
          audio.currentTime + after,
        ];
        note.frequency.value = pitch;
        volume.gain.setValueAtTime(0.25, start);
        volume.gain.exponentialRampToValueAtTime(0.001, start + 0.9);
        note.connect(volume).connect(audio.destination);
        note.start(start);
        note.stop(start + 1);
      }
    }),

  canVibrate: () => 'vibrate' in navigator && matchMedia('(pointer: coarse)').matches,
  vibrate: () => tried(() => navigator.vibrate([200, 100, 200])),
  print: () => window.print(),
};
