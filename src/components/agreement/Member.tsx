import { useState } from 'preact/hooks';
import { realDay } from '../../domain/day.ts';
import { say } from '../../domain/words.ts';
import { useMaking } from '../site/making.tsx';
import type { PartProps } from './Later.tsx';

/** A new member of a group: their page to sign, and their name on the paper from then on. */
export function Member({ later, downloads, pdf }: PartProps) {
  const { words } = later;
  const [name, setName] = useState('');
  const [day, setDay] = useState('');
  const { making, status } = useMaking(downloads);

  async function takeIn(format: 'word' | 'pdf') {
    const who = { name: name.trim(), day };
    if (!who.name || !realDay(day)) return words.memberMissing;
    if (later.isThere(who.name)) return say(words.memberThere, { name: who.name });
    await later.takeIn(who, format);
    setName('');
    return say(words.memberIn, { name: who.name });
  }

  return (
    <>
      <h3>{words.member}</h3>
      <p class="small soft">{words.memberIntro}</p>
      <div class="field">
        <label for="member-name">{words.memberName}</label>
        <input
          id="member-name"
          maxLength={100}
          autocomplete="off"
          value={name}
          onInput={(event) => setName(event.currentTarget.value)}
        />
      </div>
      <div class="field">
        <label for="member-day">{words.memberDay}</label>
        <input
          id="member-day"
          type="date"
          value={day}
          onInput={(event) => setDay(event.currentTarget.value)}
        />
      </div>
      <p class="buttons">
        <button class="button" type="button" onClick={() => making(() => takeIn('word'))}>
          {words.memberWord}
        </button>
        {pdf && (
          <button class="button" type="button" onClick={() => making(() => takeIn('pdf'))}>
            {words.memberPdf}
          </button>
        )}
      </p>
      {status()}
    </>
  );
}
