import { useRef, useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import { browserDevice } from '../../stores/device.ts';
import { useKeptFocus } from './kept-focus.ts';

/** Makes a file. What it gives back is said, or else that a file was made. */
export type Make = () => Promise<string | void> | void;

/** Making files: it says that one is being made, and what gets somebody out who did not get it. */
export function useMaking(words: Words['downloads']) {
  const [told, tell] = useState('');
  const [busy, setBusy] = useState(false);
  const [way, setWay] = useState<{ label: string; go: () => void }>();
  const line = useRef<HTMLParagraphElement>(null);
  useKeptFocus(() => line.current);

  async function make(task: Make) {
    setWay(undefined);
    const making = task();
    if (!making) return tell('');
    tell(words.making);
    setBusy(true);
    try {
      tell((await making) ?? words.made);
    } catch (error) {
      const missing = (error as { characters?: string[] }).characters;
      tell(missing ? say(words.cannotDraw, { characters: missing.join(' ') }) : words.failed);
      setWay(
        missing
          ? { label: words.print, go: browserDevice.print }
          : { label: words.again, go: () => void make(task) },
      );
    }
    setBusy(false);
  }

  /** The line that says what came of it; something else where no file is being made. */
  const status = (said = '') => (
    <>
      <p class="small" role="status" tabIndex={-1} ref={line}>
        {busy && <progress aria-hidden="true" />} {told || said}
      </p>
      {way && (
        <p>
          <button class="button" type="button" onClick={way.go}>
            {way.label}
          </button>
        </p>
      )}
    </>
  );
  return { tell, making: (task: Make) => void make(task), status };
}
