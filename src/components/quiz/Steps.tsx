import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import { useKeptFocus } from '../site/kept-focus.ts';

/** How far one is, as bars and in words: of so many steps, or of so many at most while an answer may yet leave one out. */
export function Progress({
  n,
  total,
  most,
  words,
}: {
  n: number;
  /** The steps that are asked for now, and those that there can be at most. */
  total: number;
  most: number;
  words: Words['quiz'];
}) {
  return (
    <p class="progress">
      <span class="bars" aria-hidden="true">
        {Array.from({ length: most }, (_, i) => (
          <span key={i} class={i < n ? 'done' : undefined} />
        ))}
      </span>
      <span class="small soft">
        {say(total === most ? words.stepOf : words.stepOfMost, { n, total: most })}. {words.private}
      </span>
    </p>
  );
}

interface ChoiceProps {
  name: string;
  options: { id: string; lead?: string | undefined; text: string; hint?: string | undefined }[];
  /** What is chosen, in the order in which it was. */
  chosen: readonly string[];
  /** Says whether it was taken. */
  choose: (id: string) => boolean;
  /** Where two may be chosen: how to put the second first, and what the two are called. */
  two?: { putFirst: () => void; words: Words['quiz'] } | undefined;
}

/** One list of choices, each a whole row to press. Nothing is chosen beforehand. */
export function Choices({ name, options, chosen, choose, two }: ChoiceProps) {
  const form = useRef<HTMLFormElement>(null);
  useKeptFocus(() => form.current?.querySelector('input:checked'));
  return (
    <form class="choices" autocomplete="off" ref={form} onSubmit={(event) => event.preventDefault()}>
      {options.map(({ id, lead, text, hint }) => {
        const place = two && chosen.length > 1 ? chosen.indexOf(id) : -1;
        return (
          <div key={id} class="choice-row">
            <label class="choice">
              <input
                type={two ? 'checkbox' : 'radio'}
                name={name}
                value={id}
                checked={chosen.includes(id)}
                onChange={(event) => {
                  // A third answer is refused: the box goes on showing what is chosen, and not what was pressed.
                  if (!choose(id)) event.currentTarget.checked = false;
                }}
              />
              <span>
                {two && place >= 0 && (
                  <span class={place === 0 ? 'badge first' : 'badge'}>
                    {place === 0 ? two.words.answerFirst : two.words.andAlso}
                  </span>
                )}
                {lead ? (
                  <>
                    <strong>{lead}</strong> <span class="line">{text}</span>
                  </>
                ) : (
                  text
                )}
                {hint && <span class="line">{hint}</span>}
              </span>
            </label>
            {two && place === 1 && (
              <button class="quiet" type="button" onClick={two.putFirst}>
                {two.words.putFirst}
              </button>
            )}
          </div>
        );
      })}
    </form>
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
    <fieldset class="step" aria-describedby="step-intro">
      <legend>
        <h1 tabIndex={-1} id="step-title">
          {title}
        </h1>
      </legend>
      <p class="soft" id="step-intro">
        {intro}
      </p>
      {children}
      {why && (
        <p class="small soft">
          {words.whyWeAsk}: {why}
        </p>
      )}
    </fieldset>
  );
}
