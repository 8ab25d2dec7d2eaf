import type { ComponentChildren } from 'preact';
import { wordingFor } from '../../domain/quiz.ts';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';

/** How far one is, as bars and in words. */
export function Progress({
  n,
  total,
  kept,
  words,
}: {
  n: number;
  total: number;
  /** The answers are kept on this device, because the visitor chose it. */
  kept: boolean;
  words: Words['quiz'];
}) {
  return (
    <p class="progress">
      <span class="bars" aria-hidden="true">
        {Array.from({ length: total }, (_, i) => (
          <span key={i} class={i < n ? 'done' : undefined} />
        ))}
      </span>
      <span class="small soft">
        {say(words.stepOf, { n, total })}. {kept ? words.keptHere : words.private}
      </span>
    </p>
  );
}

interface ChoiceProps {
  name: string;
  type: 'radio' | 'checkbox';
  options: { id: string; text: string; hint?: string | undefined }[];
  chosen: readonly string[];
  choose: (id: string) => void;
}

/** One list of choices, each a whole row to press. Nothing is chosen beforehand. */
export function Choices({ name, type, options, chosen, choose }: ChoiceProps) {
  return (
    <div class="choices">
      {options.map(({ id, text, hint }) => (
        <label key={id} class="choice">
          <input
            type={type}
            name={name}
            value={id}
            checked={chosen.includes(id)}
            onChange={() => choose(id)}
          />
          <span>
            {text}
            {hint && <span class="small soft hint">{hint}</span>}
          </span>
        </label>
      ))}
    </div>
  );
}

interface FrameProps {
  title: string;
  intro: string;
  why?: string;
  words: Words['quiz'];
  children: ComponentChildren;
}

/** One step: a heading that takes the focus, what to do, the choices. */
export function Frame({ title, intro, why, words, children }: FrameProps) {
  return (
    <fieldset class="step">
      <legend>
        <h1 tabIndex={-1} id="step-title">
          {title}
        </h1>
      </legend>
      <p class="soft">{intro}</p>
      {children}
      {why && (
        <p class="small soft">
          {words.whyWeAsk}: {why}
        </p>
      )}
    </fieldset>
  );
}

/** The options of a question or of the gates in the wording that fits. */
export const worded = (
  options: { id: string; text: string; them?: string | undefined; hint?: string | undefined }[],
  way: string | undefined,
) => options.map((one) => ({ id: one.id, text: wordingFor(one, way), hint: one.hint }));
