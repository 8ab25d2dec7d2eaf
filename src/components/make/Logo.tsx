import { say } from '../../domain/words.ts';
import { textAt } from '../../own/value.ts';
import { idOf, labelOf, toldAt, type FieldProps } from './fields.ts';
import { Wrong } from './Wrong.tsx';

interface LogoProps extends FieldProps {
  /** Takes the file that somebody chose. */
  open: (file: File) => void;
  remove: () => void;
}

/** The drawing in place of our mark. */
export function Logo({ path, name, words, labels, data, told, open, remove }: LogoProps) {
  const id = idOf(path);
  const has = textAt(data, path);
  const wrong = toldAt(told, path);
  return (
    <div class="field">
      <label for={id}>{labelOf(labels, name)}</label>
      <p class="small soft" id={`${id}-hint`}>
        {labelOf(labels, `${name}.hint`)}
      </p>
      <input
        id={id}
        type="file"
        accept=".svg,image/svg+xml"
        aria-describedby={`${id}-hint ${id}-wrong`}
        onChange={({ currentTarget }) => {
          if (currentTarget.files?.[0]) open(currentTarget.files[0]);
          currentTarget.value = '';
        }}
      />
      {has && (
        <p>
          {say(words.logoHas, { file: has })}{' '}
          <button class="quiet" type="button" onClick={remove}>
            {words.logoRemove}
          </button>
        </p>
      )}
      <Wrong id={`${id}-wrong`} told={wrong} words={words} />
    </div>
  );
}
