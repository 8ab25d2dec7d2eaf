import { useStore } from '@nanostores/preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Agreement as AgreementContent, Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import type { Language } from '../../domain/doc.ts';
import { agreementStore, type PackSheets } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Keep } from '../site/Keep.tsx';
import { useLeaving } from '../site/leaving.ts';
import { Actions } from './Actions.tsx';
import { Foot } from './Foot.tsx';
import { Form } from './Form.tsx';
import { Paper } from './Paper.tsx';
import { Remarks } from './Remarks.tsx';
import { Views, type View } from './Views.tsx';

interface AgreementProps {
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

/** The form and its paper. On a phone they are two views, and a bar at the foot says what is next. */
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
  const fieldsById = useMemo(() => byId(fields), [fields]);
  const store = useMemo(() => {
    const made = agreementStore(
      { id, language, agreement, clauses: byId(clauses), fields: fieldsById },
      words,
      sheets,
      browserDevice,
    );
    made.enter(enteredBefore());
    return made;
  }, [id]);
  const [view, setView] = useState<View>('form');
  const [current, setCurrent] = useState<string>();
  const awake = useAwake();
  useLeaving(store);

  // Choices that a link carries leave the address once they are read.
  useEffect(() => {
    const fragment = location.hash.includes('=') ? location.hash : '';
    store.begin(fragment);
    if (fragment) history.replaceState(null, '', location.pathname);
  }, [store]);

  const labelOf = (answer: string) => fieldsById.get(answer)?.label ?? answer;

  /** Shows a view from its beginning. */
  function show(next: View) {
    setView(next);
    requestAnimationFrame(() => document.querySelector('.agreement')?.scrollIntoView());
  }

  /** Shows a view, and in it the place of a field, which is in the middle of the screen and has the focus then. */
  function turnTo(next: View, field: string, placeOf: () => HTMLElement | null) {
    setView(next);
    setCurrent(field);
    requestAnimationFrame(() => {
      const place = placeOf();
      place?.closest('details')?.setAttribute('open', '');
      place?.focus();
      place?.scrollIntoView({ block: 'center' });
    });
  }

  const toField = (field: string) => turnTo('form', field, () => document.getElementById(`field-${field}`));
  const toPaper = (field: string) =>
    turnTo('paper', field, () => document.querySelector(`.sheet [data-field="${field}"]`));

  return (
    <div class="agreement" data-view={view}>
      <Views store={store} words={words} view={view} show={show} />
      <div class="form no-print">
        <Form
          store={store}
          words={words}
          remarks={remarks}
          sources={sources}
          fields={fieldsById}
          awake={awake}
          current={current}
          focus={setCurrent}
          toPaper={toPaper}
          toField={toField}
        />
      </div>
      <div class="paper">
        <Actions store={store} words={words} downloads={downloads} pdf={pdf} awake={awake} />
        <Keep store={store} words={keeping} of={id} titles={titles} labelOf={labelOf} awake={awake} />
        <Remarks store={store} words={words} remarks={remarks} toField={toField} />
        <Paper store={store} words={words} current={current} toField={toField} />
      </div>
      <Foot
        store={store}
        words={words}
        current={current}
        awake={awake}
        toField={toField}
        toPaper={() => show('paper')}
      />
    </div>
  );
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
