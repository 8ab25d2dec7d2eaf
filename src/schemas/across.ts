import { required } from './agreement.ts';
import { blanksOfClause } from './clause.ts';
import type { Content, Entry } from './collections.ts';
import type { Organisation } from './organisation.ts';
import { didYouMean, unknownId, type Problem } from './problem.ts';
import { headingIds } from './markdown.ts';
import { textProblems, type Targets } from './text.ts';

/** Diagrams that a guide can show; each is a file in components/pictures/. */
export const pictures = [
  'triangle-map',
  'directive-scale',
  'time-focus',
  'relationship-path',
  'three-way-room',
  'three-functions',
  'seven-eyes',
  'grow',
  'reflective-cycle',
  'community-rings',
  'group-clock',
  'confidentiality-levels',
] as const;

/**
 * The rules between files: every id that points at another file or entry finds it.
 *
 * @param pages the paths of pages that are no content, such as /compare/
 */
export function across(content: Content, pages: readonly string[]): Problem[] {
  const ids = idsOf(content);
  const problems: Problem[] = [];
  const expect = (file: string, place: string, noun: keyof typeof ids, written: readonly string[]) => {
    for (const one of written)
      if (!ids[noun].includes(one)) problems.push({ file, place, message: unknownId(noun, one, ids[noun]) });
  };

  for (const { file, data } of content.guides) {
    expect(file, 'part', 'part', [data.part]);
    expect(file, 'related, guides', 'guide', data.related.guides);
    expect(file, 'related, tools', 'tool', data.related.tools);
    expect(file, 'related, sessions', 'session', data.related.sessions);
    expect(file, 'related, agreements', 'agreement', data.related.agreements);
    expect(file, 'related, reflections', 'reflection', data.related.reflections);
  }
  for (const { file, data } of content.cases) expect(file, 'guides', 'guide', data.guides);
  const targets = { ids, pages: pagesOf(content, pages) };
  for (const entry of [...content.guides, ...content.cases]) problems.push(...textProblems(entry, targets));

  for (const { file, data } of content.tools)
    if (data.reflection) expect(file, 'reflection', 'reflection', [data.reflection]);
  for (const { file, data } of content.sessions) expect(file, 'guide', 'guide', [data.guide]);
  for (const { file, data } of content.reflections)
    for (const area of data.areas) {
      expect(file, `area “${area.id}”, informedBy`, 'reference', area.informedBy);
      expect(file, `area “${area.id}”, guide`, 'guide', [area.guide]);
    }
  /** Choices that an agreement opens with: known fields, and one of their options each. */
  const fillsIn = (file: string, place: string, fills: Record<string, string>) => {
    expect(file, `${place}, fills`, 'field', Object.keys(fills));
    for (const [id, choice] of Object.entries(fills)) {
      const options = content.fields.flatMap(({ data: { fields } }) =>
        fields.filter((field) => field.id === id).flatMap((field) => field.options ?? []),
      );
      if (!options.some(({ text }) => text === choice))
        problems.push({
          file,
          place: `${place}, fills, ${id}`,
          message: `“${choice}” is none of its choices: ${options.map(({ text }) => text).join(', ') || 'this field has none'}.`,
        });
    }
  };
  for (const { file, data } of content.quizzes) {
    const points = (place: string, outcome: string | undefined) =>
      outcome && expect(file, place, 'outcome', [outcome]);
    for (const option of data.gates.options) points(`gate “${option.id}”`, option.outcome);
    for (const way of data.ways) expect(file, `way “${way.id}”, read`, 'guide', way.read);
    for (const question of data.questions)
      for (const option of question.options) {
        const place = `question “${question.id}”, option “${option.id}”`;
        for (const outcome of [option.first, ...Object.values(option.turns ?? {})]) points(place, outcome);
        fillsIn(file, place, option.fills);
      }
  }
  for (const { file, data } of content.outcomes)
    for (const outcome of data.outcomes) expect(file, `outcome “${outcome.id}”, read`, 'guide', outcome.read);

  for (const { file, data } of content.outcomes)
    for (const outcome of data.outcomes)
      if (outcome.agreement)
        expect(file, `outcome “${outcome.id}”, agreement`, 'agreement', [outcome.agreement]);
  for (const { file, data } of content.outcomes)
    for (const outcome of data.outcomes) {
      const place = `outcome “${outcome.id}”`;
      if (outcome.reflection) expect(file, `${place}, reflection`, 'reflection', [outcome.reflection]);
      fillsIn(file, place, outcome.fills);
    }
  for (const { file, data } of content.organisation) {
    expect(file, 'leaveOut', 'part', data.leaveOut);
    if (data.country) expect(file, 'country', 'place', [data.country]);
    for (const rule of ['on', 'off', 'locked'] as const)
      expect(file, `agreements, ${rule}`, 'clause', data.agreements[rule]);
    problems.push(...ruleProblems(file, data.agreements, content));
  }
  problems.push(...agreementProblems(content, ids), ...moveProblems(content, targets.pages));

  for (const { file, data } of content.differences)
    for (const row of data.rows) {
      expect(file, `row “${row.id}”, references`, 'reference', row.references);
      expect(file, `row “${row.id}”, note`, 'reference', cited(row.note ?? ''));
    }
  for (const { file, data } of content.glossary)
    for (const term of data.terms) {
      expect(file, `term “${term.id}”, seeAlso`, 'glossary term', term.seeAlso);
      expect(file, `term “${term.id}”, references`, 'reference', term.references);
    }
  for (const { file, data } of content.signposts)
    for (const one of data.signposts) {
      expect(file, `signpost “${one.id}”, kind`, 'kind of signpost', [one.kind]);
      expect(file, `signpost “${one.id}”, places`, 'place', one.places);
    }
  for (const { file, data } of content.expectations) {
    for (const one of data.professions)
      expect(file, `profession “${one.id}”, guide`, 'guide', one.guide ? [one.guide] : []);
    for (const one of data.expectations) {
      expect(file, `expectation “${one.id}”, profession`, 'profession', [one.profession]);
      expect(file, `expectation “${one.id}”, places`, 'place', one.places);
    }
  }
  return problems;
}

