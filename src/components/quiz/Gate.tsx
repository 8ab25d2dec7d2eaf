import type { Outcome } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { href } from '../site/href.ts';
import { NextSteps } from './Result.tsx';
import { UrgentHelp, type Urgent } from './Urgent.tsx';

interface GateProps {
  /** What the chosen gates answer, the most serious first. */
  outcomes: Outcome[];
  titles: Record<string, string>;
  words: Words['quiz'];
  help: Words['help'];
  urgent: Urgent;
  back: () => void;
  goOn: () => void;
}

/** The right place first: what to do now, then the rest. Where it is safe, people can go on to the questions. */
export function Gate({ outcomes, titles, words, help, urgent, back, goOn }: GateProps) {
  const [main, ...also] = outcomes;
  if (!main) return null;
  const now = outcomes.find((one) => one.now)?.now;
  return (
    <div class="gate">
      <p class="eyebrow">{words.something}</p>
      <h1 tabIndex={-1} id="step-title">
        {main.title}
      </h1>
      {now && (
        <>
          <UrgentHelp urgent={urgent} words={help} />
          <p class="lead">{now.warm}</p>
          <p>{now.tonight}</p>
        </>
      )}
      <p class={now ? undefined : 'lead'}>{main.text}</p>
      {outcomes.some((one) => one.help) && (
        <p>
          <a class="button main" href={href('/help/')}>
            {words.helpNow}
          </a>
        </p>
      )}
      <h2>{words.next1}</h2>
      <NextSteps outcome={main} titles={titles} words={words} />
      {also.map((one) => (
        <section key={one.id}>
          <h2>
            {words.also}: {one.title}
          </h2>
          <p>{one.text}</p>
          <NextSteps outcome={one} titles={titles} words={words} />
        </section>
      ))}
      <p class="buttons">
        <button class="button" type="button" onClick={back}>
          {words.back}
        </button>
        {outcomes.every((one) => one.goOn) && (
          <button class="button" type="button" onClick={goOn}>
            {words.goOn}
          </button>
        )}
      </p>
    </div>
  );
}
