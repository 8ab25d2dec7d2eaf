import { required } from './agreement.ts';
import { blanksOfClause } from './clause.ts';
import type { Content, Entry } from './collections.ts';
import { didYouMean, unknownId, type Problem } from './problem.ts';

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

/** What a page's text may point at, by the name of the component. */
const components = { Cite: 'reference', Term: 'glossary term', Case: 'case', Picture: 'picture' } as const;

/** The rules between files: every id that points at another file or entry finds it. */
export function across(content: Content): Problem[] {
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
    expect(file, 'related, agreements', 'agreement', data.related.agreements);
    expect(file, 'related, reflections', 'reflection', data.related.reflections);
  }
  for (const { file, data } of content.cases) expect(file, 'guides', 'guide', data.guides);
  for (const entry of [...content.guides, ...content.cases]) problems.push(...textProblems(entry, ids));

  for (const { file, data } of content.tools)
    if (data.reflection) expect(file, 'reflection', 'reflection', [data.reflection]);
  for (const { file, data } of content.reflections)
    for (const area of data.areas) {
      expect(file, `area “${area.id}”, informedBy`, 'reference', area.informedBy);
      expect(file, `area “${area.id}”, guide`, 'guide', [area.guide]);
    }
  for (const { file, data } of content.quizzes) {
    const points = (place: string, outcome: string | undefined) =>
      outcome && expect(file, place, 'outcome', [outcome]);
    for (const option of data.gates.options) points(`gate “${option.id}”`, option.outcome);
    for (const question of data.questions)
      for (const option of question.options)
        for (const outcome of [option.first, ...Object.values(option.turns ?? {})])
          points(`question “${question.id}”, option “${option.id}”`, outcome);
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
      expect(file, `${place}, fills`, 'field', Object.keys(outcome.fills));
      for (const [id, choice] of Object.entries(outcome.fills)) {
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
    }
  for (const { file, data } of content.organisation) {
    expect(file, 'leaveOut', 'part', data.leaveOut);
    if (data.country) expect(file, 'country', 'place', [data.country]);
    for (const rule of ['on', 'off', 'locked'] as const)
      expect(file, `agreements, ${rule}`, 'clause', data.agreements[rule]);
  }
  problems.push(...agreementProblems(content, ids));

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
  return [...problems, ...repeated(content)];
}

function idsOf(content: Content) {
  const inside = <Data, Item extends { id: string }>(entries: Entry<Data>[], list: (data: Data) => Item[]) =>
    entries.flatMap(({ data }) => list(data).map(({ id }) => id));
  return {
    guide: content.guides.map(({ id }) => id),
    case: content.cases.map(({ id }) => id),
    tool: content.tools.map(({ id }) => id),
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

const cited = (note: string) => [...note.matchAll(/\[@([a-z0-9-]+)\]/g)].map(([, id]) => id ?? '');

/** Components and links in the text of a guide or a case. */
function textProblems({ file, body }: Entry, ids: ReturnType<typeof idsOf>): Problem[] {
  const problems: Problem[] = [];
  const lineOf = (index: number) =>
    `paragraph at “${body.slice(0, index).split('\n').at(-1)?.slice(-40).trim() || body.slice(index, index + 30)}”`;
  for (const match of body.matchAll(/<([A-Z]\w*)([^>]*)>/g)) {
    const [, name = '', attributes = ''] = match;
    const noun = components[name as keyof typeof components];
    const written = /\bid="([^"]*)"/.exec(attributes)?.[1];
    if (noun && written === undefined)
      problems.push({
        file,
        place: lineOf(match.index),
        message: `<${name}> needs an id, like <${name} id="…" />.`,
      });
    else if (noun && written !== undefined && !ids[noun].includes(written))
      problems.push({ file, place: `<${name}>`, message: unknownId(noun, written, ids[noun]) });
  }
  for (const [, id = ''] of body.matchAll(/\]\(\/guides\/([^/)]*)\/[^)]*\)/g))
    if (!ids.guide.includes(id))
      problems.push({ file, place: `link to /guides/${id}/`, message: unknownId('guide', id, ids.guide) });
  for (const [link] of body.matchAll(/\]\(\/[^)#]*[^/)#](#[^)]*)?\)/g))
    problems.push({
      file,
      place: `link ${link.slice(1)}`,
      message: 'a link inside the site ends in a slash, like /guides/matching/.',
    });
  return problems;
}

/** Ids that stand twice in one list. */
function repeated(content: Content): Problem[] {
  const lists = [
    ...content.glossary.map(({ file, data }) => ({
      file,
      noun: 'term',
      ids: data.terms.map(({ id }) => id),
    })),
    ...content.references.map(({ file, data }) => ({
      file,
      noun: 'reference',
      ids: data.references.map(({ id }) => id),
    })),
    ...content.signposts.map(({ file, data }) => ({
      file,
      noun: 'signpost',
      ids: data.signposts.map(({ id }) => id),
    })),
    ...content.differences.map(({ file, data }) => ({
      file,
      noun: 'row',
      ids: data.rows.map(({ id }) => id),
    })),
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
