import { say } from '../../domain/words.ts';
import { stepsOf, type Change, type Reason, type Recommendation } from '../../domain/quiz.ts';
import { relationships } from '../../domain/relationships.ts';
import type { Outcome, Quiz } from '../../schemas/quiz.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Words } from '../../schemas/words.ts';
import { href } from '../site/href.ts';
import { Plot } from './Plot.tsx';

export interface ResultProps {
  result: Recommendation;
  outcomes: ReadonlyMap<string, Outcome>;
  titles: Record<string, string>;
  words: Words['quiz'];
  names: Words['relationships'];
  /** Who offers what in this organisation. */
  offers: Organisation['offers'];
  /** Who holds the needs assessment here; undefined where nobody does. */
  who?: string | undefined;
  /** What the chosen gates answer: it stays first, whatever the questions say. */
  stopped: Outcome[];
  /** The gates were not answered, as with a link. */
  ungated: boolean;
  /** Who it is for, with what the result adds for them. */
  way: Quiz['ways'][number] | undefined;
  /** The choices that the agreement of an outcome opens with. */
  fillsOf: (outcome: Outcome) => Record<string, string>;
  /** Questions by id, for the small line under a reason. */
  questions: Record<string, string>;
}

/** What came out, the point in the triangle, why, what would change it, and what to do next. A gate's answer stays first. */
export function Result(props: ResultProps) {
  const { result, outcomes, titles, words, names, questions, stopped, way } = props;
  const among = outcomes.get(result.outcome);
  const first = [...stopped, ...result.first.flatMap((id) => outcomes.get(id) ?? [])];
  const main = first[0] ?? among;
  if (!main || !among) return null;
  const shares = Object.fromEntries(
    result.order.map(({ relationship, share }) => [relationship, `${names[relationship]}: ${words[share]}`]),
  ) as Record<(typeof relationships)[number], string>;
  return (
    <div class="no-print">
      {props.ungated && <p class="notice">{words.gatesFirst}</p>}
      <div class="headline">
        <div>
          <p class="eyebrow">{first.length > 0 ? words.something : words.yourResult}</p>
          <h1 tabIndex={-1} id="step-title">
            {main.title}
          </h1>
          <p class="lead">{main.text}</p>
          {way?.note && <p>{way.note}</p>}
          {stopped.some((one) => one.help) && (
            <p>
              <a class="button main" href={href('/help/')}>
                {words.helpNow}
              </a>
            </p>
          )}
          {first.slice(1).map((one) => (
            <p key={one.id}>
              <strong>{words.also}:</strong> {one.title}.
            </p>
          ))}
          {first.length > 0 && among.id !== 'talk-it-through' && stopped.every(({ goOn }) => goOn) && (
            <p>
              <strong>{stopped.length > 0 ? words.besideIt : words.thenThree}:</strong> {among.title}.
            </p>
          )}
          <Border result={result} words={words} names={names} outcome={among} />
          <p class="buttons">
            {main.agreement && (
              <a
                class="button main"
                href={href(`/agreements/${main.agreement}/${filled(props.fillsOf(main))}`)}
              >
                {words.openAgreement}
              </a>
            )}
            <a class="button" href="#take">
              {words.takeIt}
            </a>
          </p>
        </div>
        <Plot totals={result.totals} shares={shares} label={say(words.triangle, shares)} />
      </div>
      <div class="columns">
        <section>
          <h2>{words.next1}</h2>
          {props.offers
            .filter(({ relationship }) => main.relationships.includes(relationship))
            .map((one) => (
              <p key={one.relationship} class="notice">
                <strong>{words.here}:</strong> {one.who}. {one.how}
              </p>
            ))}
          {props.who && (
            <p>
              <a href={href('/guides/needs-assessment/#book')}>{say(words.talk, { who: props.who })}</a>
            </p>
          )}
          <NextSteps outcome={main} titles={titles} words={words} more={way?.read} />
        </section>
        <section>
          <h2>{words.why}</h2>
          <Reasons reasons={result.reasons} outcomes={outcomes} words={words} questions={questions} />
          <h2>{words.change}</h2>
          <Changes changes={result.changes} outcomes={outcomes} words={words} />
        </section>
      </div>
    </div>
  );
}

