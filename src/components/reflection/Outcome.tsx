import { useStore } from '@nanostores/preact';
import { besideAnswer, chosen, scale } from '../../domain/reflection.ts';
import { say } from '../../domain/words.ts';
import type { Reflection } from '../../schemas/reflection.ts';
import type { Words } from '../../schemas/words.ts';
import type { ReflectionStore } from '../../stores/reflection.ts';
import { href } from '../site/href.ts';

export interface OutcomeProps {
  store: ReflectionStore;
  reflection: Reflection;
  words: Words['reflection'];
  /** Titles of guides by id. */
  titles: Record<string, string>;
}

/** Two strengths, two things to try, one question, and the answers as dots. */
export function Outcome({ store, reflection, words, titles }: OutcomeProps) {
  const { strengths, toTry, ask, leftOut, counted } = useStore(store.$profile);
  return (
    <>
      {counted === 0 && (
        <p class="notice">
          {words.nothingCounts} <a href={href('/reflections/')}>{words.others}</a>
        </p>
      )}
      <div class="pairs" hidden={counted === 0}>
        <section>
          <h3>{strengths.length === 0 ? words.strengthsNone : words.strengths}</h3>
          {strengths.length === 0 ? (
            <p>{words.noStrength}</p>
          ) : (
            <ul>
              {strengths.map((area) => (
                <li key={area.id}>
                  <strong>{area.title}.</strong> {area.strength}
                </li>
              ))}
            </ul>
          )}
        </section>
        <section>
          <h3>{words.toTry}</h3>
          {toTry.length === 0 ? (
            <p>{words.tooFew}</p>
          ) : (
            <ul>
              {toTry.map((area) => (
                <li key={area.id}>
                  <strong>{area.title}.</strong> {area.try}{' '}
                  <a href={href(`/guides/${area.guide}/`)}>{titles[area.guide]}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      </div>
      {ask && (
        <section class="say">
          <p class="eyebrow">{say(words.ask, { other: reflection.other })}</p>
          <p>{ask.ask}</p>
        </section>
      )}
      <Dots store={store} reflection={reflection} words={words} />
      <p class="small soft">
        {leftOut > 0 && say(words.leftOut, { n: leftOut })} {words.rule}
      </p>
    </>
  );
}

/** Every answer as a dot on its scale, with what was written beside it. */
function Dots({ store, reflection, words }: Omit<OutcomeProps, 'titles'>) {
  const { areas } = useStore(store.$profile);
  const responses = useStore(store.$responses);
  return (
    <>
      <h3>{words.answers}</h3>
      {areas.map(({ area, items }) => (
        <section key={area.id} class="dots">
          <h4>{area.title}</h4>
          <ul class="plain-list">
            {items.map((item) => (
              <li key={item.id}>
                <span>
                  {item.text}
                  {besideAnswer(reflection, responses, item.id, words).map((one) => (
                    <span key={one.label} class="small soft beside">
                      {one.label} {one.text}
                    </span>
                  ))}
                </span>
                <span class="row" aria-hidden="true">
                  {scale.map((one) => (
                    <span key={one} class={item.answer === one ? 'dot on' : 'dot'} />
                  ))}
                </span>
                <span class="small">{chosen(responses[item.id], words)}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
