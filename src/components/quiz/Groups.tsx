import { tell } from '../../domain/quiz/told.ts';
import { say } from '../../domain/words.ts';
import type { ResultProps } from './result-props.ts';
import { note } from './history.ts';

/** The results of several groups side by side, and the way to the next one. */
export function Groups({ store, quiz, told, outcomes, words }: ResultProps) {
  const way = store.$way.get();
  const before = store.$groups.get().map((responses) => tell({ quiz, outcomes, words, responses, way }));
  const all = [...before, told];
  return (
    <section class="groups">
      {before.length > 0 && (
        <>
          <h2>{words.groups}</h2>
          <ul class="plain-list side">
            {all.map(({ headline, cards }, i) => (
              <li key={i}>
                <h3>{say(words.group, { n: i + 1 })}</h3>
                <p>
                  <strong>{headline}</strong>
                </p>
                <dl class="next">
                  {cards.map(({ id, title, steps }) => (
                    <div key={id}>
                      <dt>{cards.length > 1 ? title : words.rhythm}</dt>
                      <dd>
                        {steps.find(({ label }) => label === words.rhythm || label === words.when)?.value}
                      </dd>
                    </div>
                  ))}
                </dl>
              </li>
            ))}
          </ul>
        </>
      )}
      <button class="button" type="button" onClick={() => (store.nextGroup(), note('gates'))}>
        {words.nextGroup}
      </button>
    </section>
  );
}