/** Whether it was a tie, close or clear, and which is next in line, in words. */
function Border({
  result,
  words,
  names,
  outcome,
}: Pick<ResultProps, 'result' | 'words' | 'names'> & { outcome: Outcome }) {
  const [lead, second] = result.order;
  if (!lead || !second || lead.total === 0) return <p>{words.nothing}</p>;
  if (result.unknown) return <p>{words.few}</p>;
  const named = (list: typeof result.order) =>
    list.map(({ relationship }) => names[relationship]).join(` ${words.andNext} `);
  if (result.tie.length > 1)
    return <p>{say(words.tie, { names: named(result.order.slice(0, result.tie.length)), a: lead.total })}</p>;
  const next = result.order.slice(1).filter(({ total }) => total === second.total);
  const how =
    outcome.kind === 'pair'
      ? words.pair
      : outcome.kind === 'open'
        ? words.three
        : result.close
          ? words.close
          : second.total === 0
            ? words.only
            : words.clear;
  return (
    <p>{say(how, { lead: names[lead.relationship], a: lead.total, next: named(next), b: second.total })}</p>
  );
}

/** What to do, step by step, and where it leads. */
export function NextSteps({
  outcome,
  titles,
  words,
  more = [],
}: {
  outcome: Outcome;
  titles: Record<string, string>;
  words: Words['quiz'];
  /** Guides to read besides. */
  more?: string[] | undefined;
}) {
  const guides = [...outcome.read, ...more].filter((id) => titles[id]);
  return (
    <>
      <dl class="next">
        {stepsOf(outcome, words).map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {outcome.questions.length > 0 && (
        <>
          <h3>{words.toAsk}</h3>
          <ul>
            {outcome.questions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {guides.length > 0 && (
        <>
          <h3>{words.read}</h3>
          <ul class="plain-list links">
            {guides.map((id) => (
              <li key={id}>
                <a href={href(`/guides/${id}/`)}>{titles[id]}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {outcome.reflection && (
        <p>
          <a class="button" href={href(`/reflections/${outcome.reflection}/`)}>
            {words.ready}
          </a>
        </p>
      )}
    </>
  );
}

/** The choices that the agreement opens with, as a fragment: they go to no server. */
const filled = (fills: Record<string, string>): string =>
  Object.keys(fills).length > 0 ? `#${new URLSearchParams(fills).toString()}` : '';

function Reasons({
  reasons,
  outcomes,
  words,
  questions,
}: {
  reasons: Reason[];
  outcomes: ReadonlyMap<string, Outcome>;
  words: Words['quiz'];
  questions: Record<string, string>;
}) {
  if (reasons.length === 0) return <p>{words.whyNone}</p>;
  return (
    <>
      <p class="small soft">{words.whyNote}</p>
      <ul class="plain-list reasons">
        {reasons.map((reason) => (
          <li key={reason.question}>
            <span>
              {reason.because}
              <span class="small soft">{questions[reason.question]}</span>
              {reason.leadsTo && <span class="small">→ {outcomes.get(reason.leadsTo)?.title}</span>}
            </span>
            <span
              class="counts"
              role="img"
              aria-label={say(words.counted, { because: reason.because, ...reason.weights })}
            >
              {relationships.map((one) => (
                <span key={one} class={`count ${one}`}>
                  {reason.weights[one]}
                </span>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Changes({
  changes,
  outcomes,
  words,
}: {
  changes: Change[];
  outcomes: ReadonlyMap<string, Outcome>;
  words: Words['quiz'];
}) {
  if (changes.length === 0) return <p>{words.changeNone}</p>;
  return (
    <ul>
      {changes.map((change) => (
        <li key={change.outcome}>
          {say(words.changeIf, {
            answers: change.answers.map(({ because }) => because).join('” + “'),
            outcome: outcomes.get(change.outcome)?.title ?? change.outcome,
          })}
          .
        </li>
      ))}
    </ul>
  );
}
