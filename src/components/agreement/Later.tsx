import { useStore } from '@nanostores/preact';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import type { LaterStore } from '../../stores/later.ts';
import { Late, LateFold } from '../site/Late.tsx';

export interface LaterProps {
  store: AgreementStore;
  downloads: Words['downloads'];
  /** Whether the PDF has letters for this language. */
  pdf: boolean;
}

/** What a part of it is given, once it is there. */
export type PartProps = LaterProps & { later: LaterStore };

const foldId = 'later';

/** What comes after the signing, folded away: it loads when somebody opens it. */
export const Later = (props: LaterProps & { title: string; late: string }) => (
  <LateFold
    id={foldId}
    title={props.title}
    late={props.late}
    load={() => Promise.all([import('./Review.tsx'), props.store.later()]).then(([{ Review }]) => Review)}
    given={props}
  />
);

/** Says that a review is due, once there is an agreement that was taken away or kept. */
export function Due({ store, toPaper }: { store: AgreementStore; toPaper: () => void }) {
  const isIssued = useStore(store.$edition) !== undefined;
  /** Turns to the fold, and opens it. */
  function go() {
    toPaper();
    requestAnimationFrame(() => {
      const fold = document.getElementById(foldId) as HTMLDetailsElement;
      fold.open = true;
      fold.querySelector('summary')?.focus();
    });
  }
  return (
    <Late
      when={isIssued}
      load={() => Promise.all([import('./IsDue.tsx'), store.later()]).then(([{ IsDue }]) => IsDue)}
      given={{ store, go }}
    />
  );
}
