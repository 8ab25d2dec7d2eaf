import { useStore } from '@nanostores/preact';
import { alike } from '../../domain/agreement/alike.ts';
import { saidOf } from '../../domain/agreement/said-of.ts';
import { say } from '../../domain/words.ts';
import type { Theirs } from '../../stores/beside.ts';
import type { BesideProps } from './Beside.tsx';

/** What both papers say alike, folded away, and what was changed on theirs beside its fields. */
export function Same({ store, words, agreement, theirs }: BesideProps & { theirs: Theirs }) {
  const { template } = store;
  const { fields, clauses } = alike(template, useStore(store.$responses), theirs.responses);
  const list = (title: string, lines: string[]) =>
    lines.length > 0 && (
      <>
        <p>{title}</p>
        <ul>
          {lines.map((line, i) => (
            <li key={i} dir="auto">
              {line}
            </li>
          ))}
        </ul>
      </>
    );
  return (
    <>
      {list(agreement.askedGone, theirs.gone)}
      {list(agreement.askedAdded, theirs.added)}
      {list(words.beyond, theirs.beyond)}
      <details class="same">
        <summary>{say(words.same, { n: fields.length + clauses.length })}</summary>
        <dl>
          {fields.map((id) => (
            <div key={id}>
              <dt>{template.fields.get(id)?.label}</dt>
              <dd dir="auto">{saidOf(template, id, theirs.responses, agreement.dayTime)}</dd>
            </div>
          ))}
        </dl>
        {list(
          words.sameClauses,
          clauses.map((id) => template.clauses.get(id)?.title ?? id),
        )}
      </details>
    </>
  );
}
