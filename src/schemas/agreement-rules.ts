import { required, type Agreement } from './agreement.ts';
import { blanksOfClause } from './clause.ts';
import type { Content } from './collections.ts';
import type { Organisation } from './organisation.ts';
import type { Ids } from './pointers.ts';
import { didYouMean, type Refusal } from './refusal.ts';

/** What the rules of agreements look at. */
export type Papers = Pick<Content, 'agreements' | 'clauses' | 'fields'>;

/** Agreements and their clauses: every blank and field is declared and used, and no topic is missing. */
export function agreementRefusals(content: Papers, layers: Papers, ids: Pick<Ids, 'field'>): Refusal[] {
  const library = new Map(
    content.clauses.flatMap(({ data }) => data.clauses.map((clause) => [clause.id, clause])),
  );
  const refusals: Refusal[] = [];
  for (const { file, data } of layers.clauses)
    for (const [i, clause] of data.clauses.entries())
      for (const blank of blanksOfClause(clause))
        if (!ids.field.includes(blank))
          refusals.push({
            file,
            place: `clause “${clause.id}”`,
            message: `there is no blank {${blank}}.${didYouMean(blank, ids.field) || ' Blanks stand in fields.yaml; one of your own stands in local/fields.yaml.'}`,
            path: ['clauses', i],
          });
  for (const { file, data } of content.agreements) {
    const topics = new Set<string>();
    for (const section of data.sections)
      for (const used of section.clauses) {
        const clause = library.get(used.clause);
        if (clause && used.wording >= clause.wordings.length)
          refusals.push({
            file,
            place: `section “${section.id}”, clause “${used.clause}”`,
            message: `there is no wording ${used.wording}: this clause has ${clause.wordings.length}, counted from 0.`,
          });
        if (clause && used.on && !used.when) topics.add(clause.topic);
      }
    for (const topic of required)
      if (!topics.has(topic))
        refusals.push({
          file,
          place: 'sections',
          message: `no clause on “${topic}” is switched on. Every agreement needs one.`,
        });
    refusals.push(...lightRefusals(file, data, library));
  }
  const used = new Set(
    [...library.values()]
      .flatMap(blanksOfClause)
      .concat(content.agreements.flatMap(({ data }) => data.parties.map(({ field }) => field))),
  );
  for (const { file, data } of layers.fields)
    for (const { id, use } of data.fields)
      if (!used.has(id) && !use)
        refusals.push({
          file,
          place: `field “${id}”`,
          message: 'no clause and no party uses this field. Delete it, or use it.',
        });
  return refusals;
}

/** A light agreement that has a clause of its own, or leaves out what every agreement needs. */
function lightRefusals(
  file: string,
  { light, sections }: Agreement,
  library: ReadonlyMap<string, { topic: string }>,
): Refusal[] {
  if (!light) return [];
  const own = sections.flatMap(({ clauses }) => clauses.map(({ clause }) => clause));
  const topics = new Set(light.clauses.map((id) => library.get(id)?.topic));
  return [
    ...light.clauses
      .filter((id) => !own.includes(id))
      .map((id) => ({
        file,
        place: 'light, clauses',
        message: `this agreement has no clause “${id}”.${didYouMean(id, own)}`,
      })),
    ...required
      .filter((topic) => !topics.has(topic))
      .map((topic) => ({
        file,
        place: 'light, clauses',
        message: `none is on “${topic}”. Every agreement needs one, on one page too.`,
      })),
  ];
}

/** Rules of an organisation that would change nothing, or leave an agreement without what every one needs. */
export const ruleRefusals = (content: Papers & Pick<Content, 'organisation'>): Refusal[] =>
  content.organisation.flatMap(({ file, data }) => rulesOf(file, data.agreements, content));

function rulesOf(
  file: string,
  rules: Organisation['agreements'],
  { agreements, clauses }: Papers,
): Refusal[] {
  const topicOf = new Map(
    clauses.flatMap(({ data }) => data.clauses.map(({ id, topic }): [string, string] => [id, topic])),
  );
  const used = agreements.flatMap(({ data }) => data.sections.flatMap((section) => section.clauses));
  const idle = (['on', 'off', 'locked'] as const).flatMap((rule) =>
    rules[rule]
      .filter((id) => topicOf.has(id) && !used.some(({ clause }) => clause === id))
      .map((id) => ({
        file,
        place: `agreements, ${rule}`,
        path: ['agreements', rule],
        message: `no agreement has the clause “${id}”, so this changes nothing. Take it out, or put the clause into a copy of the agreement in src/content/local/agreements/.`,
      })),
  );
  const missing = agreements.flatMap(({ id, data }) => {
    const on = data.sections
      .flatMap((section) => section.clauses)
      .filter((one) => one.on && !one.when && !rules.off.includes(one.clause));
    return required
      .filter((topic) => rules.off.some((one) => topicOf.get(one) === topic))
      .filter((topic) => !on.some(({ clause }) => topicOf.get(clause) === topic))
      .map((topic) => ({
        file,
        place: 'agreements, off',
        path: ['agreements', 'off'],
        message: `the agreement “${id}” would have no clause on “${topic}”. Every agreement needs one: leave it on, or put a wording of yours in its place in src/content/local/clauses.yaml.`,
      }));
  });
  return [...idle, ...missing];
}