function idsOf(content: Content) {
  const inside = <Data, Item extends { id: string }>(entries: Entry<Data>[], list: (data: Data) => Item[]) =>
    entries.flatMap(({ data }) => list(data).map(({ id }) => id));
  return {
    guide: content.guides.map(({ id }) => id),
    case: content.cases.map(({ id }) => id),
    tool: content.tools.map(({ id }) => id),
    session: content.sessions.map(({ id }) => id),
    part: inside(content.parts, (data) => data.parts),
    reference: inside(content.references, (data) => data.references),
    'glossary term': inside(content.glossary, (data) => data.terms),
    reflection: content.reflections.map(({ id }) => id),
    agreement: content.agreements.map(({ id }) => id),
    clause: inside(content.clauses, (data) => data.clauses),
    field: inside(content.fields, (data) => data.fields),
    outcome: inside(content.outcomes, (data) => data.outcomes),
    place: inside(content.signposts, (data) => data.places),
    'kind of signpost': inside(content.signposts, (data) => data.kinds),
    profession: inside(content.expectations, (data) => data.professions),
    picture: [...pictures] as string[],
  };
}

/** Agreements and their clauses: every clause, field and blank is declared and used, and no topic is missing. */
function agreementProblems(content: Content, ids: ReturnType<typeof idsOf>): Problem[] {
  const library = new Map(
    content.clauses.flatMap(({ data }) => data.clauses.map((clause) => [clause.id, clause])),
  );
  const problems: Problem[] = [];
  for (const { file, data } of content.clauses)
    for (const clause of data.clauses) {
      const place = `clause “${clause.id}”`;
      for (const blank of blanksOfClause(clause))
        if (!ids.field.includes(blank))
          problems.push({
            file,
            place,
            message: `{${blank}} is not a field in fields.yaml.${didYouMean(blank, ids.field)}`,
          });
      for (const one of clause.references)
        if (!ids.reference.includes(one))
          problems.push({ file, place, message: unknownId('reference', one, ids.reference) });
      for (const one of clause.excludes)
        if (!ids.clause.includes(one))
          problems.push({ file, place, message: unknownId('clause', one, ids.clause) });
    }
  for (const { file, data } of content.agreements) {
    const topics = new Set<string>();
    for (const { field } of data.parties)
      if (!ids.field.includes(field))
        problems.push({ file, place: 'parties', message: unknownId('field', field, ids.field) });
    for (const section of data.sections)
      for (const used of section.clauses) {
        const clause = library.get(used.clause);
        const place = `section “${section.id}”, clause “${used.clause}”`;
        if (!clause) problems.push({ file, place, message: unknownId('clause', used.clause, ids.clause) });
        else if (used.wording >= clause.wordings.length)
          problems.push({
            file,
            place,
            message: `there is no wording ${used.wording}: this clause has ${clause.wordings.length}, counted from 0.`,
          });
        if (clause && used.on && !used.when) topics.add(clause.topic);
        for (const field of Object.keys(used.when ?? {}))
          if (!ids.field.includes(field))
            problems.push({ file, place, message: unknownId('field', field, ids.field) });
      }
    for (const topic of required)
      if (!topics.has(topic))
        problems.push({
          file,
          place: 'sections',
          message: `no clause on “${topic}” is switched on. Every agreement needs one.`,
        });
    for (const guide of data.guides)
      if (!ids.guide.includes(guide))
        problems.push({ file, place: 'guides', message: unknownId('guide', guide, ids.guide) });
  }
  const used = new Set(
    [...library.values()].flatMap(blanksOfClause).concat(
      content.agreements.flatMap(({ data }) => data.parties.map(({ field }) => field)),
      ['organisation', 'under-18', 'start-time'],
    ),
  );
  for (const { file, data } of content.fields)
    for (const { id } of data.fields)
      if (!used.has(id))
        problems.push({
          file,
          place: `field “${id}”`,
          message: 'no clause and no party uses this field. Delete it, or use it.',
        });
  return problems;
}

