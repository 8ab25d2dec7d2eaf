import { useStore } from '@nanostores/preact';
import { answersIn, nextBlank } from '../../domain/agreement/form.ts';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';

interface FootProps {
  store: AgreementStore;
  words: Words['agreement'];
  current: string | undefined;
  awake: boolean;
  toField: (field: string) => void;
  toPaper: () => void;
}

/** The bar at the foot of a phone's form: how far one is, and what is next. After the last blank it is the paper. */
export function Foot({ store, words, current, awake, toField, toPaper }: FootProps) {
  const form = useStore(store.$form);
  const responses = useStore(store.$responses);
  const answers = answersIn(form, responses);
  const next = nextBlank(form, responses, current);
  return (
    <div class="foot no-print">
      <progress aria-hidden="true" value={answers.filter(({ given }) => given).length} max={answers.length} />
      <button
        class="button main"
        type="button"
        disabled={!awake}
        onClick={() => (next ? toField(next.id) : toPaper())}
      >
        {next ? say(words.next, { field: next.label }) : words.paper}
      </button>
    </div>
  );
}
