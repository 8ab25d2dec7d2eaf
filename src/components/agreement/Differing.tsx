import { useStore } from '@nanostores/preact';
import type { ComponentChildren } from 'preact';
import { laidOver, outcomeOf, type Choice } from '../../domain/agreement/agreeing.ts';
import { clauseText } from '../../domain/agreement/clause-text.ts';
import { unread, type Difference } from '../../domain/agreement/differences.ts';
import { saidOf } from '../../domain/agreement/said-of.ts';
import { talkAbout } from '../../domain/agreement/talk.ts';
import type { Responses } from '../../domain/responses.ts';
import type { BesideStore } from '../../stores/beside.ts';
import type { BesideProps } from './Beside.tsx';
import { NewWords } from './NewWords.tsx';

interface DifferingProps extends BesideProps {
  beside: BesideStore;
  difference: Difference;
  found: Difference[];
}

/** One difference: what each says, a few words to start talking, and the choice. */
export function Differing({ store, beside, difference, found, words, agreement }: DifferingProps) {
  const { id, about, clauses, mine, theirs, others } = difference;
  const { template } = store;
  const choice = useStore(beside.$choices)[id];
  const isSettled = outcomeOf(difference, choice) !== undefined;
  const all = { mine: useStore(store.$responses), theirs: useStore(beside.$theirs)?.responses ?? {} };
  const asked = useStore(beside.$theirs)?.asked.find(({ field }) => field === id);

  /** What would stand on the paper. */
  function said(held: Responses, rest: Responses): ComponentChildren {
    if (about === 'field') return saidOf(template, id, held, agreement.dayTime) || <em>{words.blank}</em>;
    const text = clauseText(template, difference, laidOver(rest, held), found, agreement);
    if (text.length === 0) return <em>{words.leftOut}</em>;
    return text.map((passage, i) => (
      <span class="passage" key={i}>
        {passage.map((part, at) => {
          if (part.kind === 'answer') return <strong key={at}>{part.text}</strong>;
          return part.kind === 'blank' ? <em key={at}>{part.hint}</em> : part.text;
        })}
      </span>
    ));
  }

  const card = (value: string, label: string, is: boolean, next: Choice, shows?: ComponentChildren) => (
    <label class="card" key={value}>
      <input
        type="radio"
        name={`beside-${id}`}
        value={value}
        checked={is}
        onChange={() => beside.choose(id, next)}
      />
      <span>
        <strong class="whose">{label}</strong>
        {shows !== undefined && (
          <span class="says" dir="auto">
            {shows}
          </span>
        )}
      </span>
    </label>
  );

  const isNew = choice?.take === 'new';
  const title =
    about === 'field'
      ? template.fields.get(id)?.label
      : clauses.map((one) => template.clauses.get(one)?.title).join(' / ');
  return (
    <fieldset class={isSettled ? 'difference settled' : 'difference'}>
      <legend>
        {title} {isSettled && <span class="small tick">{words.settled}</span>}
      </legend>
      {beside.isAgreed(difference) && <p class="small">{words.agreedBefore}</p>}
      <div class="sides">
        {card('mine', words.mine, choice?.take === 'mine', { take: 'mine' }, said(mine, all.mine))}
        {theirs.map((held, reading) =>
          card(
            `theirs-${reading}`,
            theirs.length === 1 && !(asked && unread(asked))
              ? words.theirs
              : reading === 0
                ? words.theirsKept
                : words.theirsPaper,
            choice?.take === 'theirs' && choice.reading === reading,
            { take: 'theirs', reading },
            said(held, all.theirs),
          ),
        )}
        {about === 'field' &&
          card('new', words.new, isNew, {
            take: 'new',
            responses: Object.fromEntries(Object.keys(mine).map((key) => [key, ''])),
          })}
        {others.map((held, i) =>
          card(
            `other-${i}`,
            Object.values(held).includes('off') ? words.leaveOut : words.anotherWording,
            isNew && choice.responses === held,
            { take: 'new', responses: held },
            Object.values(held).includes('off') ? undefined : said(held, all.mine),
          ),
        )}
      </div>
      {about === 'field' && isNew && (
        <NewWords
          {...{ template, words, difference, responses: choice.responses }}
          choose={agreement.choose}
          type={(responses) => beside.choose(id, { take: 'new', responses })}
        />
      )}
      {asked?.written
        .filter(({ text, responses }) => text !== '' && !responses)
        .map(({ text }) => (
          <p class="small" key={text}>
            {words.theirsPaper}: <q dir="auto">{text}</q>. {agreement.askedCannot}
          </p>
        ))}
      {asked?.written.length === 0 && <p class="small">{agreement.askedLost}</p>}
      {!isSettled && (
        <p class="talk">
          <span class="small">{words.talk}</span> {words[`talk-${talkAbout(template, difference)}`]}{' '}
          {about === 'clauses' && template.clauses.get(id)?.why}
        </p>
      )}
    </fieldset>
  );
}
