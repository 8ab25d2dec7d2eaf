import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Agreement as AgreementContent, Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import { say } from '../../domain/words.ts';
import { agreementStore, type AgreementStore } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Form } from './Form.tsx';
import { Paper } from './Paper.tsx';

export interface AgreementProps {
  id: string;
  agreement: AgreementContent;
  clauses: Clause[];
  fields: Field[];
  words: Words['agreement'];
  /** Short names of references, for the sources of clauses. */
  sources: Record<string, string>;
}

/** The form and its paper. On a phone they are two views, with the number of blanks on the switch between them. */
export function Agreement({ id, agreement, clauses, fields, words, sources }: AgreementProps) {
  const store = useMemo(() => {
    const made = agreementStore(
      { id, agreement, clauses: byId(clauses), fields: byId(fields) },
      words,
      browserDevice,
    );
    made.take(enteredBefore());
    return made;
  }, [id]);
  const [view, setView] = useState<'form' | 'paper'>('form');
  const [current, setCurrent] = useState<string>();
  const blanks = useStore(store.$blanks);
  const responses = useStore(store.$responses);
  const kept = useStore(store.$kept);
  useEffect(() => store.begin(), [store]);

  // Unsaved work is worth a question before the page goes.
  const unsaved = Object.keys(responses).length > 0 && !kept;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);

  function toField(field: string) {
    setView('form');
    setCurrent(field);
    requestAnimationFrame(() => {
      const input = document.getElementById(`field-${field}`);
      input?.closest('details')?.setAttribute('open', '');
      input?.focus();
      input?.scrollIntoView({ block: 'center' });
    });
  }

  function toPaper(field: string) {
    setView('paper');
    setCurrent(field);
    requestAnimationFrame(() => {
      const place = document.querySelector<HTMLElement>(`.sheet [data-field="${field}"]`);
      place?.scrollIntoView({ block: 'center' });
      place?.focus();
    });
  }

  return (
    <div class="agreement" data-view={view}>
      <div class="views no-print" role="group" aria-label={words.form}>
        <button class="button" type="button" aria-pressed={view === 'form'} onClick={() => setView('form')}>
          {words.form}
        </button>
        <button class="button" type="button" aria-pressed={view === 'paper'} onClick={() => setView('paper')}>
          {words.paper} · {blanks.length > 0 ? say(words.blanks, { n: blanks.length }) : words.noBlanks}
        </button>
      </div>
      <div class="form no-print">
        <Form
          store={store}
          words={words}
          sources={sources}
          current={current}
          focus={setCurrent}
          toPaper={toPaper}
        />
      </div>
      <div class="paper">
        <Actions store={store} words={words} />
        <Paper store={store} words={words} current={current} toField={toField} />
      </div>
    </div>
  );
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));

/** What can be done with the paper. */
function Actions({ store, words }: { store: AgreementStore; words: Words['agreement'] }) {
  const [said, tell] = useState('');
  const kept = useStore(store.$kept);
  const canUndo = useStore(store.$canUndo);
  const awake = useAwake();

  async function download(format: string) {
    tell(words.making);
    try {
      await store.download(format);
      tell('');
    } catch {
      tell(words.failed);
    }
  }

  function keep() {
    const result = store.setKept(!kept);
    tell(result.ok ? (kept ? '' : words.keepNote) : words[result.reason]);
  }

  return (
    <div class="actions no-print">
      <fieldset class="buttons" disabled={!awake}>
        <button class="button main" type="button" onClick={() => void download('word')}>
          {words.word}
        </button>
        <button class="button" type="button" onClick={() => void download('markdown')}>
          {words.markdown}
        </button>
        <button class="button" type="button" onClick={() => void download('text')}>
          {words.text}
        </button>
        <button class="button" type="button" onClick={browserDevice.print}>
          {words.print}
        </button>
        <button class="button" type="button" aria-pressed={kept} onClick={keep}>
          {kept ? words.kept : words.keep}
        </button>
        <button class="quiet" type="button" onClick={() => (store.clear(), tell(words.cleared))}>
          {words.clear}
        </button>
        {canUndo && (
          <button class="quiet" type="button" onClick={() => (store.undo(), tell(''))}>
            {words.undo}
          </button>
        )}
      </fieldset>
      <p class="small" role="status">
        {said}
      </p>
    </div>
  );
}
