import { useStore } from '@nanostores/preact';
import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';

export interface QuestionsProps {
  store: AgreementStore;
  words: Words['agreement'];
  labelOf: (field: string) => string;
}

/** What a paper that has come back leaves to be asked: it loads when there is something. */
export function Questions(props: QuestionsProps) {
  const any = useStore(props.store.$questions) !== undefined;
  const [Inside, setInside] = useState<ComponentType<QuestionsProps>>();
  useEffect(() => {
    if (any) void import('./Asked.tsx').then(({ AskedAbout }) => setInside(() => AskedAbout));
  }, [any]);
  return any && Inside ? <Inside {...props} /> : null;
}
