import { realDay } from '../day.ts';
import { noResponses, type Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import { clauseGroups, type Group } from './clause-groups.ts';
import { formOf } from './form.ts';
import { namesIn, shownAs } from './paper.ts';
import { fieldsOn } from './read-back.ts';
import type { Asked } from './reopened.ts';
import { settle, type Settled } from './settle.ts';
import { choicesOn } from './shown.ts';
import { answerFor, blanksIn, isParty, switchOf, wordingChoiceOf, type Template } from './template.ts';

/**
 * One place in which two papers of an agreement differ. What a side holds there is what the form would hold: a blank is an
 * empty answer, and what a side does not mention is left as it is.
 */
export interface Difference {
  /** The field, or the first clause. */
  id: string;
  /** A field, or clauses that stand on one of the papers alone or are worded in two ways. */
  about: 'field' | 'clauses';
  clauses: string[];
  /** Who says something there: both, or one of them alone. */
  from: 'both' | 'mine' | 'theirs';
  mine: Responses;
  /** Several where their paper says another thing than was kept in its file. */
  theirs: [Responses, ...Responses[]];
  /** What else can be chosen: another wording, or to leave the clause out. */
  others: Responses[];
}

/** One of the papers that lie side by side. */
interface Side {
  settled: Settled;
  /** The fields that its form has. */
  fields: ReadonlySet<string>;
}

const sideOf = (template: Template, responses: Responses): Side => {
  const settled = settle(template, responses);
  return {
    settled,
    fields: new Set(formOf(settled, '').flatMap(({ fields }) => fields.map(({ id }) => id))),
  };
};

/** An answer as the form shows it: a day that is none is nothing, and so is a time without a day. */
function answerOf({ settled }: Side, id: string): string {
  const { template, responses } = settled;
  const field = template.fields.get(id);
  if (!field) return '';
  const answer = shownAs(field.kind, clean(responses[id] ?? ''));
  if (field.use === 'time' && !realDay(clean(answerFor(template, 'start', responses)))) return '';
  return isParty(template, id) ? namesIn(answer).join('\n') : answer;
}

const some = (ids: string[], value: (id: string) => string): Responses =>
  Object.assign(noResponses(), Object.fromEntries(ids.map((id) => [id, value(id)])));

const saysSomething = (responses: Responses) => Object.values(responses).some((value) => value !== '');

const same = (one: Responses, other: Responses) =>
  Object.entries(one).every(([id, value]) => value === other[id]);

/** The answers and choices of a paper that are in view on it or on its form, and no others. */
export function inView(template: Template, responses: Responses): Responses {
  const side = sideOf(template, responses);
  const answers = some(
    [...side.fields].filter((id) => responses[id] !== undefined),
    (id) => responses[id]!,
  );
  return Object.assign(answers, choicesOn(side.settled));
}

/** Who says something where the two are not alike. */
function saidBy(mine: Responses, theirs: Responses[]): Difference['from'] {
  const [first] = theirs;
  const parts = Object.keys(mine).filter((id) => mine[id] !== first?.[id] || theirs.length > 1);
  if (parts.every((id) => theirs.every((one) => !one[id]))) return 'mine';
  return parts.every((id) => mine[id] === '') ? 'theirs' : 'both';
}

/**
 * Where two papers of one agreement differ, in the order of the paper: each field and each clause once. Clauses that keep
 * each other off the paper are one difference, and an answer that only such a clause has goes with it.
 *
 * @param mineAll also what my paper does not show: it stays with me, and comes into view where its clause does
 * @param theirsAll what is in view on theirs
 * @param asked what their paper says in another way than its file
 */
export function differences(
  template: Template,
  mineAll: Responses,
  theirsAll: Responses,
  asked: Asked[] = [],
): Difference[] {
  const [mine, theirs] = [sideOf(template, mineAll), sideOf(template, theirsAll)];
  const groups = clauseGroups(mine.settled, theirs.settled);
  const isAsked = (id: string) => asked.some(({ field }) => field === id);
  const done = new Set<string>();

  const ofField = (id: string): Difference[] => {
    if (isUnsaid(id, mine) && isUnsaid(id, theirs)) return [];
    const keys = fieldsOn(template, id).filter((key) => !done.has(key));
    if (!keys.includes(id) || (!mine.fields.has(id) && !theirs.fields.has(id))) return [];
    keys.forEach((key) => done.add(key));
    const own = some(keys, (key) => answerOf(mine, key));
    const paper = asked.find(({ field }) => field === id);
    const all = readingsOf(keys, theirs, paper);
    const isUnsure = paper !== undefined && unread(paper);
    if (!isUnsure && all.every((one) => same(own, one))) return [];
    const from = isUnsure ? 'both' : saidBy(own, all);
    return [{ id, about: 'field', clauses: [], from, mine: own, theirs: all, others: [] }];
  };

  const ofClauses = (group: Group): Difference => {
    const riders = ridersOf(group, mine, theirs)
      .filter((id) => !isAsked(id) && !done.has(id))
      .flatMap((id) => fieldsOn(template, id));
    riders.forEach((id) => done.add(id));
    const keys = group.clauses.flatMap((id) => [switchOf(id), wordingChoiceOf(id)]);
    const held = (side: Side) => {
      const choices = choicesOn(side.settled);
      return Object.assign(
        some(keys, (key) => choices[key] ?? ''),
        some(
          riders.filter((id) => side.fields.has(id)),
          (id) => answerOf(side, id),
        ),
      );
    };
    const stands = ({ settled }: Side) => group.clauses.some((id) => settled.clauses.get(id)?.on);
    return {
      id: group.clauses[0]!,
      about: 'clauses',
      clauses: group.clauses,
      from: !stands(theirs) ? 'mine' : stands(mine) ? 'both' : 'theirs',
      mine: held(mine),
      theirs: [held(theirs)],
      others: othersOf(group, mine, theirs),
    };
  };

  return [
    ...(formOf(mine.settled, '')[0]?.fields ?? []).flatMap(({ id }) => ofField(id)),
    ...template.agreement.sections
      .flatMap((section) => section.clauses)
      .flatMap(({ clause }) => {
        const group = groups.find(({ clauses }) => clauses[0] === clause);
        return [...(group ? [ofClauses(group)] : []), ...blanksOf(template, clause).flatMap(ofField)];
      }),
  ];
}

/** Whether an answer has no place on the paper but the clauses that it brings along, and brings none. */
const isUnsaid = (id: string, { settled: { template, clauses } }: Side): boolean =>
  template.fields.get(id)?.use === 'protection' &&
  !template.agreement.sections
    .flatMap((section) => section.clauses)
    .some(({ clause, when }) => when && id in when && clauses.get(clause)?.on);

/** Every blank of a clause, in all of its wordings and in its table. */
const blanksOf = ({ clauses }: Template, id: string): string[] => {
  const clause = clauses.get(id);
  return [...(clause?.wordings ?? []), ...(clause?.table?.rows.flat() ?? [])].flatMap(blanksIn);
};

/** Whether a paper says something that the form cannot hold, or that could not be found on it any more. */
export const unread = ({ written }: Asked): boolean =>
  written.length === 0 || written.some(({ text, responses }) => text !== '' && !responses);

/** What theirs may say: what the file holds, and what the paper says now. One that is blank does not count beside another. */
function readingsOf(keys: string[], theirs: Side, asked: Asked | undefined): Difference['theirs'] {
  const held = some(keys, (key) => answerOf(theirs, key));
  if (!asked) return [held];
  const all = [asked.kept, ...asked.written].flatMap(({ responses }) =>
    responses ? [some(keys, (key) => clean(responses[key] ?? ''))] : [],
  );
  const [first, ...more] = all.filter(saysSomething);
  return first ? [first, ...more] : [held];
}

/** Fields that one of the papers has alone, by these clauses and no others. */
function ridersOf({ clauses }: Group, mine: Side, theirs: Side): string[] {
  const bearers = ({ settled }: Side, field: string) =>
    [...settled.clauses.values()].filter(({ on, blanks }) => on && blanks.includes(field));
  const fields = [...new Set(clauses.flatMap((id) => blanksOf(mine.settled.template, id)))];
  return fields.filter((field) => {
    if (mine.fields.has(field) === theirs.fields.has(field)) return false;
    const all = bearers(mine.fields.has(field) ? mine : theirs, field);
    return all.length > 0 && all.every(({ clause }) => clauses.includes(clause.id));
  });
}

/** A third wording of a clause, and to leave out what stands on both papers. */
function othersOf({ clauses, switchable }: Group, mine: Side, theirs: Side): Responses[] {
  if (!switchable) return [];
  const stands = ({ settled }: Side, id: string) => settled.clauses.get(id)?.on === true;
  const isOnBoth = [mine, theirs].every((side) => clauses.some((id) => stands(side, id)));
  const isLocked = clauses.some((id) => mine.settled.clauses.get(id)?.locked);
  const [only, ...more] = clauses;
  const numbers = [mine, theirs]
    .filter((side) => only !== undefined && stands(side, only))
    .map(({ settled }) => settled.clauses.get(only ?? '')?.number);
  const wordings = more.length > 0 ? [] : (mine.settled.clauses.get(only ?? '')?.clause.wordings ?? []);
  return [
    ...wordings.flatMap((_, i) =>
      only === undefined || numbers.includes(i)
        ? []
        : [some([switchOf(only), wordingChoiceOf(only)], (id) => (id === switchOf(only) ? 'on' : String(i)))],
    ),
    ...(isOnBoth && !isLocked ? [some(clauses.map(switchOf), () => 'off')] : []),
  ];
}
