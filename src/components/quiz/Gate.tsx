import type { Told } from '../../domain/quiz/told.ts';
import type { Words } from '../../schemas/words.ts';
import { href } from '../site/href.ts';
import { Guides, Steps, ToAsk } from './Cards.tsx';
import { Message } from './Message.tsx';
import { UrgentHelp, type Urgent } from './Urgent.tsx';

interface GateProps {
  told: Told;
  titles: Record<string, string>;
  words: Words['quiz'];
  help: Words['help'];
  urgent: Urgent;
  back: () => void;
  goOn: () => void;
}

/** The right place first: what to do now, then the rest. Where it is safe, people can go on to the questions. */
export function Gate({ told, titles, words, help, urgent, back, goOn }: GateProps) {
  const cards = told.cards.filter(({ stopped }) => stopped);
  const mayGoOn = cards.every(({ outcome }) => outcome.goOn);
  const beside = cards.flatMap(({ steps }) => steps).filter(({ label }) => label === words.beside);
  const now = cards.find(({ outcome }) => outcome.now)?.outcome.now;
  return (
    <div class="gate">
      <p class="eyebrow">{words.something}</p>
      <h1 tabIndex={-1} id="step-title">
        {told.headline}
      </h1>
      {now && (
        <>
          <UrgentHelp urgent={urgent} words={help} />
          <p class="lead">{now.warm}</p>
          <p>{now.tonight}</p>
        </>
      )}
      {cards.some(({ outcome }) => outcome.help) && (
        <p>
          <a class="button main" href={href('/help/')}>
            {words.helpNow}
          </a>
        </p>
      )}
      {mayGoOn &&
        beside.map(({ label, value }) => (
          <p key={value} class="notice">
            <strong>{label}:</strong> {value}
          </p>
        ))}
      {cards.map(({ id, title, text, steps, outcome }, i) => (
        <section key={id}>
          {i > 0 && <h2>{title}</h2>}
          <p class={i > 0 || now ? undefined : 'lead'}>{text}</p>
          <Steps
            steps={[
              ...steps.filter((one) => !mayGoOn || !beside.includes(one)),
              { label: words.alone, value: outcome.alone },
            ]}
          />
          <ToAsk questions={outcome.questions} words={words} as={i > 0 ? 'h3' : 'h2'} />
        </section>
      ))}
      {told.messages.map((one) => (
        <Message key={one.text} {...one} words={words} />
      ))}
      <Guides ids={cards.flatMap(({ outcome }) => outcome.read)} titles={titles} words={words} as="h2" />
      <p class="foot buttons">
        <button class="button" type="button" onClick={back}>
          {words.back}
        </button>
        {mayGoOn && (
          <button class="button" type="button" onClick={goOn}>
            {words.goOn}
          </button>
        )}
      </p>
    </div>
  );
}
