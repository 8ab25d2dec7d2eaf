import { useStore } from '@nanostores/preact';
import { useEffect } from 'preact/hooks';
import type { Opened } from '../../domain/opened.ts';
import { say } from '../../domain/words.ts';
import type { Words } from '../../schemas/words.ts';
import type { Filling } from '../../stores/filling.ts';
import { LateFold } from './Late.tsx';

export interface KeepProps {
  store: Omit<Filling, 'begin'>;
  words: Words['keeping'];
  /** The id of what is filled in, and what each kind is called. */
  of: string;
  titles: Record<string, string>;
  /** What an answer is called, by its id. */
  labelOf: (id: string) => string;
  /** Opens papers too, where they carry their answers. */
  openPaper?: (bytes: Uint8Array) => Promise<Opened>;
}

/** Keeping and opening again, folded away: what is in it loads when somebody opens it. */
export function Keep(props: KeepProps) {
  const { store, words } = props;
  useEffect(() => store.watch(), [store]);
  return (
    <>
      <Notices {...props} />
      <LateFold
        title={words.title}
        late={words.late}
        load={() => import('./Keeping.tsx').then(({ Keeping }) => Keeping)}
        given={props}
      />
    </>
  );
}

/** What somebody should know before going on with this draft. */
function Notices({ store, words, labelOf }: Pick<KeepProps, 'store' | 'words' | 'labelOf'>) {
  const notice = useStore(store.$notice);
  const state = useStore(store.$state);
  const beyond = Object.entries(useStore(store.$beyond));
  return (
    <>
      {notice && (
        <p class="notice" role="alert">
          {words[notice]}
        </p>
      )}
      {state === 'behind' && (
        <p class="notice" role="alert">
          {words.lost}
        </p>
      )}
      {beyond.length > 0 && (
        <div class="notice" role="status">
          <p>{say(words.beyond, { n: beyond.length })}</p>
          <ul>
            {beyond.map(([id, answer]) => (
              <li key={id}>
                {labelOf(id)}: {answer}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
