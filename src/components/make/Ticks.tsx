import { listAt } from '../../own/value.ts';
import { idOf, labelOf, type FieldProps } from './fields.ts';
import { Wrong } from './Wrong.tsx';

/** Some of what there is, to be ticked. */
export function Ticks({
  path,
  name,
  words,
  labels,
  data,
  told,
  set,
  choices,
}: FieldProps & { choices: { id: string; label: string }[] }) {
  const ticked = listAt(data, path);
  // What a copy names that is not there can be unticked.
  const strange = ticked.map(String).filter((one) => !choices.some(({ id }) => id === one));
  const turn = (id: string) => {
    const next = ticked.includes(id) ? ticked.filter((one) => one !== id) : [...ticked, id];
    set(path, next.length > 0 ? next : undefined);
  };
  return (
    <fieldset class="ticks" id={idOf(path)} tabIndex={-1}>
      <legend class="visually-hidden">{labelOf(labels, name)}</legend>
      {[...choices, ...strange.map((id) => ({ id, label: id }))].map(({ id, label }) => (
        <label key={id}>
          <input type="checkbox" checked={ticked.includes(id)} onChange={() => turn(id)} />
          <span>{label}</span>
        </label>
      ))}
      <Wrong
        id={`${idOf(path)}-wrong`}
        told={told.filter(({ field }) => field[0] === path[0])}
        words={words}
      />
    </fieldset>
  );
}
