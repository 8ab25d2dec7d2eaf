/**
 * What a person chose or typed: ids of questions, fields or items to an id of an option or to text.
 * Flat and without prototype, so a key such as `__proto__` is only a key.
 */
export type Responses = Record<string, string>;

/** Longer answers are refused: no field of ours needs more, and a file may be hostile. */
export const longestAnswer = 20_000;

/** What an id allows: free text, or one of these options. */
export type Allowed = 'text' | readonly string[];

/** Responses that were read, and what was left out and why, by id. */
export interface Read {
  responses: Responses;
  leftOut: { id: string; reason: 'unknown-id' | 'unknown-option' | 'not-text' | 'too-long' }[];
}

/** An empty set of responses. */
export const noResponses = (): Responses => Object.create(null) as Responses;

/**
 * Reads responses from anything: a file, a link, stored values. Never throws and never takes over an id or an
 * option that the content does not know.
 *
 * @param input whatever was found
 * @param allowed the ids that the content knows, and what each takes
 */
export function readResponses(input: unknown, allowed: ReadonlyMap<string, Allowed>): Read {
  const read: Read = { responses: noResponses(), leftOut: [] };
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return read;
  for (const [id, value] of Object.entries(input)) {
    const takes = allowed.get(id);
    if (takes === undefined) read.leftOut.push({ id, reason: 'unknown-id' });
    else if (typeof value !== 'string') read.leftOut.push({ id, reason: 'not-text' });
    else if (value.length > longestAnswer) read.leftOut.push({ id, reason: 'too-long' });
    else if (takes !== 'text' && !takes.includes(value)) read.leftOut.push({ id, reason: 'unknown-option' });
    else read.responses[id] = value;
  }
  return read;
}

/** A copy with one answer set, or taken away where the value is undefined or empty. */
export function respond(responses: Responses, id: string, value: string | undefined): Responses {
  const next = Object.assign(noResponses(), responses);
  if (value === undefined || value === '') delete next[id];
  else next[id] = value;
  return next;
}
