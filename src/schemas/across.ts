import { required, type Agreement } from './agreement.ts';
import { blanksOfClause } from './clause.ts';
import { kindsWithPages, type Content } from './collections.ts';
import { conditionRefusals } from './conditions.ts';
import { headingIds } from './markdown.ts';
import type { Organisation } from './organisation.ts';
import { dangling, found, idsOf, type Ids } from './pointers.ts';
import { didYouMean, placeOf, type Refusal } from './refusal.ts';
import { textRefusals, type Targets } from './text.ts';
import { unusedRefusals } from './unused.ts';
import { useRefusals } from './uses.ts';

/**
 * The rules between files: every id that points at another file or entry finds it, and what only makes sense together is
 * there together.
 *
 * @param content as the site shows it, with lists joined
 * @param layers the same as it stands in its files, so that a slip is told where it is
 * @param pages the paths of pages that are no content, such as /compare/
 * @param pictures the names of the drawings that a text can show
 * @param isFile says whether the site has a file at a path, such as /tools/session-note.docx
 */
export function across(
  content: Content,
  layers: Content,
  pages: readonly string[],
  pictures: readonly string[],
  isFile: (path: string) => boolean,
): Refusal[] {
  const ids = idsOf(content, pictures);
  const targets = { ids, pages: pagesOf(content, ids, pages), isFile };
  return [
    ...dangling(layers, ids),
    ...[...content.guides, ...content.cases].flatMap((entry) => textRefusals(entry, targets)),
    ...choiceRefusals(layers, content),
    ...conditionRefusals(layers, content),
    ...content.organisation.flatMap(({ file, data }) => ruleRefusals(file, data.agreements, content)),
    ...agreementRefusals(content, layers, ids),
    ...moveRefusals(content, targets.pages),
    ...useRefusals(content),
    ...unusedRefusals(content, layers),
  ];
}

/** Choices that an agreement opens with after an answer or an outcome: each is one of its field’s options. */
function choiceRefusals({ quizzes, outcomes }: Content, { fields }: Content): Refusal[] {
  const choices = new Map(
    fields.flatMap(({ data }) =>
      data.fields.map(({ id, options = [] }) => [id, options.map(({ text }) => text)] as const),
    ),
  );
  return [...quizzes, ...outcomes].flatMap(({ file, data }) =>
    ['questions.*.options.*.fills.*', 'outcomes.*.fills.*']
      .flatMap((place) => found(data, place))
      .flatMap(({ path, value }) => {
        const known = choices.get(String(path.at(-1)));
        return !known || known.includes(String(value))
          ? []
          : {
              file,
              place: placeOf(data, path),
              path,
              message: `“${String(value)}” is none of its choices: ${known.join(', ') || 'this field has none'}.`,
            };
      }),
  );
}

/** Agreements and their clauses: every blank and field is declared and used, and no topic is missing. */
function agreementRefusals(content: Content, layers: Content, ids: Ids): Refusal[] {
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

/** Moved pages: the old address is free, stands once, and leads to a page and a place that are there. */
function moveRefusals({ moved }: Content, pages: Targets['pages']): Refusal[] {
  const entries = moved.flatMap(({ file, data }) =>
    data.moved.map((one, i) => ({ file, path: ['moved', i], ...one })),
  );
  return entries.flatMap(({ file, path: where, from, to }, i): Refusal[] => {
    const [path = '', anchor] = to.split('#');
    const at = { file, path: where, place: `moved, from ${from}` };
    if (pages.has(from))
      return [{ ...at, message: 'there is a page at this address. Take the entry out, or rename the page.' }];
    if (entries.findIndex((one) => one.from === from) < i)
      return [{ ...at, message: 'this address stands twice. Keep one of them.' }];
    if (!pages.has(path))
      return [{ ...at, message: `there is no page ${path}.${didYouMean(path, [...pages.keys()])}` }];
    if (anchor && pages.get(path)?.has(anchor) === false)
      return [{ ...at, message: `${path} has no heading “${anchor}”.` }];
    return [];
  });
}

/** Rules of an organisation that would change nothing, or leave an agreement without what every one needs. */
function ruleRefusals(
  file: string,
  rules: Organisation['agreements'],
  { agreements, clauses }: Content,
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

/** Every page that a text may link to, with the places on it where they are known here. */
function pagesOf(content: Content, ids: Ids, others: readonly string[]): Targets['pages'] {
  return new Map([
    ...others.map((path): [string, undefined] => [path, undefined]),
    ...kindsWithPages.flatMap((name) =>
      content[name].map(({ id, tree }) => [`/${name}/${id}/`, tree && headingIds(tree)] as const),
    ),
    ...content.reflections.map(({ id }) => [`/reflections/${id}/paper/`, undefined] as const),
    ['/guides/', new Set(ids.part)],
    ['/glossary/', new Set(ids['glossary term'])],
    ['/references/', new Set(ids.reference)],
  ]);
}
