import { fillsFor } from '../../domain/quiz/told.ts';
import { say } from '../../domain/words.ts';
import { Glyph } from '../site/Glyph.tsx';
import { href } from '../site/href.ts';
import { Steps } from './Cards.tsx';
import { Groups } from './Groups.tsx';
import { Message } from './Message.tsx';
import type { ResultProps } from './result-props.ts';
import { UrgentHelp } from './Urgent.tsx';

/** What came out, in what order and why, one message to send, and who, where and how often. */
export function Result(props: ResultProps) {
  const { store, quiz, told, words } = props;
  const { cards, result } = told;
  const way = quiz.ways.find(({ id }) => id === store.$way.get());
  const first = cards[0];
  if (!first) return null;
  const something = first.stopped || result.first.length > 0;
  return (
    <div class="no-print result">
      {store.$gates.get().length === 0 && store.isLinked() && <p class="notice">{words.gatesFirst}</p>}
      <p class="eyebrow">{something ? words.something : result.leans ? words.leans : words.yourResult}</p>
      <h1 tabIndex={-1} id="step-title">
        {told.headline}
      </h1>
      {cards.some(({ stopped, outcome }) => stopped && outcome.now) && (
        <UrgentHelp urgent={props.urgent} words={props.help} />
      )}
      <p class="lead">{told.text}</p>
      <Heeds {...props} />
      <Order {...props} />
      {told.wishes.map(({ because, advice }) => (
        <p key={because}>
          {say(store.$voice.get() === 'me' ? words.alsoWanted : words.theyWanted, { because, advice })}
        </p>
      ))}
      {way?.note && <p>{way.note}</p>}
      {told.care && (
        <p class="small soft">
          {told.care} <a href={href('/help/')}>{words.helpNow}</a>
        </p>
      )}
      {cards.some(({ stopped, outcome }) => stopped && outcome.help) && (
        <p>
          <a class="button main" href={href('/help/')}>
            {words.helpNow}
          </a>
        </p>
      )}
      {told.expected && (
        <p>
          <a href={href('/expectations/')}>{words.expects}</a>
        </p>
      )}
      {way?.tool && (
        <p>
          <a class="button" href={href(`/tools/${way.tool}/`)}>
            {words.sheet}
          </a>
        </p>
      )}
      <div class="act">
        <div>
          {told.messages.map((one) => (
            <Message key={one.text} {...one} words={words} />
          ))}
        </div>
        <WhoAndWhere {...props} />
      </div>
      {way?.voice === 'group' && <Groups {...props} />}
    </div>
  );
}

/** What does not wait for any of this, and what to heed in it, a line each. */
function Heeds({ told, words, titles }: ResultProps) {
  if (told.heeds.length === 0) return null;
  return (
    <ul class="small">
      {told.heeds.map(({ text, read, help }) => (
        <li key={text}>
          {text} {help && <a href={href('/help/')}>{words.helpNow}</a>}
          {read.map((id) => (
            <span key={id}>
              {' '}
              <a href={href(`/guides/${id}/`)}>{titles[id]}</a>
            </span>
          ))}
        </li>
      ))}
    </ul>
  );
}

/** Which of several comes first, and why. What the heading has said already is not said again. */
function Order({ told: { cards, headline } }: ResultProps) {
  if (cards.length < 2) return null;
  return (
    <ol class="order">
      {cards
        .filter(({ title }) => title !== headline)
        .map(({ id, relationship, title, why, text }) => (
          <li key={id}>
            {relationship ? <Glyph of={relationship} /> : <span class="glyph plain" />}
            <div>
              <h2>{title}</h2>
              <p>{why ?? text}</p>
            </div>
          </li>
        ))}
    </ol>
  );
}

/** Who could do it, where, how often, and the paper for it. */
function WhoAndWhere(props: ResultProps) {
  const { store, told, words, offers, talk } = props;
  const { cards } = told;
  return (
    <section>
      <h2>{store.$voice.get() === 'give' && cards[0]?.outcome.give ? words.howMuch : words.whoWhere}</h2>
      {offers
        .filter(({ relationship }) => cards.some((card) => card.relationship === relationship))
        .map((one) => (
          <p key={one.relationship} class="notice">
            <strong>{words.here}:</strong> {one.who}. {one.how}
          </p>
        ))}
      {cards.map(({ id, title, steps }) => (
        <div key={id}>
          {cards.length > 1 && <h3>{title}</h3>}
          <Steps steps={steps} />
        </div>
      ))}
      {talk && (
        <p>
          <a href={href(`${talk.path}#book`)}>{say(words.talk, { who: talk.who })}</a>
        </p>
      )}
      <Papers {...props} />
    </section>
  );
}

/** The agreements of what is named, filled in as far as was answered, or why none is needed. */
function Papers({ store, quiz, told, agreements, words }: ResultProps) {
  const wanted = told.cards.filter(({ relationship }) => relationship);
  return (
    <>
      {wanted.map(({ id, outcome: { agreement, noAgreement }, outcome }, i) =>
        agreement ? (
          <p key={id}>
            <a
              class={i === 0 && told.cards[0]?.id === id ? 'button main' : 'button'}
              href={href(
                `/agreements/${agreement}/${filled(fillsFor(quiz, store.$responses.get(), outcome))}`,
              )}
            >
              {say(words.openAgreement, { title: agreements[agreement] ?? '' })}
            </a>
          </p>
        ) : (
          noAgreement && <p key={id}>{noAgreement}</p>
        ),
      )}
    </>
  );
}

/** The choices that the agreement opens with, as a fragment: they go to no server. */
const filled = (fills: Record<string, string>): string =>
  Object.keys(fills).length > 0 ? `#${new URLSearchParams(fills).toString()}` : '';
