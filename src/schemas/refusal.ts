import { closest, distance } from 'fastest-levenshtein';
import type { z } from 'astro/zod';

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
  if (known.length === 0) return '';
  const guess = closest(written, known);
  return distance(written, guess) <= Math.max(2, written.length / 3) ? ` Did you mean “${guess}”?` : '';
}

/** A sentence for an id that points at nothing. */
export function unknownId(noun: string, written: string, known: readonly string[]): string {
  return `there is no ${noun} “${written}”.${didYouMean(written, known) || (known.length <= 12 ? ` There are: ${known.join(', ')}.` : '')}`;
}

/** Turns what a schema refused into refusals, with ids in place of positions. */
export function refusalsOf(file: string, data: unknown, schema: z.ZodType, error: z.ZodError): Refusal[] {
  return error.issues.map((issue) => ({
    file,
    place: placeOf(data, issue.path),
    message: sentence(issue, data, schema),
    path: issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path,
  }));
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
    case 'unrecognized_keys': {
      const known = keysAt(schema, issue.path);
      return issue.keys
        .map(
          (key) =>
            `“${key}” is not a field here.${belongsIn(key, schema, issue.path) || didYouMean(key, known) || ` Fields: ${known.join(', ')}.`}`,
        )
        .join(' ');
    }
    case 'invalid_type':
      if (value === undefined) return `is missing.${explained(schema, issue.path)}`;
      return `should be ${kinds[issue.expected] ?? issue.expected}, but is ${describe(value)}.${remedy(issue.expected, value, keysAt(schema, issue.path))}`;
    case 'invalid_value': {
      const known = issue.values.map(String);
      return value === undefined
        ? `is missing. It is one of: ${known.join(', ')}.`
        : `${describe(value)} is not one of: ${known.join(', ')}.${didYouMean(String(value), known)}`;
    }
    case 'too_big':
      return typeof value === 'string'
        ? `is too long: ${value.length} characters, at most ${String(issue.maximum)}.`
        : `is too many or too much: at most ${String(issue.maximum)}.`;
    case 'too_small':
      return issue.origin === 'string'
        ? `${issue.message}.`
        : `is too few or too little: at least ${String(issue.minimum)}.`;
    case 'invalid_union':
      return `${describe(value)} has none of the shapes that are allowed here.`;
    default:
      return `${typeof value === 'string' && value.length < 60 ? `“${value}”: ` : ''}${issue.message.replace(/\.$/, '')}.`;
  }
}

/** What people call a field that has another name here. */
const alsoCalled: Record<string, string> = {
  email: 'mail',
  'e-mail': 'mail',
  telephone: 'phone',
  tel: 'phone',
  website: 'url',
  link: 'url',
};

/** Where a field belongs that stands a step too far out, or the name that it has here. */
function belongsIn(key: string, schema: z.ZodType, path: PropertyKey[]): string {
  const name = alsoCalled[key.toLowerCase()] ?? key;
  const known = keysAt(schema, path);
  if (known.includes(name)) return ` It is called “${name}”.`;
  const group = known.find((one) => keysAt(schema, [...path, one]).includes(name));
  return group ? ` It belongs in “${group}”, two spaces further in, as “${name}”.` : '';
}

/** What to type where the kind of a value is wrong, in the cases that people meet. */
function remedy(expected: string, value: unknown, known: string[]): string {
  if (expected === 'string' && ['number', 'boolean'].includes(typeof value))
    return ' Put it in quotation marks.';
  if (expected === 'string' && value && typeof value === 'object' && !Array.isArray(value))
    return ` A colon makes a group of it. Put the whole text in quotation marks: "${Object.entries(value)
      .map(([key, text]) => `${key}: ${String(text)}`)
      .join(', ')}".`;
  if (expected === 'array' && value === null)
    return ' Write an entry below it, after a dash and a space, or take this line out.';
  if (expected === 'array' && typeof value === 'string' && /^[–—]/.test(value))
    return ' An entry begins with a short dash, which a word processor made long. Type it again: - and a space.';
  if (expected === 'array') return ' Write a dash and a space before each entry, or put them in […].';
  if (expected === 'object' && typeof value === 'string' && /^\S+:\S/.test(value))
    return ' A space is missing after the colon.';
  if (expected === 'object' && Array.isArray(value) && known.length === 1)
    return ` Write “${known[0]}:” on a line above it.`;
  if (expected === 'object')
    return ` Write its fields, or take it out.${known.length > 0 ? ` Fields: ${known.join(', ')}.` : ''}`;
  return '';
}

function describe(value: unknown): string {
  if (typeof value === 'string') return `“${value.length > 60 ? `${value.slice(0, 57)}…` : value}”`;
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
  if (typeof value === 'object') return `a group with ${Object.keys(value).join(', ')}`;
  return String(value);
}

/** The fields that a schema knows at a place, looking through lists, optional and default values. */
const keysAt = (schema: z.ZodType, path: PropertyKey[]): string[] =>
  Object.keys((at(schema, path).map(unwrap).at(-1)?.def as { shape?: object } | undefined)?.shape ?? {});

/** What the schema says a field is for, as a sentence after another. */
function explained(schema: z.ZodType, path: PropertyKey[]): string {
  const said = at(schema, path).at(-1)?.description;
  return said ? ` ${said}` : '';
}

/** The schemas on the way to a place, the outermost first; empty where there is no such place. */
function at(schema: z.ZodType, path: PropertyKey[]): z.ZodType[] {
  const way = [schema];
  for (const key of path) {
    const { shape, element, valueType } = unwrap(way.at(-1)!).def as {
      shape?: Record<string, z.ZodType>;
      element?: z.ZodType;
      valueType?: z.ZodType;
    };
    const next = shape?.[String(key)] ?? element ?? valueType;
    if (!next) return [];
    way.push(next);
  }
  return way;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const {
    innerType,
    out,
    in: input,
  } = schema.def as unknown as { innerType?: z.ZodType; out?: z.ZodType; in?: z.ZodType };
  if (innerType) return unwrap(innerType);
  if (out && (out.def as { type: string }).type !== 'transform') return unwrap(out);
  return input ? unwrap(input) : schema;
}
