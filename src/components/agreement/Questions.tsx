import { useStore } from '@nanostores/preact';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import { Late } from '../site/Late.tsx';

export interface QuestionsProps {
  store: AgreementStore;
  words: Words['agreement'];
  labelOf: (field: string) => string;
}

/** What a paper that has come back leaves to be asked: it loads when there is something. */
export function Questions(props: QuestionsProps) {
  const any = useStore(props.store.$questions) !== undefined;
  return (
    <Late when={any} load={() => import('./Asked.tsx').then(({ AskedAbout }) => AskedAbout)} given={props} />
  );
}
