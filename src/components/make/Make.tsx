import '../../own/without-eval.ts';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { emptyDraft, opened, textsOf, withoutLogo, type Draft } from '../../own/draft.ts';
import type { Known } from '../../own/known.ts';
import { toldOf, type Told } from '../../own/told.ts';
import { setAt, type Group, type Path, type Value } from '../../own/value.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Shape } from '../../schemas/explain.ts';
import type { Words } from '../../schemas/words.ts';
import { useAwake } from '../site/entered.ts';
import { useLeaveQuestion } from '../site/leaving.ts';
import { Clauses } from './Clauses.tsx';
import { Colour } from './Colour.tsx';
import { Entries } from './Entries.tsx';
import { Field } from './Field.tsx';
import { idOf, labelOf, type FormProps } from './fields.ts';
import { Logo } from './Logo.tsx';
import { OpenCopy } from './OpenCopy.tsx';
import { Sketch } from './Sketch.tsx';
import { Summary } from './Summary.tsx';
import { Take } from './Take.tsx';
import { Ticks } from './Ticks.tsx';
import { Wrong } from './Wrong.tsx';

interface MakeProps {
  words: Words['make'];
  labels: Words['own'];
  shapes: Shape[];
  known: Known;
  marks: Record<string, string>;
  parts: { id: string; label: string }[];
  places: { id: string; label: string }[];
  nav: string[];
  site: string;
}

/** The form for an organisation's files: made from their shape, checked as `npm run check` checks, kept nowhere. */
export function Make(props: MakeProps) {
  const { words, labels, known, nav, site } = props;
  const copy = useCopy(known);
  const { draft, told } = copy;
  const awake = useAwake();
  const clauses = useMemo(() => clausesOnPaper(known), [known]);
  const isNamed = Boolean(draft.organisation['name']);
  return (
    <div class="make">
      <OpenCopy draft={draft} known={known} words={words} take={copy.takeUp} awake={awake} />
      <form onSubmit={(event) => event.preventDefault()} autocomplete="off" class="no-print">
        <fieldset disabled={!awake}>
          <Parts {...props} copy={copy} clauses={clauses} />
        </fieldset>
        <section class="take">
          <h2>{words.take}</h2>
          {isNamed ? (
            <Summary
              told={told}
              words={words}
              goTo={goTo}
              labelOf={(field) => nearestLabel(labels, field) ?? words['part-clauses']}
            />
          ) : (
            <p class="soft">{words.nothing}</p>
          )}
          {isNamed && told.length === 0 && (
            <Take files={textsOf(draft)} there={copy.there} words={words} taken={copy.taken} />
          )}
        </section>
      </form>
      <Sketch draft={draft} words={words} nav={nav} clauses={clauses} site={site} />
    </div>
  );
}

/** The copy that somebody is making: its files, what is refused of them, and whether they were taken away. */
function useCopy(known: Known) {
  const [draft, setDraft] = useState<Draft>(emptyDraft);
  const [touched, touch] = useState<ReadonlySet<string>>(new Set());
  const [asked, ask] = useState(false);
  const [safe, setSafe] = useState(true);
  const [there, setThere] = useState<string[]>([]);
  const told = useMemo(() => toldOf(draft, known), [draft, known]);
  useLeaveQuestion(!safe);

  function change(next: Draft) {
    setDraft(next);
    setSafe(false);
  }
  return {
    draft,
    told,
    /** What is not typed yet is not wrong yet, until somebody asks for the files. */
    shown: told.filter(
      ({ field, message }) => asked || touched.has(idOf(field)) || !message.startsWith('is missing'),
    ),
    /** The files that were opened, and so are there already. */
    there,
    change,
    set(path: Path, value: Value | undefined) {
      change({ ...draft, organisation: (setAt(draft.organisation, path, value) ?? {}) as Group });
      touch(new Set([...touched, idOf(path)]));
    },
    async openLogo(file: File) {
      const result = opened(draft, file.name, await file.text());
      if ('draft' in result) change(result.draft);
    },
    takeUp(next: Draft, files: string[]) {
      setDraft(next);
      setThere([...there, ...files]);
      ask(true);
    },
    taken: () => setSafe(true),
  };
}

interface PartsProps extends MakeProps {
  copy: ReturnType<typeof useCopy>;
  clauses: Clause[];
}

