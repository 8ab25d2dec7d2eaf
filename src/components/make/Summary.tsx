import { say } from '../../domain/words.ts';
import type { Told } from '../../own/told.ts';
import type { Words } from '../../schemas/words.ts';

interface SummaryProps {
  told: Told[];
  words: Words['make'];
  goTo: (field: Told['field']) => void;
  labelOf: (field: Told['field']) => string;
}

/** All that is wrong, each leading to its field. */
export function Summary({ told, words, goTo, labelOf }: SummaryProps) {
  return (
    <div class="summary" id="own-summary" tabIndex={-1}>
      <p class="count" role="status">
        <strong>
          {told.length === 0
            ? words.fine
            : told.length === 1
              ? words.oneWrong
              : say(words.manyWrong, { n: told.length })}
        </strong>
      </p>
      {told.length > 0 && (
        <ul>
          {told.map((one) => (
            <li key={`${one.field.join()}${one.message}`}>
              <button class="quiet" type="button" onClick={() => goTo(one.field)}>
                {labelOf(one.field)}
              </button>{' '}
              {one.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
