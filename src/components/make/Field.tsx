import type { TargetedEvent } from 'preact';
import { textAt } from '../../own/value.ts';
import { idOf, labelOf, toldAt, type FieldProps } from './fields.ts';
import { Wrong } from './Wrong.tsx';

/** Texts that may take more than a line. */
const long = ['for', 'how', 'next', 'when', 'place'];

/** A text or a choice, with its hint and what is wrong with it. `said` is what choices are called. */
export function Field({
  shape,
  path,
  name,
  words,
  labels,
  data,
  told,
  set,
  said = {},
}: FieldProps & { said?: Record<string, string> }) {
  const id = idOf(path);
  const hint = labelOf(labels, `${name}.hint`);
  const wrong = toldAt(told, path);
  const shared = {
    id,
    name: id,
    value: textAt(data, path),
    'aria-invalid': wrong.length > 0 ? ('true' as const) : undefined,
    'aria-describedby':
      [hint && `${id}-hint`, wrong.length > 0 && `${id}-wrong`].filter(Boolean).join(' ') || undefined,
  };
  const change = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    set(path, event.currentTarget.value.replaceAll('\n', ' ') || undefined);
  return (
    <div class="field">
      <label for={id}>
        {labelOf(labels, name)} {shape.needed && <span class="small soft">({words.required})</span>}
      </label>
      {hint && (
        <p class="small soft" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {shape.choices ? (
        <select {...shared} onChange={change}>
          <option value="">{words.choose}</option>
          {shape.choices.map((one) => (
            <option key={one} value={one}>
              {said[one] ?? one}
            </option>
          ))}
        </select>
      ) : long.includes(shape.name) ? (
        <textarea {...shared} rows={2} maxLength={1000} onInput={change} />
      ) : (
        <input {...shared} type="text" maxLength={500} onInput={change} />
      )}
      <Wrong id={`${id}-wrong`} told={wrong} words={words} />
    </div>
  );
}
