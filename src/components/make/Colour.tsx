import { say } from '../../domain/words.ts';
import { enough, isColour, ratioOn, readableOn } from '../../own/colour.ts';
import { textAt } from '../../own/value.ts';
import { Field } from './Field.tsx';
import { idOf, labelOf, type FieldProps } from './fields.ts';

const schemes = ['light', 'dark'] as const;

/** One colour in its two shades, each with how well it can be read as it is picked. The first pick makes both. */
export function Colour(props: FieldProps) {
  const { path, name, words, labels, data, set } = props;
  function pick(scheme: (typeof schemes)[number], colour: string) {
    const other = schemes.find((one) => one !== scheme)!;
    const isFirst = !textAt(data, [...path, other]);
    set(path, {
      light: textAt(data, [...path, 'light']),
      dark: textAt(data, [...path, 'dark']),
      ...(isFirst && { [other]: readableOn(other, colour) }),
      [scheme]: isFirst ? readableOn(scheme, colour) : colour,
    });
  }
  return (
    <fieldset class="colour" id={idOf(path)} tabIndex={-1}>
      <legend>{labelOf(labels, name)}</legend>
      <p class="small soft">{labelOf(labels, `${name}.hint`)}</p>
      {schemes.map((scheme) => {
        const label = labelOf(labels, `${name}, ${scheme}`);
        const colour = textAt(data, [...path, scheme]);
        const ratio = isColour(colour) ? ratioOn(scheme, colour) : undefined;
        return (
          <div key={scheme} class="shade">
            <input
              type="color"
              aria-label={say(words.pick, { shade: label })}
              value={isColour(colour) ? colour : '#777777'}
              onInput={(event) => pick(scheme, event.currentTarget.value)}
            />
            <div>
              <Field
                {...props}
                shape={{ name: scheme, needed: false }}
                path={[...path, scheme]}
                name={`${name}, ${scheme}`}
              />
              {ratio && (
                <p class="small" role="status">
                  {say(ratio >= enough ? words.ratioGood : words.ratioPoor, { ratio: ratio.toFixed(1) })}{' '}
                  {ratio < enough && (
                    <button
                      class="quiet"
                      type="button"
                      onClick={() => pick(scheme, readableOn(scheme, colour))}
                    >
                      {say(words.takeNear, { colour: readableOn(scheme, colour) })}
                    </button>
                  )}
                </p>
              )}
            </div>
          </div>
        );
      })}
    </fieldset>
  );
}
