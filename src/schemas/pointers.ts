import type { CollectionName, Content, Entry } from './collections.ts';
import { contentFiles } from './content-files.ts';
import { placeOf, unknownId, type Refusal } from './refusal.ts';

/** What has an id, by the word for it: a file of a kind, or an entry of a list in one. */
const named = {
  guide: ['guides'],
  case: ['cases'],
  tool: ['tools'],
  session: ['sessions'],
  reflection: ['reflections'],
  agreement: ['agreements'],
  part: ['parts', 'parts'],
  reference: ['references', 'references'],
  'glossary term': ['glossary', 'terms'],
  clause: ['clauses', 'clauses'],
  field: ['fields', 'fields'],
  outcome: ['outcomes', 'outcomes'],
  row: ['differences', 'rows'],
  fold: ['differences', 'folds'],
  signpost: ['signposts', 'signposts'],
  place: ['signposts', 'places'],
  'kind of signpost': ['signposts', 'kinds'],
  profession: ['expectations', 'professions'],
  expectation: ['expectations', 'expectations'],
  'set of standards': ['standards', 'sets'],
  'review pack': ['reviews', 'packs'],
} as const satisfies Record<string, [CollectionName, string?]>;
type Noun = keyof typeof named;

/**
 * What points at what across files: for each kind of file, the fields that name something else. A * is each entry of a
 * list or a group, “keys” the names of a group’s fields, and “[@]” what a text cites like [@kram-1985].
 */
const pointers: Partial<Record<CollectionName, Record<string, Noun>>> = {
  guides: {
    part: 'part',
    'related.guides.*': 'guide',
    'related.tools.*': 'tool',
    'related.sessions.*': 'session',
    'related.agreements.*': 'agreement',
    'related.reflections.*': 'reflection',
  },
  parts: { 'doors.*.guides.*': 'guide', 'doors.*.parts.*': 'part' },
  cases: { 'guides.*': 'guide' },
  tools: { reflection: 'reflection', 'agreed.*': 'field', 'blocks.*.comparison.*': 'row' },
  sessions: { guide: 'guide' },
  workshops: {
    'handouts.*': 'tool',
    'parts.*.slides.*.case': 'case',
    'parts.*.slides.*.differences.*': 'row',
  },
  prose: { 'reading.familiar.*': 'glossary term' },
  reflections: { 'areas.*.informedBy.*': 'reference', 'areas.*.guide': 'guide' },
  quizzes: {
    'results.*.outcome': 'outcome',
    'precedence.*': 'outcome',
    'gates.options.*.outcome': 'outcome',
    'ways.*.read.*': 'guide',
    'ways.*.tool': 'tool',
    'questions.*.options.*.first': 'outcome',
    'questions.*.options.*.turns.*': 'outcome',
    'questions.*.options.*.fills.keys': 'field',
  },
  outcomes: {
    'outcomes.*.read.*': 'guide',
    'outcomes.*.agreement': 'agreement',
    'outcomes.*.reflection': 'reflection',
    'outcomes.*.give.read.*': 'guide',
    'outcomes.*.give.reflection': 'reflection',
    'outcomes.*.fills.keys': 'field',
  },
  organisation: {
    'leaveOut.*': 'part',
    country: 'place',
    'agreements.on.*': 'clause',
    'agreements.off.*': 'clause',
    'agreements.locked.*': 'clause',
  },
  clauses: { 'clauses.*.references.*': 'reference', 'clauses.*.excludes.*': 'clause' },
  agreements: {
    'parties.*.field': 'field',
    'sections.*.clauses.*.clause': 'clause',
    'sections.*.clauses.*.when.keys': 'field',
    'guides.*': 'guide',
  },
  differences: {
    'rows.*.fold': 'fold',
    'rows.*.references.*': 'reference',
    'rows.*.note.[@]': 'reference',
  },
  glossary: { 'terms.*.seeAlso.*': 'glossary term', 'terms.*.references.*': 'reference' },
  signposts: { 'signposts.*.kind': 'kind of signpost', 'signposts.*.places.*': 'place' },
  reviews: { 'packs.*.guides.*': 'guide' },
  standards: { 'sets.*.standards.*.informedBy.*': 'expectation' },
  expectations: {
    'professions.*.guide': 'guide',
    'expectations.*.profession': 'profession',
    'expectations.*.places.*': 'place',
  },
};

/** Something at a place in a file’s data. */
interface Found {
  path: PropertyKey[];
  value: unknown;
}

/** What stands at a place such as areas.*.guide; nothing where there is none. */
export function found(data: unknown, place: string): Found[] {
  return place.split('.').reduce<Found[]>(
    (here, step) =>
      here.flatMap(({ path, value }): Found[] => {
        if (value === undefined || value === null) return [];
        if (step === '[@]') return cited(String(value)).map((id) => ({ path, value: id }));
        if (step === 'keys') return Object.keys(value).map((key) => ({ path, value: key }));
        const keys = step === '*' ? Object.keys(value) : [step];
        return keys.map((key) => ({
          path: [...path, Array.isArray(value) ? Number(key) : key],
          value: (value as Record<string, unknown>)[key],
        }));
      }),
    [{ path: [], value: data }],
  );
}

const cited = (text: string) => [...text.matchAll(/\[@([a-z0-9-]+)\]/g)].map(([, id]) => id ?? '');

/** All ids of each kind. */
export type Ids = Record<Noun | 'picture', readonly string[]>;

/**
 * All ids that can be pointed at.
 *
 * @param pictures the names of the drawings in components/pictures/
 */
export const idsOf = (content: Content, pictures: readonly string[]): Ids =>
  Object.fromEntries([
    ['picture', pictures],
    ...Object.entries(named).map(([noun, [name, list]]) => [
      noun,
      content[name].flatMap((entry) => (list ? idsIn(entry, list) : entry.id)),
    ]),
  ]) as Ids;

const idsIn = ({ data }: Entry, list: string): string[] =>
  (data as Record<string, { id: string }[]>)[list]!.map(({ id }) => id);

/** Where all of a noun stand. */
const placeOfAll = (noun: Noun) => `src/content/${contentFiles[named[noun][0]].replace(/\*.*/, '')}`;

/** Ids that point at nothing. */
export function dangling(content: Partial<Content>, ids: Partial<Ids>): Refusal[] {
  return Object.entries(pointers).flatMap(([name, fields]) =>
    (content[name as CollectionName] ?? []).flatMap(({ file, data }) =>
      Object.entries(fields).flatMap(([where, noun]) =>
        found(data, where)
          .filter(({ value }) => value !== undefined && !ids[noun]?.includes(String(value)))
          .map(({ path, value }) => ({
            file,
            place: placeOf(data, where.endsWith('.*') ? path.slice(0, -1) : path),
            message: unknownId(noun, String(value), ids[noun] ?? [], placeOfAll(noun)),
            path,
          })),
      ),
    ),
  );
}

/** Ids that stand twice in one list of one file. */
export function repeated(content: Partial<Content>): Refusal[] {
  return Object.entries(named).flatMap(([noun, [name, list]]) =>
    ((list && content[name]) || []).flatMap((entry) => {
      const ids = idsIn(entry, list!);
      return ids
        .filter((id, i) => ids.indexOf(id) !== i)
        .map((id) => ({
          file: entry.file,
          place: `${noun} “${id}”`,
          message: 'this id stands twice. Ids name one thing each.',
          path: [list!, ids.lastIndexOf(id)],
        }));
    }),
  );
}
