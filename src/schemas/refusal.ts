import type { z } from 'astro/zod';
import { nearest } from './nearest.ts';
import { meantField, misplaced, remedy } from './remedy.ts';
import { explained, keysAt } from './shape.ts';

/** A refusal, told to the author: where it is, what was found, and what would be right. */
export interface Refusal {
  /** Below src/content. */
  file: string;
  /** The place in words and ids, such as: question “first-conversation”, option “own-thoughts”. Empty for the whole file. */
  place: string;
  /** What was found and what would be right, as sentences. */
  message: string;
  /** The same place as the names of its fields, from which its line is found. */
  path?: readonly PropertyKey[];
}

/** Refusals as the lines that an author reads: the file once, its refusals below it. */
export function report(refusals: Refusal[]): string {
  const files = [...new Set(refusals.map(({ file }) => file))];
  return files
    .map((file) => {
      const lines = refusals
        .filter((one) => one.file === file)
        .map(({ place, message }) => `  ${place ? `${place}: ` : ''}${message}`);
      return [`src/content/${file}`, ...new Set(lines)].join('\n');
    })
    .join('\n');
}

/** “Did you mean …?” where something known is close to what was written, or nothing. */
export function didYouMean(written: string, known: readonly string[]): string {
  const guess = nearest(written, known);
  return guess === undefined ? '' : ` Did you mean “${guess}”?`;
}

/**
 * A sentence for an id that points at nothing.
 *
 * @param where the file or the folder in which all of them stand
 */
export function unknownId(noun: string, written: string, known: readonly string[], where = ''): string {
  const all =
    known.length <= 12 ? ` There are: ${known.join(', ')}.` : where && ` All of them stand in ${where}.`;
  return `there is no ${noun} “${written}”.${didYouMean(written, known) || all}`;
}

/** Turns what a schema refused into refusals, with ids in place of positions. */
export function refusalsOf(file: string, data: unknown, schema: z.ZodType, error: z.ZodError): Refusal[] {
  const issues = causesOf(error.issues, schema);
  return issues.flatMap((issue) =>
    // Each name that is none has its own line.
    (issue.code === 'unrecognized_keys' ? issue.keys : [undefined]).map((key) => ({
      file,
      place: placeOf(data, issue.path),
      message: key === undefined ? sentence(issue, data, schema) : notAField(key, issue.path, data, schema),
      path: key === undefined ? issue.path : [...issue.path, key],
    })),
  );
}

type Issue = z.core.$ZodIssue;

/** Issues without those that another one brought about: a field is missing because its name was written wrong. */
function causesOf(issues: Issue[], schema: z.ZodType): Issue[] {
  const way = ({ path }: Issue) => JSON.stringify(path);
  const ofKind = new Set(issues.filter(({ code }) => code === 'invalid_type').map(way));
  const groups = new Map(
    issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? [[way(issue), issue] as const] : [])),
  );
  const isMeant = (path: PropertyKey[]) => {
    const around = path.slice(0, -1);
    const written = groups.get(JSON.stringify(around))?.keys ?? [];
    return written.some((key) => meantField(key, keysAt(schema, around)) === path.at(-1));
  };
  return issues.filter((issue) => {
    if (issue.code === 'unrecognized_keys') return true;
    if (isMeant(issue.path) && (issue.code === 'invalid_type' || issue.code === 'invalid_value'))
      return false;
    return issue.code === 'invalid_type' || !(ofKind.has(way(issue)) || groups.has(way(issue)));
  });
}

function notAField(key: string, path: PropertyKey[], data: unknown, schema: z.ZodType): string {
  return `“${key}” is not a field here.${misplaced(key, valueAt(data, [...path, key]), schema, path)}`;
}

const singular = (key: string) => key.replace(/ies$/, 'y').replace(/(?<!s)s$/, '');

/**
 * Names a place in the author's words: `questions.0.options.1` becomes question “…”, option “…”. An entry without an id
 * that names something by its own noun goes by that: { clause: review } is clause “review”.
 */
export function placeOf(data: unknown, path: PropertyKey[]): string {
  const parts: string[] = [];
  let here: unknown = data;
  for (const [i, key] of path.entries()) {
    const next = (here as Record<PropertyKey, Record<string, unknown>> | undefined)?.[key];
    if (typeof key === 'number') {
      const name = singular(String(path[i - 1] ?? 'entry'));
      const { id = next?.[name] } = next ?? {};
      parts[parts.length - 1] = typeof id === 'string' ? `${name} “${id}”` : `${name} ${key + 1}`;
    } else if (parts.at(-1) !== `${String(key)} “${String(next)}”`) parts.push(String(key));
    here = next;
  }
  return parts.join(', ');
}

function valueAt(data: unknown, path: PropertyKey[]): unknown {
  return path.reduce<unknown>((here, key) => (here as Record<PropertyKey, unknown> | undefined)?.[key], data);
}

const kinds: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of fields',
};

function sentence(issue: z.core.$ZodIssue, data: unknown, schema: z.ZodType): string {
  const value = valueAt(data, issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return '';
    case 'invalid_type':
      if (value === undefined) return `is missing.${explained(schema, issue.path)}`;
      return `should be ${kinds[issue.expected] ?? issue.expected}, but is ${describe(value)}.${remedy(issue.expected, value, schema, issue.path)}`;
    case 'invalid_value': {
      const known = issue.values.map(String);
      return value === undefined
        ? `is missing. It is one of: ${known.join(', ')}.`
        : `${describe(value)} is not one of: ${known.join(', ')}.${didYouMean(String(value), known) || oneOf(String(value), known)}`;
    }
    case 'too_big':
      return typeof value === 'string'
        ? `is too long: ${value.length} characters, at most ${String(issue.maximum)}.`
        : issue.origin === 'array'
          ? `has too many entries: at most ${String(issue.maximum)}.`
          : `is too large: at most ${String(issue.maximum)}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${issue.message}.`
        : issue.origin === 'array'
          ? `has too few entries: at least ${String(issue.minimum)}.`
          : `is too small: at least ${String(issue.minimum)}.`;
    case 'invalid_union':
      return `${describe(value)} has none of the shapes that are allowed here.`;
    default:
      return `${typeof value === 'string' && value.length < 60 ? `“${value}”: ` : ''}${issue.message}${/[.?]$/.test(issue.message) ? '' : '.'}`;
  }
}

/** What is meant by a text in which a known word stands, or begins. */
function oneOf(written: string, known: readonly string[]): string {
  const stem = written.toLowerCase();
  const found = known.find((one) => stem.includes(one) || (stem.length > 4 && one.startsWith(stem)));
  return found ? ` Write: ${found}` : '';
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return `a group with ${Object.keys(value).join(', ')}`;
  return String(value);
}
