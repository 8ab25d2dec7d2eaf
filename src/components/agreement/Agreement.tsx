import { useStore } from '@nanostores/preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { Agreement as AgreementContent, Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import type { Language } from '../../domain/doc.ts';
import { agreementStore } from '../../stores/agreement.ts';
import { browserDevice } from '../../stores/device.ts';
import type { PackSheets } from '../../stores/taking.ts';
import { enteredBefore, useAwake } from '../site/entered.ts';
import { Keep } from '../site/Keep.tsx';
import { useLeaving } from '../site/leaving.ts';
import { Actions } from './Actions.tsx';
import { Beside } from './Beside.tsx';
import { Foot } from './Foot.tsx';
import { Form } from './Form.tsx';
import { Due, Later } from './Later.tsx';
import { Paper } from './Paper.tsx';
import { Questions } from './Questions.tsx';
import { Remarks } from './Remarks.tsx';
import { useTurning } from './turning.ts';
import { Views } from './Views.tsx';

interface AgreementProps {
  id: string;
  agreement: AgreementContent;
  clauses: Clause[];
  fields: Field[];
  words: Words['agreement'];
  remarks: Words['remarks'];
  keeping: Words['keeping'];
  downloads: Words['downloads'];
  beside: Words['beside'];
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
export function Agreement(props: AgreementProps) {
  const { id, words, remarks, titles, sources } = props;
  const fields = useMemo(() => byId(props.fields), [props.fields]);
  const store = useAgreement(props, fields);
  const awake = useAwake();
  const isGroup = props.agreement.parties.some(({ each }) => each);
  const labelOf = (answer: string) => fields.get(answer)?.label ?? answer;
  const { view, show, current, focus, toField, toPaper } = useTurning();
  const shared = { store, words, awake, current, toField };
  return (
    <div class="agreement" data-view={view}>
      <Due store={store} toPaper={() => show('paper')} />
      <Views store={store} words={words} awake={awake} view={view} show={show} />
      <div class="form no-print">
        <Form
          {...shared}
          remarks={remarks}
          sources={sources}
          fields={fields}
          focus={focus}
          toPaper={toPaper}
        />
      </div>
      <section class="paper" id="paper" tabIndex={-1} aria-label={words.paper}>
        <div class="bar no-print">
          <Actions store={store} words={words} downloads={props.downloads} pdf={props.pdf} awake={awake} />
          <Keep
            store={store}
            words={props.keeping}
            of={id}
            titles={titles}
            labelOf={labelOf}
            openPaper={store.openPaper}
          />
          <Beside
            store={store}
            words={props.beside}
            agreement={words}
            keeping={props.keeping}
            titles={titles}
            awake={awake}
          />
          <Later
            store={store}
            title={isGroup ? words.laterGroup : words.later}
            late={props.keeping.late}
            downloads={props.downloads}
            pdf={props.pdf}
          />
        </div>
        <div class="pane">
          <Questions store={store} words={words} labelOf={labelOf} />
          <Remarks store={store} words={words} remarks={remarks} toField={toField} />
          <Paper {...shared} />
        </div>
      </section>
      <Foot {...shared} toPaper={() => show('paper')} />
    </div>
  );
}

/** The store of an agreement, with what was typed before it and the choices of a link; leaving asks about what would go. */
function useAgreement(
  { id, language, agreement, clauses, words, sheets }: AgreementProps,
  fields: Map<string, Field>,
) {
  const store = useMemo(() => {
    const made = agreementStore(
      { id, language, agreement, clauses: byId(clauses), fields },
      words,
      sheets,
      browserDevice,
    );
    made.enter(enteredBefore());
    return made;
  }, [id]);
  useLeaving(store);

  // Choices that a link carries leave the address once they are read.
  useEffect(() => {
    const fragment = location.hash.includes('=') ? location.hash : '';
    store.begin(fragment);
    if (fragment) history.replaceState(null, '', location.pathname);
  }, [store]);

  // What the link filled in has made room for something else.
  const canUndo = useStore(store.$canUndo);
  useEffect(() => {
    if (canUndo) document.getElementById('given')?.remove();
  }, [canUndo]);
  return store;
}

const byId = <Item extends { id: string }>(items: Item[]) => new Map(items.map((item) => [item.id, item]));
