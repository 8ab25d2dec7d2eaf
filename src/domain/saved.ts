import { readEdition, type Edition } from './edition.ts';
import type { Responses } from './responses.ts';

/** What is written to a file or kept on the device. Choices and typed words only: no document, no markup. */
export interface Saved {
  /** Tells our files from others'. */
  site: 'leadership-toolbox';
  /** The version of this shape. */
  schema: 2;
  kind: 'agreement' | 'reflection';
  /** The id of the agreement or reflection that was filled in. */
  of: string;
  /** The version of that content. */
  version: number;
  /** What the visitor calls it. */
  name: string;
  /** The day on which it was saved, such as 2026-11-24. */
  day: string;
  responses: Responses;
  /** Which version of an agreement it is; files from before there were any have none. */
  edition?: Edition;
  /** That it was made to be shown to somebody else, so it is neither one's own nor an earlier one. */
  forOther?: true;
  /** When it was last kept on the device, in milliseconds since 1970, so that the last one opens first. Files have none. */
  changed?: number;
}

/** Why something was not opened. */
export type Refusal = 'too-large' | 'not-ours' | 'broken' | 'newer' | 'other-kind';

/** No file of ours comes near this; it keeps a hostile one from filling the memory. In bytes, or in characters of a text. */
export const largestFile = 4_000_000;

/** Reads a saved file or a kept draft. Never throws; older shapes are brought up to date. */
export function readSaved(
  text: string,
  kind: Saved['kind'],
): { ok: true; saved: Saved & { responses: unknown } } | { ok: false; reason: Refusal } {
  if (text.length > largestFile) return { ok: false, reason: 'too-large' };
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-ours' };
  }
  const found = plain(input);
  if (!found) return { ok: false, reason: 'not-ours' };
  const saved = found['site'] === undefined ? fromFirst(found) : found;
  if (saved?.['site'] !== 'leadership-toolbox') return { ok: false, reason: 'not-ours' };
  const { schema, of, version, name, day } = saved;
  if (typeof schema === 'number' && schema > 2) return { ok: false, reason: 'newer' };
  if (saved['kind'] === 'agreement' || saved['kind'] === 'reflection') {
    if (saved['kind'] !== kind) return { ok: false, reason: 'other-kind' };
  } else return { ok: false, reason: 'broken' };
  const responses = plain(saved['responses']);
  if (schema !== 2 || typeof of !== 'string' || typeof version !== 'number' || !responses)
    return { ok: false, reason: 'broken' };
  const edition = readEdition(saved['edition']);
  return {
    ok: true,
    saved: {
      site: 'leadership-toolbox',
      schema: 2,
      kind,
      of,
      version,
      name: typeof name === 'string' ? name.slice(0, 100) : '',
      day: typeof day === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : '',
      responses: responses as Responses,
      ...(edition ? { edition: edition as Edition } : {}),
      ...(saved['forOther'] === true ? { forOther: true as const } : {}),
      ...(Number.isFinite(saved['changed']) ? { changed: saved['changed'] as number } : {}),
    },
  };
}

/** The text of a file. The same state gives the same bytes. */
export const writeSaved = (saved: Saved): string => `${JSON.stringify(saved, null, 2)}\n`;

/** The first shape had no name and no day, and said what it was by the name of one field. */
function fromFirst(found: Record<string, unknown>): Record<string, unknown> | undefined {
  const kind = typeof found['template'] === 'string' ? 'agreement' : 'reflection';
  const of = found['template'] ?? found['reflection'];
  if (typeof of !== 'string') return undefined;
  return {
    site: 'leadership-toolbox',
    schema: 2,
    kind,
    of,
    version: found['version'],
    responses: found['responses'],
  };
}

const plain = (value: unknown): Record<string, unknown> | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : undefined;
