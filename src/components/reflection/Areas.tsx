import { say } from '../../domain/words.ts';
import type { Responses } from '../../domain/responses.ts';
import type { Reflection } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';

interface AreasProps {
  areas: Reflection['areas'];
  responses: Responses;
  /** Which of them is in sight, from 0. */
  at: number;
  go: (to: number) => void;
  awake: boolean;
  words: Words['reflection'];
}

/** The areas of a reflection, how much of each is answered, and a way to each: a bar on a phone, a list beside a wide page. */
export function Areas({ areas, responses, at, go, awake, words }: AreasProps) {
  return (
    <nav class="areas" aria-label={words.areas}>
      <p class="small soft">{say(words.outOf, { n: at + 1, total: areas.length })}</p>
      <ol class="plain-list">
        {areas.map(({ id, title, items }, i) => {
          const n = items.filter((item) => responses[item.id]).length;
          return (
            <li key={id} class={n === items.length ? 'all' : n > 0 ? 'some' : undefined}>
              <button
                type="button"
                disabled={!awake}
                aria-current={i === at ? 'step' : undefined}
                onClick={() => go(i)}
              >
                <span>{title}</span>
                <small>{n > 0 ? say(words.outOf, { n, total: items.length }) : words.notYet}</small>
              </button>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
