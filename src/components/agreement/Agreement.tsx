import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Agreement as AgreementContent, Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import type { Language } from '../../domain/doc.ts';
import { say } from '../../domain/words.ts';
import { agreementStore, type PackSheets } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Keep } from '../site/Keep.tsx';
import { useLeaveQuestion } from '../site/leaving.ts';
import { Actions } from './Actions.tsx';
import { Form } from './Form.tsx';
import { Paper } from './Paper.tsx';
import { Remarks } from './Remarks.tsx';

export interface AgreementProps {
  id: string;
  agreement: AgreementContent;
  clauses: Clause[];
  fields: Field[];
  words: Words['agreement'];
  remarks: Words['remarks'];
  keeping: Words['keeping'];
  downloads: Words['downloads'];
  language: Language;
  /** Whether the PDF has letters for this language. */
  pdf: boolean;
  /** What each agreement is called. */
  titles: Record<string, string>;
  /** The sheets that go into the pack. */
  sheets: PackSheets;
  /** Short names of references, for the sources of clauses. */
  sources: Record<string, string>;
}

/** The form and its paper. On a phone they are two views, with the number of blanks on the switch between them. */
export function Agreement({
  id,
  agreement,
  clauses,
  fields,
  words,
  remarks,
  keeping,
  downloads,
  language,
  pdf,
  titles,
  sheets,
  sources,
}: AgreementProps) {
  const store = useMemo(() => {
    const made = agreementStore(
      { id, language, agreement, clauses: byId(clauses), fields: byId(fields) },
      words,
      sheets,
      browserDevice,
    );
    made.enter(enteredBefore());
    return made;
  }, [id]);
  const [view, setView] = useState<'form' | 'paper'>('form');
  const [current, setCurrent] = useState<string>();
  const blanks = useStore(store.$blanks);
  const unsaved = useStore(store.$unsaved);
  const awake = useAwake();
  useLeaveQuestion(unsaved);

  // Choices that a link carries leave the address once they are read.
  useEffect(() => {
    const fragment = location.hash.includes('=') ? location.hash : '';
    store.begin(fragment);
    if (fragment) history.replaceState(null, '', location.pathname);
  }, [store]);

  const labelOf = (answer: string) => fields.find((field) => field.id === answer)?.label ?? answer;

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
        <Actions store={store} words={words} downloads={downloads} pdf={pdf} awake={awake} />
        <Keep store={store} words={keeping} of={id} titles={titles} labelOf={labelOf} awake={awake} />
        <Remarks store={store} words={words} remarks={remarks} toField={toField} />
        <Paper store={store} words={words} current={current} toField={toField} />
      </div>
    </div>
  );
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