/** The fields, part by part: first what every copy needs. */
function Parts({ words, labels, shapes, marks, parts, places, copy, clauses }: PartsProps) {
  const { draft, shown, set, change } = copy;
  const form: FormProps = { words, labels, data: draft.organisation, told: shown, set };
  const shape = (name: string) => shapes.find((one) => one.name === name)!;
  const at = (name: string) => ({ ...form, shape: shape(name), path: [name], name });
  return (
    <>
      <Part id="name" words={words} open>
        <Field {...at('name')} />
        <Field {...at('shortName')} />
      </Part>
      <Part id="contact" words={words} intro={words.introContact} open>
        <div id={idOf(['contact'])} tabIndex={-1}>
          {shape('contact').fields!.map((one) => (
            <Field
              key={one.name}
              {...form}
              shape={one}
              path={['contact', one.name]}
              name={`contact, ${one.name}`}
            />
          ))}
          <Wrong
            id="own-contact-wrong"
            told={shown.filter(({ field }) => field.join() === 'contact')}
            words={words}
          />
        </div>
      </Part>
      <Part id="signposts" words={words} intro={words.introSignposts} open>
        <Entries {...at('signposts')} />
        <Field
          {...at('country')}
          shape={{ ...shape('country'), choices: places.map(({ id }) => id) }}
          said={Object.fromEntries(places.map(({ id, label }) => [id, label]))}
        />
      </Part>
      <Part id="look" words={words}>
        <Colour {...at('accent')} />
        <Logo
          {...at('logo')}
          open={(file) => void copy.openLogo(file)}
          remove={() => change(withoutLogo(draft))}
        />
      </Part>
      <Part id="offers" words={words} intro={words.introOffers}>
        <Entries {...at('offers')} />
      </Part>
      <Part id="legal" words={words} intro={words.introLegal}>
        <Entries {...at('legal')} />
      </Part>
      <Part id="leaveOut" words={words} intro={words.introLeaveOut}>
        <Ticks {...at('leaveOut')} choices={parts} />
      </Part>
      <Part id="clauses" words={words} intro={words.introClauses}>
        <div id={idOf(['agreements'])} tabIndex={-1}>
          <Wrong
            id="own-agreements-wrong"
            told={shown.filter(({ field }) => field[0] === 'agreements')}
            words={words}
          />
        </div>
        <Clauses
          words={words}
          clauses={clauses}
          marks={marks}
          organisation={draft.organisation}
          own={draft.clauses}
          told={shown}
          set={set}
          setOwn={(own) => change({ ...draft, clauses: own })}
        />
      </Part>
      <Part id="where" words={words} intro={words.introWhere}>
        <Field {...at('address')} />
        <Field {...at('base')} />
        <Field {...at('edit')} />
      </Part>
    </>
  );
}

/** Opens what a field is folded in, and goes there; or to what it is in, where it is not drawn itself. */
function goTo(field: Told['field']) {
  const ids = field.map((_, i) => idOf(field.slice(0, field.length - i)));
  const place = ids.map((id) => document.getElementById(id)).find(Boolean);
  for (let fold = place?.closest('details'); fold; fold = fold.parentElement?.closest('details'))
    fold.open = true;
  place?.focus();
  place?.scrollIntoView({ block: 'center' });
}

/** What a field is called, or what the nearest around it that has a name is called. */
const nearestLabel = (labels: Words['own'], field: Told['field']) =>
  field
    .filter((key) => typeof key === 'string')
    .map((_, i, keys) => keys.slice(0, keys.length - i))
    .map((keys) => labelOf(labels, keys.join(' – ')) || labelOf(labels, keys.join(', ')))
    .find(Boolean);

interface PartProps {
  id: 'name' | 'contact' | 'signposts' | 'look' | 'offers' | 'legal' | 'leaveOut' | 'clauses' | 'where';
  words: Words['make'];
  intro?: string;
  open?: boolean;
  children: ComponentChildren;
}

/** A part of the form, folded where few fill it in. */
const Part = ({ id, words, intro, open = false, children }: PartProps) => (
  <details class="part" open={open}>
    <summary>
      <h2>{words[`part-${id}`]}</h2>
    </summary>
    {intro && <p class="small soft">{intro}</p>}
    {children}
  </details>
);

/** Ours that an agreement has, by their titles. */
function clausesOnPaper({ papers }: Known) {
  const used = new Set(
    papers.agreements.flatMap(({ data }) =>
      data.sections.flatMap((one) => one.clauses.map(({ clause }) => clause)),
    ),
  );
  return papers.clauses.flatMap(({ data }) => data.clauses).filter(({ id }) => used.has(id));
}
