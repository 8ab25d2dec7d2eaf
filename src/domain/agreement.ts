import { inWords, realDay } from './day.ts';
import { inLanguage, text, type Block, type Doc, type Inline, type Language, type Room } from './doc.ts';
import type { Responses } from './responses.ts';
import { schedule, type ScheduleWords } from './schedule.ts';
import { say } from './words.ts';
import type { Agreement, Field } from '../schemas/agreement.ts';
import type { Clause } from '../schemas/clause.ts';

/** An agreement with the clauses and fields that it can use, by id, and the language that all of it is in. */
export interface Template {
  id: string;
  language: Language;
  agreement: Agreement;
  clauses: ReadonlyMap<string, Clause>;
  fields: ReadonlyMap<string, Field>;
}

/** The words that stand on every paper. */
export interface PaperWords extends ScheduleWords {
  between: string;
  signature: string;
  version: string;
  /** Joins a day and a time: {day} at {time}. */
  dayTime: string;
}

/** The id under which a clause's switch is kept among the responses: “on” or “off”. */
export const switchOf = (clause: string): string => `clause-${clause}`;

/** The id under which the choice of a clause's wording is kept: its number, counted from 0. */
export const wordingChoiceOf = (clause: string): string => `wording-${clause}`;

/** The fields that stand on every form before the sections. Whether somebody is owed protection is asked first. */
export const opening = ['organisation', 'under-18'] as const;

/** The time of day of the meetings: it joins the first day on the paper and leaves no blank of its own. */
export const startTime = 'start-time';

const isParty = (template: Template, field: string) =>
  template.agreement.parties.some((party) => party.field === field);

/** Whether a clause stands on the paper: as the agreement says, unless it was switched or another one excludes it. */
export function isOn(template: Template, clause: string, responses: Responses): boolean {
  const used = usedIn(template);
  const own = used.find((one) => one.clause === clause);
  if (!own) return false;
  if (own.when) return Object.entries(own.when).every(([field, answer]) => responses[field] === answer);
  return !excluderOf(template, clause, responses) && switched(own, responses);
}

/** The clause on the paper that keeps this one off it, where there is one. */
const excluderOf = (template: Template, clause: string, responses: Responses): Clause | undefined =>
  usedIn(template)
    .filter((other) => template.clauses.get(other.clause)?.excludes.includes(clause))
    .filter((other) => switched(other, responses))
    .map((other) => template.clauses.get(other.clause))[0];

const switched = (
  { clause, on, locked }: { clause: string; on: boolean; locked: boolean },
  responses: Responses,
) => locked || (responses[switchOf(clause)] ?? (on ? 'on' : 'off')) === 'on';

/** The number of the wording that stands on the paper: the chosen one, or the agreement's own. */
export function wordingNumber(template: Template, clause: string, responses: Responses): number {
  const used = usedIn(template).find((one) => one.clause === clause);
  const chosen = responses[wordingChoiceOf(clause)];
  return chosen === undefined ? (used?.wording ?? 0) : Number(chosen);
}

/** The wording of a clause that stands on the paper. */
export const wordingOf = (template: Template, clause: string, responses: Responses): string =>
  template.clauses.get(clause)?.wordings[wordingNumber(template, clause, responses)] ?? '';

const usedIn = (template: Template) => template.agreement.sections.flatMap((section) => section.clauses);

/** The blanks of a clause on the paper: those of its wording, then those of its table. */
const blanksOn = (template: Template, clause: string, responses: Responses): string[] => [
  ...blanks(wordingOf(template, clause, responses)),
  ...(template.clauses.get(clause)?.table?.rows.flat() ?? []).flatMap(blanks),
];

const blanks = (wording: string) => [...wording.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, name]) => name ?? '');

/** A section of the form: its fields in the order of the paper, each once on the whole form, and its clauses. */
export interface FormSection {
  id: string;
  title: string;
  fields: Field[];
  clauses: {
    clause: Clause;
    on: boolean;
    locked: boolean;
    /** What the clause is called that keeps this one off the paper. */
    excludedBy: string | undefined;
    wording: number;
  }[];
}

/**
 * The form that these responses call for. A field stands in the section whose clause uses it first; a clause that is
 * switched off takes its fields along.
 */
export function formOf(template: Template, responses: Responses, who: string): FormSection[] {
  const { agreement, clauses, fields } = template;
  const placed = new Set<string>();
  const place = (ids: string[]) =>
    ids.flatMap((id) => {
      const field = fields.get(id);
      if (!field || placed.has(id)) return [];
      placed.add(id);
      const time = id === 'start-date' ? fields.get(startTime) : undefined;
      return time ? [field, time] : [field];
    });
  const first: FormSection = {
    id: 'who',
    title: who,
    fields: place(['under-18', ...agreement.parties.map(({ field }) => field), ...opening]),
    clauses: [],
  };
  return [
    first,
    ...agreement.sections.map((section): FormSection => {
      const on = section.clauses.filter(({ clause }) => isOn(template, clause, responses));
      return {
        id: section.id,
        title: section.title,
        fields: place(on.flatMap(({ clause }) => blanksOn(template, clause, responses))),
        clauses: section.clauses.flatMap((used) => {
          const clause = clauses.get(used.clause);
          return clause && !used.when
            ? [
                {
                  clause,
                  on: isOn(template, used.clause, responses),
                  locked: used.locked,
                  excludedBy: excluderOf(template, used.clause, responses)?.title,
                  wording: wordingNumber(template, used.clause, responses),
                },
              ]
            : [];
        }),
      };
    }),
  ];
}

