import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import { Ring } from '../site/Ring.tsx';

/** Whom to ring now: the emergency numbers of the reader’s places and of others, the usual one first, and a crisis line. */
export interface Urgent {
  here: { places: string; numbers: string[] } | undefined;
  line: { number: string; note: string; language: { lang?: string; dir?: 'ltr' } } | undefined;
  elsewhere: { places: string; numbers: string[] }[];
}

/** Both numbers side by side, each to tap, and those of other countries in a line. */
export function UrgentHelp({ urgent, words }: { urgent: Urgent; words: Words['help'] }) {
  const { here, line, elsewhere } = urgent;
  const [number, also] = here?.numbers ?? [];
  const call = (which: string) => say(words.call, { number: which });
  return (
    <>
      <div class="rings">
        {number && (
          <Ring
            first
            number={number}
            call={call(number)}
            when={words.danger}
            note={also && say(words.worksToo, { number: also })}
          />
        )}
        {line && (
          <Ring
            number={line.number}
            call={call(line.number)}
            when={words.carry}
            note={line.note}
            {...line.language}
          />
        )}
      </div>
      <ul class="plain-list emergency">
        {elsewhere.map(({ places, numbers }) => (
          <li key={places}>
            {places}:{' '}
            {numbers.map((one) => (
              <a key={one} href={`tel:${one.replaceAll(' ', '')}`}>
                {one}
              </a>
            ))}
          </li>
        ))}
      </ul>
    </>
  );
}
