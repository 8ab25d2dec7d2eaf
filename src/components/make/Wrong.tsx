import type { Told } from '../../own/told.ts';
import type { Words } from '../../schemas/words.ts';

/** What is wrong with a field, in the sentences of the check, tied to the field by its id. */
export function Wrong({ id, told, words }: { id: string; told: Told[]; words: Words['make'] }) {
  if (told.length === 0) return null;
  return (
    <div class="wrong" id={id}>
      <strong>{words.putRight}</strong>
      {told.map(({ message }) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  );
}
