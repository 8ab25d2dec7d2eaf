import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';

export interface BesideProps {
  store: AgreementStore;
  words: Words['beside'];
  agreement: Words['agreement'];
  keeping: Words['keeping'];
  titles: Record<string, string>;
  awake: boolean;
}

/** The way to the other’s paper: what lays it beside mine loads with the first press. */
export function Beside(props: BesideProps) {
  const [Inside, setInside] = useState<ComponentType<BesideProps & { pressed: number }>>();
  const [pressed, press] = useState(0);
  const [late, setLate] = useState(false);

  function open() {
    press(pressed + 1);
    import('./SideBySide.tsx').then(
      ({ SideBySide }) => setInside(() => SideBySide),
      () => setLate(true),
    );
  }

  return (
    <div class="no-print beside-way">
      <button class="quiet" type="button" disabled={!props.awake} onClick={open}>
        {props.words.open}
      </button>
      {Inside ? <Inside {...props} pressed={pressed} /> : late && <p role="alert">{props.keeping.late}</p>}
    </div>
  );
}
