import type { Session } from '../../schemas/session.ts';
import type { Words } from '../../schemas/words.ts';

/** The fewest and the most minutes that a session may have. */
export const shortest = 5;
export const longest = 240;

/** How many there are, how long they have, and when they begin, where that was said. */
export interface SessionNumbers {
  people: number;
  minutes: number;
  from: string;
}

interface NumbersProps {
  session: Session;
  words: Words['session'];
  awake: boolean;
  numbers: SessionNumbers;
  change: (some: Partial<SessionNumbers>) => void;
}

/** Asks for the numbers that a session is planned from. Two are always two. */
export function Numbers({ session, words, awake, numbers, change }: NumbersProps) {
  const { people, minutes, from } = numbers;
  return (
    <fieldset disabled={!awake}>
      {session.people.most !== 2 && (
        <label>
          {words.people}
          <select
            value={people}
            onChange={({ currentTarget }) => change({ people: Number(currentTarget.value) })}
          >
            {Array.from({ length: session.people.most - session.people.least + 1 }, (_, i) => (
              <option key={i} value={session.people.least + i}>
                {session.people.least + i}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {words.minutesThereAre}
        <input
          type="number"
          inputMode="numeric"
          min={shortest}
          max={longest}
          value={minutes}
          onInput={({ currentTarget }) => change({ minutes: currentTarget.valueAsNumber })}
        />
      </label>
      <label>
        {words.from}
        <input
          type="time"
          value={from}
          onInput={({ currentTarget }) => change({ from: currentTarget.value })}
        />
      </label>
    </fieldset>
  );
}
