import { useStore } from '@nanostores/preact';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';

interface RemarksProps {
  store: AgreementStore;
  words: Words['agreement'];
  remarks: Words['remarks'];
  toField: (field: string) => void;
}

/** What is worth a second look, in words. It never stops anyone. */
export function Remarks({ store, words, remarks, toField }: RemarksProps) {
  const found = useStore(store.$remarks);
  if (found.length === 0) return null;
  return (
    <details class="remarks no-print" open>
      <summary>{say(words.remarks, { n: found.length })}</summary>
      <ul>
        {found.map(({ id, values, field }, i) => (
          <li key={`${id}-${i}`}>
            {say(remarks[id], values)}{' '}
            {field && (
              <button class="quiet small" type="button" onClick={() => toField(field)}>
                {words.toField}
              </button>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