/** A day for readers; anything that is not a day is shown as it was typed. */
const readable = (kind: Field['kind'], value: string, { tag }: Language): string =>
  kind === 'date' && realDay(value) ? inWords(value, tag) : value;

/**
 * What was typed, without what no format can carry: control characters, halves of characters, and marks that would turn
 * the writing direction of everything after them. Line breaks stay.
 */
const clean = (value: string) =>
  value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim();

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
function answerOrBlank(template: Template, id: string, responses: Responses, words: PaperWords): Inline {
  const field = template.fields.get(id);
  if (!field) return text(`{${id}}`);
  const typed = clean(responses[id] ?? '');
  const value = isParty(template, id) ? namesIn(typed).join(', ') : typed;
  if (!value) return { kind: 'blank', field: id, hint: field.hint, room: roomFor[field.kind] };
  const day = readable(field.kind, value, template.language);
  const time = id === 'start-date' ? responses[startTime]?.trim() : undefined;
  return { kind: 'answer', field: id, text: time ? say(words.dayTime, { day, time }) : day };
}

/** A wording with its answers and blanks. A full stop is not doubled where an answer brings its own. */
function inlines(template: Template, wording: string, responses: Responses, words: PaperWords): Inline[] {
  const parts = wording
    .split(/\{([a-z0-9-]+)\}/)
    .map((part, i): Inline => (i % 2 === 0 ? text(part) : answerOrBlank(template, part, responses, words)));
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

/** The filled agreement as a document with answers and blanks. */
export function fill(template: Template, responses: Responses, words: PaperWords): Doc {
  const { agreement } = template;
  const places = new Intl.ListFormat(template.language.tag).formatToParts(
    agreement.parties.map((_, i) => String(i)),
  );
  const parties = places.flatMap(({ type, value }): Inline[] => {
    const party = type === 'element' && agreement.parties[Number(value)];
    return party
      ? [answerOrBlank(template, party.field, responses, words), text(` (${party.role})`)]
      : [text(value)];
  });
  const organisation = clean(responses['organisation'] ?? '');
  const sections = agreement.sections.flatMap((section) => {
    const on = section.clauses.filter(({ clause }) => isOn(template, clause, responses));
    return on.length > 0 ? [{ title: section.title, clauses: on.map(({ clause }) => clause) }] : [];
  });
  const signing = sections
    .flatMap(({ clauses }) => clauses.flatMap((clause) => template.clauses.get(clause)?.signs ?? []))
    .map((role) => capital(role, template.language));
  return {
    title: agreement.title,
    subtitle: [
      text(`${words.between} `),
      ...parties,
      text('.'),
      ...(organisation
        ? [text(' '), { kind: 'answer' as const, field: 'organisation', text: organisation }, text('.')]
        : []),
    ],
    ...inLanguage(template.language),
    version: say(words.version, {
      title: agreement.title,
      version: agreement.version,
      day: readable('date', agreement.reviewed, template.language),
    }),
    blocks: [
      ...sections.flatMap((section, i): Block[] => [
        { kind: 'heading', level: 1, text: `${i + 1}. ${section.title}` },
        ...section.clauses.flatMap((clause) => clauseBlocks(template, clause, responses, words)),
      ]),
      {
        kind: 'signatures',
        parties: [...signers(template, responses), ...signing].map((role) => say(words.signature, { role })),
      },
    ],
    events: schedule(template, responses, words),
  };
}

const capital = (role: string, { tag }: Language) =>
  role.replace(/^./u, (first) => first.toLocaleUpperCase(tag));

/** So many lines to sign on a group's blank form, and no more than anyone would print. */
const [usualMembers, mostMembers] = [6, 24];

/** Who signs: each party by its role, and the members of a group by name as far as names are there. */
function signers({ agreement, fields, language }: Template, responses: Responses): string[] {
  return agreement.parties.flatMap(({ field, role, each }) => {
    if (fields.get(field)?.kind !== 'long-text') return [capital(role, language)];
    const names = namesIn(responses[field] ?? '').slice(0, mostMembers);
    return names.length > 0
      ? names
      : Array.from({ length: usualMembers }, () => capital(each ?? role, language));
  });
}

/** A clause as it stands on the paper: its wording, and its table where it has one. */
function clauseBlocks(template: Template, clause: string, responses: Responses, words: PaperWords): Block[] {
  const inside = (wording: string) => inlines(template, wording, responses, words);
  const table = template.clauses.get(clause)?.table;
  return [
    { kind: 'paragraph', inlines: inside(wordingOf(template, clause, responses)) },
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

/** What an agreement's responses may hold: its fields, the switches of its clauses, and the choice of wordings. */
export function allowedIn(template: Template): Map<string, 'text' | readonly string[]> {
  const used = usedIn(template).flatMap(({ clause }) => template.clauses.get(clause) ?? []);
  const fields = [
    ...opening,
    startTime,
    ...template.agreement.parties.map(({ field }) => field),
    ...used.flatMap(({ wordings, table }) => [...wordings, ...(table?.rows.flat() ?? [])].flatMap(blanks)),
  ];
  return new Map<string, 'text' | readonly string[]>([
    ...fields.map((id): [string, 'text' | readonly string[]] => {
      const options = template.fields.get(id)?.options;
      return [id, options && !isParty(template, id) ? options.map((one) => one.text) : 'text'];
    }),
    ...used.flatMap(({ id, wordings }): [string, readonly string[]][] => [
      [switchOf(id), ['on', 'off']],
      [wordingChoiceOf(id), wordings.map((_, i) => String(i))],
    ]),
  ]);
}
