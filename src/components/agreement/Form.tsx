import { useStore } from '@nanostores/preact';
import type { ComponentChildren, TargetedEvent } from 'preact';
import { useMemo } from 'preact/hooks';
import type { FormSection } from '../../domain/agreement/form.ts';
import { switchOf, wordingChoiceOf } from '../../domain/agreement/template.ts';
import { say } from '../../domain/words.ts';
import type { Field } from '../../schemas/agreement.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import type { AgreementStore } from '../../stores/agreement.ts';
import { href } from '../site/href.ts';

interface FormProps {
  store: AgreementStore;
  words: Words['agreement'];
  remarks: Words['remarks'];
  sources: Record<string, string>;
  fields: ReadonlyMap<string, Field>;
  awake: boolean;
  current: string | undefined;
  focus: (field: string) => void;
  toPaper: (field: string) => void;
  toField: (field: string) => void;
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
    [section, props.awake],
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
        <FieldRow key={field.id} field={field} {...props} />
      ))}
      {clauses}
    </details>
  );
}

/** The clauses of a section with their wordings to be read whole, and their reasons. */
function Clauses({ section, store, words, sources, fields, awake }: FormProps & { section: FormSection }) {
  /** A wording with the names of its blanks. */
  const readable = (wording: string) =>
    wording
      .split(/\{([a-z0-9-]+)\}/)
      .map((part, i) => (i % 2 === 0 ? part : <em key={i}>{fields.get(part)?.hint ?? part}</em>));
  return (
    <details class="clauses">
      <summary>{words.clauses}</summary>
      <p class="small soft">{words.clausesIntro}</p>
      {section.clauses.map(({ clause, on, locked, excludedBy, number }) => {
        const card = (value: string, checked: boolean, label: ComponentChildren, choose: () => void) => (
          <label key={value} class="card">
            <input
              type="radio"
              name={wordingChoiceOf(clause.id)}
              value={value}
              checked={checked}
              disabled={excludedBy !== undefined}
              onChange={choose}
            />
            <span>{label}</span>
          </label>
        );
        const turn = (to: 'on' | 'off') => store.set(switchOf(clause.id), to);
        return (
          <fieldset key={clause.id} class="clause" disabled={!awake}>
            <legend>
              {clause.title}
              {locked && <span class="small soft"> ({words.locked})</span>}
              {excludedBy && (
                <span class="small soft"> ({say(words.notWith, { clause: excludedBy.title })})</span>
              )}
            </legend>
            {clause.wordings.map((one, i) =>
              card(String(i), on && i === number, readable(one), () => {
                store.set(wordingChoiceOf(clause.id), String(i));
                if (!on) turn('on');
              }),
            )}
            {!locked && card('off', !on, words.leaveOut, () => turn('off'))}
            <Why clause={clause} words={words} sources={sources} />
          </fieldset>
        );
      })}
    </details>
  );
}

/** Why a clause is here, what happens without it, and who says so. */
function Why({ clause, words, sources }: Pick<FormProps, 'words' | 'sources'> & { clause: Clause }) {
  return (
    <details class="small soft">
      <summary>{words.why}</summary>
      <p>
        {clause.why} <strong>{words.without}:</strong> {clause.without} <strong>{words.source}:</strong>{' '}
        {words[`grade-${clause.grade}`]}
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
    </details>
  );
}

/** The native control of each kind of field that is not a text. */
const typeOf: Partial<Record<Field['kind'], string>> = { date: 'date', time: 'time', number: 'number' };

function FieldRow({
  field,
  store,
  words,
  remarks,
  current,
  focus,
  toPaper,
  toField,
}: FormProps & { field: Field }) {
  const id = `field-${field.id}`;
  // Read here: handed down, it would be older than the field whenever only the field is drawn anew, and letters would go.
  const value = useStore(store.$responses)[field.id] ?? '';
  const doubts = useStore(store.$remarks).filter((one) => (one.at ?? one.field) === field.id);
  const described = [...(field.help ? [`${id}-help`] : []), ...(doubts.length > 0 ? [`${id}-doubts`] : [])];
  const shared = {
    id,
    name: field.id,
    value,
    onFocus: () => focus(field.id),
    'aria-describedby': described.join(' ') || undefined,
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
      {doubts.length > 0 && (
        <div class="doubts" id={`${id}-doubts`}>
          <strong>{words.secondLook}</strong>
          {doubts.map((one) => (
            <p key={one.id}>
              {say(remarks[one.id], one.values)}{' '}
              {one.at && one.field && (
                <button class="quiet" type="button" onClick={() => toField(one.field!)}>
                  {words.toField}
                </button>
              )}
            </p>
          ))}
        </div>
      )}
      {current === field.id && (
        <button
          class="quiet small to-paper"
          type="button"
          aria-label={say(words.toPaperOf, { field: field.label })}
          onClick={() => toPaper(field.id)}
        >
          {words.toPaper}
        </button>
      )}
    </div>
  );
}
