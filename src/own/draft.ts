// An organisation's files as one thing that a form can change, and as texts again.
import { stringify } from 'yaml';
import { organisation } from '../schemas/organisation.ts';
import type { Refusal } from '../schemas/refusal.ts';
import { dataIn, plain } from './data.ts';
import { setAt, type Group, type Value } from './value.ts';
import { readYaml } from './yaml.ts';
import type { Files } from './known.ts';
import { clauses } from '../schemas/clause.ts';

/** What an organisation's files hold, as they were typed. */
export interface Draft {
  organisation: Group;
  /** Its own clauses, those of ours that it words for itself among them. */
  clauses: Group[];
  /** The drawing, as a text. */
  logo?: string;
}

export const emptyDraft: Draft = { organisation: {}, clauses: [] };

/** The file that a drawing goes into. */
const logoName = (draft: Draft) => String(draft.organisation['logo'] ?? 'logo.svg');

/** The files of a draft. What has nothing in it is left out. */
export function textsOf(draft: Draft): Files {
  const own = trimmed(draft.organisation) as Group;
  const list = trimmed(draft.clauses) as Group[];
  return {
    'organisation.yaml': Object.keys(own).length > 0 ? written(own) : '',
    ...(list.length > 0 && { 'local/clauses.yaml': written({ clauses: list }) }),
    ...(draft.logo && { [`local/${logoName(draft)}`]: draft.logo }),
  };
}

const written = (data: Group) => stringify(data, { lineWidth: 0 });

/** Without the spaces around texts, and without lines in which nothing was typed. */
function trimmed(value: Value): Value {
  if (typeof value === 'string') return value.trim();
  if (Array.isArray(value)) return value.map(trimmed).filter((one) => one !== '');
  if (value instanceof Date || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]) => [key, trimmed(one)] as const)
      .filter(([, one]) => one !== ''),
  );
}

/** The draft with our mark again. */
export const withoutLogo = ({ organisation, clauses }: Draft): Draft => ({
  organisation: (setAt(organisation, ['logo'], undefined) ?? {}) as Group,
  clauses,
});

/** A file that was opened: the draft with it and its name below src/content, or why a form cannot show it. */
export type Opened = { draft: Draft; file: string } | { refusals: Refusal[] };

/**
 * Takes a file of a copy into a draft. Texts may be refused later, beside their fields; a file in which fields stand
 * where a form has no place for them is refused here.
 */
export function opened(draft: Draft, name: string, text: string): Opened {
  const source = plain(text);
  if (name.endsWith('.svg')) {
    const organisation = setAt(draft.organisation, ['logo'], name) as Group;
    return { draft: { ...draft, logo: text, organisation }, file: `local/${name}` };
  }
  const isClauses = name === 'clauses.yaml' || /^clauses:/m.test(source);
  const file = isClauses ? 'local/clauses.yaml' : 'organisation.yaml';
  const read = dataIn(file, source, isClauses ? clauses : organisation);
  const refusals = 'refusals' in read ? read.refusals.filter(isOfShape) : [];
  if (refusals.length > 0) return { refusals };
  const fields = readYaml(source);
  const data = (('data' in fields && fields.data) || {}) as Group;
  return {
    file,
    draft: isClauses ? { ...draft, clauses: data['clauses'] as Group[] } : { ...draft, organisation: data },
  };
}

/** What a form cannot mend: a text that can't be read, a field that is none, a text in place of a list. */
const isOfShape = ({ path, message }: Refusal) =>
  !path || /^(should be |“.*” is not a field here)/s.test(message);
