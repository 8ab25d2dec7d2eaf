import { useState } from 'preact/hooks';
import { realDay } from '../../domain/day.ts';
import { say } from '../../domain/words.ts';
import type { PartProps } from './Later.tsx';

/** Where the next version begins: it needs its first day, and says what it has done. */
export function NextVersion({ later }: Pick<PartProps, 'later'>) {
  const { words } = later;
  const [day, setDay] = useState('');
  const [said, tell] = useState('');
  const begin = () => tell(realDay(day) ? say(words.begun, { n: later.renew(day) }) : words.noFirstDay);
  return (
    <>
      <h3>{words.next}</h3>
      <p class="small soft">{words.nextIntro}</p>
      <div class="field">
        <label for="next-day">{words.firstDay}</label>
        <input id="next-day" type="date" value={day} onInput={(event) => setDay(event.currentTarget.value)} />
      </div>
      <p>
        <button class="button" type="button" onClick={begin}>
          {words.begin}
        </button>
      </p>
      <p class="small" role="status">
        {said}
      </p>
    </>
  );
}