/** Moved pages: the old address is free, stands once, and leads to a page and a place that are there. */
function moveProblems({ moved }: Content, pages: Targets['pages']): Problem[] {
  const entries = moved.flatMap(({ file, data }) => data.moved.map((one) => ({ file, ...one })));
  return entries.flatMap(({ file, from, to }, i): Problem[] => {
    const [path = '', anchor] = to.split('#');
    const place = `moved, from ${from}`;
    if (pages.has(from))
      return [
        { file, place, message: 'there is a page at this address. Take the entry out, or rename the page.' },
      ];
    if (entries.findIndex((one) => one.from === from) < i)
      return [{ file, place, message: 'this address stands twice. Keep one of them.' }];
    if (!pages.has(path))
      return [{ file, place, message: `there is no page ${path}.${didYouMean(path, [...pages.keys()])}` }];
    if (anchor && pages.get(path)?.has(anchor) === false)
      return [{ file, place, message: `${path} has no heading “${anchor}”.` }];
    return [];
  });
}

/** Rules of an organisation that would change nothing, or leave an agreement without what every one needs. */
function ruleProblems(
  file: string,
  rules: Organisation['agreements'],
  { agreements, clauses }: Content,
): Problem[] {
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
        message: `the agreement “${id}” would have no clause on “${topic}”. Every agreement needs one: leave it on, or put a wording of yours in its place in src/content/local/clauses.yaml.`,
      }));
  });
  return [...idle, ...missing];
}

const cited = (note: string) => [...note.matchAll(/\[@([a-z0-9-]+)\]/g)].map(([, id]) => id ?? '');

/** Every page that a text may link to, with the places on it where they are known here. */
function pagesOf(content: Content, others: readonly string[]): Targets['pages'] {
  const ids = idsOf(content);
  return new Map([
    ...others.map((path): [string, undefined] => [path, undefined]),
    ...content.guides.map(({ id, tree }) => [`/guides/${id}/`, tree && headingIds(tree)] as const),
    ...content.cases.map(({ id, tree }) => [`/cases/${id}/`, tree && headingIds(tree)] as const),
    ...content.tools.map(({ id }): [string, undefined] => [`/tools/${id}/`, undefined]),
    ...content.sessions.map(({ id }): [string, undefined] => [`/sessions/${id}/`, undefined]),
    ...content.agreements.map(({ id }): [string, undefined] => [`/agreements/${id}/`, undefined]),
    ...content.reflections.flatMap(({ id }): [string, undefined][] => [
      [`/reflections/${id}/`, undefined],
      [`/reflections/${id}/paper/`, undefined],
    ]),
    ['/guides/', new Set(ids.part)],
    ['/glossary/', new Set(ids['glossary term'])],
    ['/references/', new Set(ids.reference)],
  ]);
}

/** Ids that stand twice in one list of one file. */
export function repeated(content: Content): Problem[] {
  const list = <Data>(
    entries: Entry<Data>[],
    noun: string,
    items: (data: Data) => readonly { id: string }[],
  ) => entries.map(({ file, data }) => ({ file, noun, ids: items(data).map(({ id }) => id) }));
  const lists = [
    ...list(content.glossary, 'term', ({ terms }) => terms),
    ...list(content.references, 'reference', ({ references }) => references),
    ...list(content.signposts, 'signpost', ({ signposts }) => signposts),
    ...list(content.expectations, 'expectation', ({ expectations }) => expectations),
    ...list(content.differences, 'row', ({ rows }) => rows),
    ...list(content.clauses, 'clause', ({ clauses }) => clauses),
    ...list(content.fields, 'field', ({ fields }) => fields),
    ...list(content.outcomes, 'outcome', ({ outcomes }) => outcomes),
    ...list(content.parts, 'part', ({ parts }) => parts),
  ];
  return lists.flatMap(({ file, noun, ids }) =>
    ids
      .filter((id, i) => ids.indexOf(id) !== i)
      .map((id) => ({
        file,
        place: `${noun} “${id}”`,
        message: 'this id stands twice. Ids name one thing each.',
      })),
  );
}
