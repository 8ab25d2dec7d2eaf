import type { Outcome } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { href } from '../site/href.ts';
import { needsHelp, NextSteps } from './Result.tsx';

interface GateProps {
  /** What the chosen gates answer, the most serious first. */
  outcomes: Outcome[];
  titles: Record<string, string>;
  words: Words['quiz'];
  /** Emergency numbers by place, from the signposts. */
  emergency: { places: string; numbers: string[] }[];
  back: () => void;
  goOn: () => void;
}

/** The right place first. Where it is safe, people can go on to the questions. */
export function Gate({ outcomes, titles, words, emergency, back, goOn }: GateProps) {
  const [main, ...also] = outcomes;
  if (!main) return null;
  const safe = outcomes.every((one) => one.goOn);
  return (
    <div class="gate">
      <p class="eyebrow">{words.something}</p>
      <h1 tabIndex={-1} id="step-title">
        {main.title}
      </h1>
      <p class="lead">{main.text}</p>
      {!safe && (
        <ul class="plain-list emergency">
          {emergency.map(({ places, numbers }) => (
            <li key={places}>
              {numbers.map((number) => (
                <a key={number} href={`tel:${number.replaceAll(' ', '')}`}>
                  {number}
                </a>
              ))}{' '}
              {places}
            </li>
          ))}
        </ul>
      )}
      {outcomes.some(needsHelp) && (
        <p>
          <a class="button main" href={href('/help/')}>
            {words.helpNow}
          </a>
        </p>
      )}
      <h2>{words.next1}</h2>
      <NextSteps outcome={main} titles={titles} words={words} />
      {!safe && <p>{words.safe}</p>}
      {also.map((one) => (
        <section key={one.id}>
          <h2>
            {words.also}: {one.title}
          </h2>
          <p>{one.text}</p>
          <p>{one.ask}</p>
        </section>
      ))}
      <p class="buttons">
        <button class="button" type="button" onClick={back}>
          {words.back}
        </button>
        {safe && (
          <button class="button" type="button" onClick={goOn}>
            {words.goOn}
          </button>
        )}
      </p>
    </div>
  );
}
