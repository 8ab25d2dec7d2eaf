import { useStore } from '@nanostores/preact';
import type { TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FormSection } from '../../domain/agreement/form.ts';
import { switchOf, wordingChoiceOf } from '../../domain/agreement/template.ts';
import { say } from '../../domain/words.ts';
import type { Field } from '../../schemas/agreement.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import { href } from '../site/href.ts';

interface FormProps {
  store: AgreementStore;
  words: Words['agreement'];
  sources: Record<string, string>;
  current: string | undefined;
  focus: (field: string) => void;
  toPaper: (field: string) => void;
}

/** The form in sections, each with how much of it is filled in. */
export function Form(props: FormProps) {
  const sections = useStore(props.store.$form);
  return (
    <form onSubmit={(event) => event.preventDefault()} autocomplete="off">
      {sections.map((section, i) => (
        <Section key={section.id} {...props} section={section} open={i < 2} />
      ))}
    </form>
  );
}

function Section({ section, open, ...props }: FormProps & { section: FormSection; open: boolean }) {
  const responses = useStore(props.store.$responses);
  const { words } = props;
  // Typing changes none of them, and they are most of a form.
  const clauses = useMemo(
    () => section.clauses.length > 0 && <Clauses {...props} section={section} />,
    [section],
  );
  const filled = section.fields.filter(({ id }) => responses[id]?.trim()).length;
  return (
    <details open={open} class="section">
      <summary>
        <h2>{section.title}</h2>
        <span class="small soft">
          {section.fields.length > 0
            ? say(words.progress, { n: filled, total: section.fields.length })
            : words.ready}
        </span>
      </summary>
      {section.fields.map((field) => (
        <FieldRow key={field.id} field={field} value={responses[field.id] ?? ''} {...props} />
      ))}
      {clauses}
    </details>
  );
}

/** The clauses of a section with their switches, wordings and reasons. */
function Clauses({ section, store, words, sources }: FormProps & { section: FormSection }) {
  return (
    <details class="clauses">
      <summary>{words.clauses}</summary>
      <p class="small soft">{words.clausesIntro}</p>
      {section.clauses.map(({ clause, on, locked, excludedBy, number }) => (
        <div key={clause.id} class="clause">
          <label>
            <input
              type="checkbox"
              checked={on}
              disabled={locked || excludedBy !== undefined}
              onChange={(event) => store.set(switchOf(clause.id), event.currentTarget.checked ? 'on' : 'off')}
            />{' '}
            {clause.title}
            {locked && <span class="small soft">({words.locked})</span>}
            {excludedBy && (
              <span class="small soft">({say(words.notWith, { clause: excludedBy.title })})</span>
            )}
          </label>
          {on && clause.wordings.length > 1 && (
            <label class="wording">
              <span class="small">{words.wording}</span>
              <select
                name={wordingChoiceOf(clause.id)}
                value={String(number)}
                onChange={(event) => store.set(wordingChoiceOf(clause.id), event.currentTarget.value)}
              >
                {clause.wordings.map((one, i) => (
                  <option key={one} value={String(i)}>
                    {one.replace(/[{}]/g, '…').replace(/…[a-z0-9-]+…/g, '…')}
                  </option>
                ))}
              </select>
            </label>
          )}
          <p class="small soft">
            <strong>{words.why}:</strong> {clause.why} <strong>{words.without}:</strong> {clause.without}{' '}
            <strong>{words.source}:</strong> {words[`grade-${clause.grade}`]}
            {clause.references.map((id) => (
              <>
                {'; '}
                <a key={id} href={href(`/references/#${id}`)}>
                  {sources[id]}
                </a>
              </>
            ))}
            {clause.expected && (
              <>
                {'. '}
                <a href={href('/expectations/')}>{words.clauseExpects}</a>
              </>
            )}
          </p>
        </div>
      ))}
    </details>
  );
}

/** The native control of each kind of field that is not a text. */
const typeOf: Partial<Record<Field['kind'], string>> = { date: 'date', time: 'time', number: 'number' };

function FieldRow({
  field,
  value,
  store,
  words,
  current,
  focus,
  toPaper,
}: FormProps & { field: Field; value: string }) {
  const id = `field-${field.id}`;
  const shared = {
    id,
    name: field.id,
    value,
    onFocus: () => focus(field.id),
    'aria-describedby': field.help ? `${id}-help` : undefined,
  };
  const set = (event: TargetedEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
    store.set(field.id, event.currentTarget.value);
  return (
    <div class="field">
      <label for={id}>{field.label}</label>
      {field.help && (
        <p class="small soft" id={`${id}-help`}>
          {field.help}
        </p>
      )}
      {field.kind === 'long-text' ? (
        <textarea {...shared} rows={3} maxLength={5000} onInput={set} />
      ) : field.kind === 'choice' ? (
        <select {...shared} onChange={set}>
          <option value="">{words.choose}</option>
          {field.options?.map((option) => (
            <option key={option.text} value={option.text}>
              {option.text}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type={typeOf[field.kind] ?? 'text'}
          min={field.kind === 'number' ? 1 : undefined}
          maxLength={500}
          onInput={set}
        />
      )}
      {current === field.id && (
        <button class="quiet small to-paper" type="button" onClick={() => toPaper(field.id)}>
          {words.toPaper}
        </button>
      )}
    </div>
  );
}
