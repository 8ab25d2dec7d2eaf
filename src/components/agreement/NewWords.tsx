import type { TargetedEvent } from 'preact';
import type { Difference } from '../../domain/agreement/differences.ts';
import type { Template } from '../../domain/agreement/template.ts';
import type { Responses } from '../../domain/responses.ts';
import type { Words } from '../../schemas/words.ts';

interface NewWordsProps {
  template: Template;
  words: Words['beside'];
  /** What stands first in a list of choices. */
  choose: string;
  difference: Difference;
  responses: Responses;
  type: (responses: Responses) => void;
}

const typeOf = { date: 'date', time: 'time', number: 'number' } as Record<string, string>;

/** Words of the two together, in the control that the form has for the field. They can start from what either wrote. */
export function NewWords({ template, words, choose, difference, responses, type }: NewWordsProps) {
  const { mine, theirs } = difference;
  const says = (side: Responses) => Object.values(side).some((value) => value !== '');
  const start = (label: string, side: Responses) =>
    says(side) && (
      <button class="quiet" type="button" onClick={() => type({ ...side })}>
        {label}
      </button>
    );
  return (
    <div class="new-words">
      {Object.keys(mine).map((key) => {
        const field = template.fields.get(key);
        if (!field) return null;
        const shared = {
          id: `beside-field-${key}`,
          value: responses[key] ?? '',
          dir: 'auto' as const,
          autocomplete: 'off',
          onInput: (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
            type({ ...responses, [key]: event.currentTarget.value }),
        };
        return (
          <div class="field" key={key}>
            <label for={shared.id}>
              {words.new}: {field.label}
            </label>
            {field.kind === 'choice' ? (
              <select {...shared}>
                <option value="">{choose}</option>
                {field.options?.map(({ text }) => (
                  <option key={text} value={text}>
                    {text}
                  </option>
                ))}
              </select>
            ) : field.kind === 'date' || field.kind === 'time' || field.kind === 'number' ? (
              <input {...shared} type={typeOf[field.kind]} />
            ) : (
              <textarea {...shared} rows={field.kind === 'long-text' ? 3 : 1} maxLength={5000} />
            )}
          </div>
        );
      })}
      <p class="buttons">
        {start(words.fromMine, mine)}
        {start(words.fromTheirs, theirs[0])}
      </p>
    </div>
  );
}
