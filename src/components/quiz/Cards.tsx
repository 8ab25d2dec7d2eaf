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

/** Questions to ask before one begins. */
export function ToAsk({ questions, words }: { questions: string[]; words: Words['quiz'] }) {
  if (questions.length === 0) return null;
  return (
    <>
      <h3>{words.toAsk}</h3>
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
}: {
  ids: string[];
  titles: Record<string, string>;
  words: Words['quiz'];
}) {
  return (
    <>
      <h3>{words.read}</h3>
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
