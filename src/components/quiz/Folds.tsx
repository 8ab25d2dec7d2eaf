import { useState } from 'preact/hooks';
import { changeInWords } from '../../domain/quiz/change-words.ts';
import { whatWouldChange } from '../../domain/quiz/changes.ts';
import { wordingFor } from '../../domain/quiz/answers.ts';
import { heading, type Recommendation } from '../../domain/quiz/recommend.ts';
import { relationships } from '../../domain/relationships.ts';
import { listed, say } from '../../domain/words.ts';
import { Guides, ToAsk } from './Cards.tsx';
import { Fold } from './Fold.tsx';
import { Plot } from './Plot.tsx';
import type { ResultProps } from './result-props.ts';
import { href } from '../site/href.ts';

type Props = ResultProps;

/** What stands behind a result, each part folded: why, the numbers, what would change it, what to ask and read. */
export function Folds(props: Props) {
  const { told, titles, words, quiz, store } = props;
  const more = quiz.ways.find(({ id }) => id === store.$way.get())?.read ?? [];
  const { cards, result } = told;
  const given = store.$voice.get() === 'give';
  const reads = cards.flatMap(({ outcome }) => (given && outcome.give ? outcome.give.read : outcome.read));
  const reflection = given
    ? cards.find(({ outcome }) => outcome.give)?.outcome.give?.reflection
    : cards.find(({ outcome }) => outcome.reflection)?.outcome.reflection;
  return (
    <div class="folds no-print">
      <Fold title={words.more} gist={words.moreGist}>
        {() => (
          <>
            {!given && <ToAsk questions={cards.flatMap(({ outcome }) => outcome.questions)} words={words} />}
            <Guides ids={[...reads, ...more]} titles={titles} words={words} />
            {reflection && (
              <p>
                <a class="button" href={href(`/reflections/${reflection}/`)}>
                  {words.ready}
                </a>
              </p>
            )}
          </>
        )}
      </Fold>
      {!given && (
        <Fold title={words.alone} gist={cards[0]?.title ?? ''}>
          {() => cards.map(({ id, outcome }) => <p key={id}>{outcome.alone}</p>)}
        </Fold>
      )}
      <Fold title={words.why} gist={words.whyGist}>
        {() => <Reasons {...props} />}
      </Fold>
      <Fold title={words.numbers} gist={numbers(result, props)}>
        {() => <Numbers {...props} />}
      </Fold>
      <Fold title={words.change} gist={words.changeGist}>
        {() => <Changes {...props} />}
      </Fold>
      <Fold title={words.called} gist={words.calledGist}>
        {() => (
          <Called
            called={quiz.called}
            outcome={cards.find((one) => !one.stopped)?.outcome.title ?? ''}
            words={words}
          />
        )}
      </Fold>
    </div>
  );
}

const numbers = ({ ranks }: Recommendation, { names }: ResultProps) =>
  ranks.map(({ relationship, total }) => `${names[relationship]} ${total}`).join(', ');

function Reasons({ told, outcomes, words, quiz, store }: Props) {
  const { reasons } = told.result;
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  const asks = (id: string) => {
    const question = quiz.questions.find((one) => one.id === id);
    return question && wordingFor(question, store.$voice.get());
  };
  return (
    <>
      <p class="small soft">{words.whyNote}</p>
      <ul class="plain-list reasons">
        {reasons.map(({ question, option, because, weights, leadsTo }) => (
          <li key={`${question} ${option}`}>
            <span>
              {because}
              <span class="small soft">{asks(question)}</span>
              {leadsTo && <span class="small">→ {outcomes.get(leadsTo)?.title}</span>}
            </span>
            <span class="counts" role="img" aria-label={say(words.counted, { because, ...weights })}>
              {relationships.map((one) => (
                <span key={one} class={`count ${one}`}>
                  {weights[one]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Numbers({ told: { result }, words, names }: Props) {
  const shares = Object.fromEntries(
    result.ranks.map(({ relationship, share }) => [relationship, `${names[relationship]}: ${words[share]}`]),
  ) as Record<(typeof relationships)[number], string>;
  return (
    <>
      <p>{border(result, words, names)}</p>
      <Plot totals={result.totals} shares={shares} label={say(words.triangle, shares)} />
    </>
  );
}

/** Whether it was a tie, close or clear, and which is next in line, in words. */
function border(result: Recommendation, words: Props['words'], names: Props['names']): string {
  const [lead, second] = result.ranks;
  if (!lead || !second || lead.total === 0) return words.nothing;
  if (result.unknown) return words.few;
  const named = (list: Recommendation['ranks']) =>
    listed(
      list.map(({ relationship }) => names[relationship]),
      document.documentElement.lang,
      'conjunction',
    );
  if (result.tie.length > 1)
    return say(words.tie, { names: named(result.ranks.slice(0, result.tie.length)), a: lead.total });
  const how =
    result.parts.length > 1
      ? result.close
        ? words.closePair
        : words.pair
      : result.parts.length === 0
        ? words.three
        : result.close
          ? words.close
          : second.total === 0
            ? words.only
            : words.clear;
  const [one, other] = result.parts.map(({ relationship }) =>
    result.ranks.find((rank) => rank.relationship === relationship)!,
  );
  if (one && other)
    return say(how, { lead: named([one]), a: one.total, next: named([other]), b: other.total });
  return say(how, {
    lead: named([lead]),
    a: lead.total,
    next: named(result.ranks.slice(1).filter(({ total }) => total === second.total)),
    b: second.total,
  });
}

/** What would change the headline. Where a gate made it, nothing but the gate does. */
function Changes({ told, outcomes, words, quiz, store }: Props) {
  const responses = store.$responses.get();
  if (told.cards.some(({ stopped }) => stopped)) {
    const ticked = quiz.gates.options.filter(({ id }) => store.$gates.get().includes(id));
    return (
      <p>
        {say(words.withoutGate, {
          gates: ticked.map(({ lead }) => `“${lead}”`).join(' + '),
          outcome: outcomes.get(heading(told.result))?.title ?? '',
        })}
      </p>
    );
  }
  const changes = whatWouldChange(quiz, responses);
  if (changes.length === 0) return <p>{words.changeNone}</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.outcome}>{changeInWords(change, outcomes, words)}</li>
      ))}
    </ul>
  );
}

/** Gives the word back that people use for it. What is chosen here is kept nowhere. */
function Called({ called, outcome, words }: { called: string[]; outcome: string; words: Props['words'] }) {
  const [word, setWord] = useState('');
  return (
    <>
      <label>
        {words.calledAsk}{' '}
        <select autocomplete="off" value={word} onChange={(event) => setWord(event.currentTarget.value)}>
          <option value="" />
          {called.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <p role="status">{word && say(words.calledSay, { word, outcome })}</p>
    </>
  );
}
