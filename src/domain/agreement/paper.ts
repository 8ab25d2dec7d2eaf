import type { Field } from '../../schemas/agreement.ts';
import { inWords, realDay, timeOfDay } from '../day.ts';
import {
  typed,
  inLanguage,
  text,
  type Block,
  type Doc,
  type Inline,
  type Language,
  type Room,
} from '../doc.ts';
import { clean } from '../typed.ts';
import { say } from '../words.ts';
import { schedule, type ScheduleWords } from './schedule.ts';
import type { Settled, SettledClause } from './settle.ts';
import { answerFor, fieldsFor, isParty, type Template } from './template.ts';

/** The words that stand on every paper. */
export interface PaperWords extends ScheduleWords {
  between: string;
  /** Below a line to sign on: {role} where nobody is named yet, {name} and {role} where somebody is. */
  signature: string;
  signedBy: string;
  date: string;
  version: string;
  /** Joins a day and a time: {day} at {time}. */
  dayTime: string;
}

/** A day in words. */
const readable = (day: string, { tag }: Language): string => inWords(day, tag);

/** What the form would show of an answer: a date or a time that is none is nothing there, and so it is on the paper. */
export function shownAs(kind: Field['kind'], typed: string): string {
  if (kind === 'date') return realDay(typed) ?? '';
  if (kind === 'time') return timeOfDay(typed) ?? '';
  return typed;
}

/** The names that were typed one on each line. */
export const namesIn = (value: string): string[] =>
  clean(value)
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);

/** How much room a hand needs on the blank form for this kind of answer. */
const roomFor: Record<Field['kind'], Room> = {
  name: 'line',
  text: 'line',
  'long-text': 'lines',
  date: 'line',
  time: 'short',
  number: 'short',
  choice: 'line',
};

/** An answer as it was given, or a blank where there is none. The first day brings its time along. */
function answerOrBlank({ template, responses }: Settled, id: string, words: PaperWords): Inline {
  const field = template.fields.get(id);
  if (!field) return text(`{${id}}`);
  const given = shownAs(field.kind, clean(responses[id] ?? ''));
  const value = isParty(template, id) ? namesIn(given).join(', ') : given;
  if (!value) return { kind: 'blank', field: id, hint: field.hint, room: roomFor[field.kind] };
  const said = field.kind === 'date' ? readable(value, template.language) : value;
  const time = field.use === 'start' ? timeOfDay(answerFor(template, 'time', responses)) : undefined;
  return typed(id, time ? say(words.dayTime, { day: said, time }) : said);
}

/** A wording with its answers and blanks. A full stop is not doubled where an answer brings its own. */
function inlines(settled: Settled, wording: string, words: PaperWords): Inline[] {
  const parts = wording
    .split(/\{([a-z0-9-]+)\}/)
    .map((part, i): Inline => (i % 2 === 0 ? text(part) : answerOrBlank(settled, part, words)));
  return parts
    .map((part, i): Inline => {
      const before = parts[i - 1];
      return part.kind === 'text' &&
        part.text.startsWith('.') &&
        before?.kind === 'answer' &&
        /[.!?]$/.test(before.text)
        ? text(part.text.slice(1))
        : part;
    })
    .filter((part) => part.kind !== 'text' || part.text !== '');
}

/** Who agrees, with their parts, as the first line of the paper. */
function between(settled: Settled, words: PaperWords): Inline[] {
  const { agreement, language } = settled.template;
  const places = new Intl.ListFormat(language.tag).formatToParts(agreement.parties.map((_, i) => String(i)));
  const parties = places.flatMap(({ type, value }): Inline[] => {
    const party = type === 'element' && agreement.parties[Number(value)];
    return party ? [answerOrBlank(settled, party.field, words), text(` (${party.role})`)] : [text(value)];
  });
  const [field = ''] = fieldsFor(settled.template, 'organisation');
  const organisation = typed(field, settled.responses[field] ?? '');
  return [
    text(`${words.between} `),
    ...parties,
    text('.'),
    ...('text' in organisation && organisation.text ? [text(' '), organisation, text('.')] : []),
  ];
}

/** The filled agreement as a document with answers and blanks. */
export function fill(settled: Settled, words: PaperWords): Doc {
  const { template, responses } = settled;
  const { agreement, language } = template;
  const sections = settled.sections.flatMap(({ title, clauses }) => {
    const on = clauses.filter((one) => one.on);
    return on.length > 0 ? [{ title, clauses: on }] : [];
  });
  const signing = sections
    .flatMap(({ clauses }) => clauses.flatMap(({ clause }) => clause.signs ?? []))
    .map((role) => say(words.signature, { role: capital(role, language) }));
  return {
    title: agreement.title,
    emblem: agreement.relationship,
    subtitle: between(settled, words),
    ...inLanguage(language),
    version: say(words.version, {
      title: agreement.title,
      version: agreement.version,
      day: readable(agreement.reviewed, language),
    }),
    blocks: [
      ...sections.flatMap((section, i): Block[] => [
        { kind: 'heading', level: 1, text: `${i + 1}. ${section.title}` },
        ...section.clauses.flatMap((clause) => clauseBlocks(settled, clause, words)),
      ]),
      {
        kind: 'signatures',
        parties: [...signers(settled, words), ...signing],
        date: words.date,
      },
    ],
    events: schedule(template, responses, words),
  };
}

const capital = (role: string, { tag }: Language) =>
  role.replace(/^./u, (first) => first.toLocaleUpperCase(tag));

/** So many lines to sign on a group's blank form. */
const usualMembers = 6;

/** Who signs, as it stands below the line: each party by name and role, and every member of a group by name. */
function signers({ template, responses }: Settled, words: PaperWords): string[] {
  const { agreement, fields, language }: Template = template;
  const unnamed = (role: string) => say(words.signature, { role: capital(role, language) });
  return agreement.parties.flatMap(({ field, role, each }) => {
    const names = namesIn(responses[field] ?? '');
    if (fields.get(field)?.kind === 'long-text')
      return names.length > 0 ? names : Array.from({ length: usualMembers }, () => unnamed(each ?? role));
    return [names.length > 0 ? say(words.signedBy, { name: names.join(', '), role }) : unnamed(role)];
  });
}

/** The wording of a clause as it stands on the paper, with its answers and blanks. */
export const wordingOf = (settled: Settled, { wording }: SettledClause, words: PaperWords): Inline[] =>
  inlines(settled, wording, words);

/** A clause as it stands on the paper: its wording, and its table where it has one. */
export function clauseBlocks(
  settled: Settled,
  { clause, wording }: SettledClause,
  words: PaperWords,
): Block[] {
  const inside = (some: string) => inlines(settled, some, words);
  const { table } = clause;
  return [
    { kind: 'paragraph', inlines: inside(wording) },
    ...(table
      ? [{ kind: 'table' as const, head: table.head, rows: table.rows.map((row) => row.map(inside)) }]
      : []),
  ];
}

/** The fields of a document that are still blank, each once, in the order of the paper. */
export function blanksOf(doc: Doc): string[] {
  const inside = [
    ...(doc.subtitle ?? []),
    ...doc.blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.inlines : block.kind === 'table' ? block.rows.flat(2) : [],
    ),
  ];
  return [...new Set(inside.flatMap((inline) => (inline.kind === 'blank' ? [inline.field] : [])))];
}
