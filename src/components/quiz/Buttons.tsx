import { useState } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';

interface ButtonsProps {
  back?: () => void;
  /** Whether something is chosen, asked when the button is pressed: what was drawn last may be a moment old. */
  ready: () => boolean;
  next: () => void;
  label?: string;
  /** What to say to somebody who goes on without choosing. */
  missing: string;
  awake?: boolean;
  words: Words['quiz'];
}

/** Back and on from a step; whoever goes on without choosing is told what is missing. */
export function Buttons({ back, ready, next, label, missing, awake = true, words }: ButtonsProps) {
  const [said, tell] = useState('');
  const press = () => {
    if (ready()) {
      tell('');
      return next();
    }
    tell(missing);
    document.querySelector<HTMLElement>('.choices input')?.focus();
  };
  return (
    <div class="foot">
      <p class="missing" role="alert">
        {!ready() && said}
      </p>
      <p class="buttons">
        {back && (
          <button class="button" type="button" onClick={back}>
            {words.back}
          </button>
        )}
        <button class="button main" type="button" disabled={!awake} onClick={press}>
          {label ?? words.next}
        </button>
      </p>
    </div>
  );
}
