import type { Card } from '../../domain/quiz/told.ts';
import type { Words } from '../../schemas/words.ts';
import { href } from '../site/href.ts';

/** What to do, step by step. */
export function Steps({ steps }: Pick<Card, 'steps'>) {
  return (
    <dl class="next">
      {steps.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Which heading fits the place: none may be skipped on the way down. */
interface Headed {
  as?: 'h2' | 'h3';
  words: Words['quiz'];
}

interface ToAskProps extends Headed {
  questions: string[];
}

/** Questions to ask before one begins. */
export function ToAsk({ questions, words, as: Heading = 'h3' }: ToAskProps) {
  if (questions.length === 0) return null;
  return (
    <>
      <Heading class="part">{words.toAsk}</Heading>
      <ul>
        {questions.map((one) => (
          <li key={one}>{one}</li>
        ))}
      </ul>
    </>
  );
}

/** Guides to read, by id; those without a title are not there in this language. */
export function Guides({
  ids,
  titles,
  words,
  as: Heading = 'h3',
}: Headed & {
  ids: string[];
  titles: Record<string, string>;
}) {
  return (
    <>
      <Heading class="part">{words.read}</Heading>
      <ul class="plain-list links">
        {[...new Set(ids)]
          .filter((id) => titles[id])
          .map((id) => (
            <li key={id}>
              <a href={href(`/guides/${id}/`)}>{titles[id]}</a>
            </li>
          ))}
      </ul>
    </>
  );
}
