import { useState } from 'preact/hooks';
import { say } from '../../domain/words.ts';
import { listAt, setAt, type Group, type Path, type Value } from '../../own/value.ts';
import type { Told } from '../../own/told.ts';
import type { Clause } from '../../schemas/clause.ts';
import type { Words } from '../../schemas/words.ts';
import { idOf, toldAt } from './fields.ts';
import { Wrong } from './Wrong.tsx';

interface ClausesProps {
  words: Words['make'];
  /** Ours, those that an agreement has. */
  clauses: Clause[];
  /** The mark of what each of ours says. */
  marks: Record<string, string>;
  organisation: Group;
  own: Group[];
  told: Told[];
  set: (path: Path, value: Value | undefined) => void;
  setOwn: (own: Group[]) => void;
}

const rules = ['locked', 'off', 'on'] as const;
const shown = 6;

/** Clauses, found by their words: what stands on a paper from the start, and in which wording. */
export function Clauses(props: ClausesProps) {
  const { words, clauses, own, organisation, set } = props;
  const [sought, seek] = useState('');
  const isChanged = ({ id }: Clause) =>
    own.some((one) => one['id'] === id) ||
    rules.some((rule) => listAt(organisation, ['agreements', rule]).includes(id));
  const wanted = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const found = clauses.filter((clause) => {
    const text = [clause.title, ...clause.wordings].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
  const list = sought ? found.slice(0, shown) : clauses.filter(isChanged);
  return (
    <>
      <div class="field">
        <label for="own-find">{words.find}</label>
        <input
          id="own-find"
          type="search"
          value={sought}
          onInput={(event) => seek(event.currentTarget.value)}
        />
        <p class="small soft" role="status">
          {sought && say(words.found, { n: found.length, total: clauses.length })}{' '}
          {sought && found.length > shown && words.narrow}
        </p>
      </div>
      {strangersIn(organisation, clauses).map(([rule, id]) => (
        <p key={rule + id}>
          {id}{' '}
          <button
            class="quiet"
            type="button"
            onClick={() =>
              set(['agreements', rule, listAt(organisation, ['agreements', rule]).indexOf(id)], undefined)
            }
          >
            {words.remove}
          </button>
        </p>
      ))}
      {list.map((clause) => (
        <OneClause key={clause.id} {...props} clause={clause} />
      ))}
    </>
  );
}

function OneClause({
  clause,
  words,
  marks,
  organisation,
  own,
  told,
  set,
  setOwn,
}: ClausesProps & { clause: Clause }) {
  const { id } = clause;
  const at = own.findIndex((one) => one['id'] === id);
  const rule = rules.find((one) => listAt(organisation, ['agreements', one]).includes(id)) ?? 'ours';
  const wordings = at < 0 ? [] : listAt(own[at], ['wordings']);
  function choose(next: string) {
    const kept = rules.map((one): [string, Value[]] => [
      one,
      [
        ...listAt(organisation, ['agreements', one]).filter((other) => other !== id),
        ...(one === next ? [id] : []),
      ],
    ]);
    const lists = kept.filter(([, ids]) => ids.length > 0);
    set(['agreements'], lists.length > 0 ? Object.fromEntries(lists) : undefined);
  }
  const reword = () =>
    setOwn([...own, { id, insteadOf: marks[id] ?? '', ...(plainOf(clause) as unknown as Group) }]);
  return (
    <fieldset class="clause" id={idOf(['clauses', at])} tabIndex={-1}>
      <legend>{clause.title}</legend>
      {at < 0 && <p>{clause.wordings[0]}</p>}
      {wordings.map((wording, i) => (
        <Wording
          key={i}
          n={i + 1}
          path={['clauses', at, 'wordings', i]}
          blanks={`own-blanks-${id}`}
          wording={String(wording)}
          words={words}
          told={told}
          change={(text) =>
            setOwn(
              own.map((one, n) => (n === at ? { ...one, wordings: setAt(wordings, [i], text) ?? [] } : one)),
            )
          }
        />
      ))}
      {at >= 0 && (
        <>
          <p class="small soft" id={`own-blanks-${id}`}>
            {say(words.blanks, { blank: '{frequency}' })}
          </p>
          <Wrong id={`${idOf(['clauses', at])}-wrong`} told={toldAt(told, ['clauses', at])} words={words} />
        </>
      )}
      <div class="row">
        <label for={`own-rule-${id}`}>{words.rule}</label>
        <select
          id={`own-rule-${id}`}
          value={rule}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        >
          {(['ours', 'on', 'off', 'locked'] as const).map((one) => (
            <option key={one} value={one}>
              {words[`rule-${one}`]}
            </option>
          ))}
        </select>
        {at < 0 ? (
          <button class="quiet" type="button" onClick={reword}>
            {words.reword}
          </button>
        ) : (
          <button class="quiet" type="button" onClick={() => setOwn(own.filter((_, n) => n !== at))}>
            {words.back}
          </button>
        )}
      </div>
    </fieldset>
  );
}

interface WordingProps extends Pick<ClausesProps, 'words' | 'told'> {
  n: number;
  path: Path;
  /** The id of what explains blanks. */
  blanks: string;
  wording: string;
  change: (text: string) => void;
}

/** One wording of an own clause. It is one line in its file, so a new line is a space. */
function Wording({ n, path, blanks, wording, words, told, change }: WordingProps) {
  const wrong = `${idOf(path)}-wrong`;
  return (
    <div class="field">
      <label for={idOf(path)}>{say(words.wording, { n })}</label>
      <textarea
        id={idOf(path)}
        rows={3}
        value={wording}
        aria-describedby={`${blanks} ${wrong}`}
        onInput={({ currentTarget }) => change(currentTarget.value.replaceAll('\n', ' '))}
      />
      <Wrong id={wrong} told={toldAt(told, path)} words={words} />
    </div>
  );
}

/** Clauses that a copy has a rule for and no agreement has. */
const strangersIn = (organisation: Group, clauses: Clause[]): [string, string][] =>
  rules.flatMap((rule) =>
    listAt(organisation, ['agreements', rule])
      .map(String)
      .filter((one) => !clauses.some(({ id }) => id === one))
      .map((id): [string, string] => [rule, id]),
  );

/** A clause as somebody would write it: without what goes without saying. */
const plainOf = ({ id: _id, insteadOf: _mark, references, excludes, expected, ...rest }: Clause) => ({
  ...rest,
  ...(references.length > 0 && { references }),
  ...(excludes.length > 0 && { excludes }),
  ...(expected && { expected }),
});
