import { say } from '../../domain/words.ts';
import { listAt } from '../../own/value.ts';
import { Field } from './Field.tsx';
import { idOf, labelOf, toldAt, type FieldProps } from './fields.ts';
import { Wrong } from './Wrong.tsx';

/** A list to which entries are added: groups of fields, or texts. */
export function Entries(props: FieldProps) {
  const { shape, path, name, words, labels, data, told, set } = props;
  const list = listAt(data, path);
  const isOfTexts = !shape.entries || shape.entries.length === 0;
  const what = labelOf(labels, name);
  function add() {
    set([...path, list.length], isOfTexts ? '' : {});
    setTimeout(() =>
      document
        .querySelector<HTMLElement>(`[id^='${idOf([...path, list.length])}']:is(input, select, textarea)`)
        ?.focus(),
    );
  }
  return (
    <div class="entries" id={idOf(path)} tabIndex={-1}>
      {list.map((_, i) => {
        const at = [...path, i];
        const title = say(words.entry, { what, n: i + 1 });
        return (
          <fieldset key={i} id={isOfTexts ? undefined : idOf(at)} tabIndex={-1}>
            <legend>{title}</legend>
            {isOfTexts ? (
              <Field {...props} shape={{ name: shape.name, needed: false }} path={at} />
            ) : (
              shape.entries!.map((one) => (
                <Field
                  key={one.name}
                  {...props}
                  shape={one}
                  path={[...at, one.name]}
                  name={`${name} – ${one.name}`}
                />
              ))
            )}
            {!isOfTexts && <Wrong id={`${idOf(at)}-wrong`} told={toldAt(told, at)} words={words} />}
            <button class="quiet small" type="button" onClick={() => set(at, undefined)}>
              {words.remove} <span class="visually-hidden">({title})</span>
            </button>
          </fieldset>
        );
      })}
      <Wrong id={`${idOf(path)}-wrong`} told={toldAt(told, path)} words={words} />
      <button class="button" type="button" onClick={add}>
        {words.add} <span class="visually-hidden">({what})</span>
      </button>
    </div>
  );
}
