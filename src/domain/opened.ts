import type { Edition } from './edition.ts';
import { longestAnswer, noResponses, readResponses, type Allowed, type Responses } from './responses.ts';
import { readSaved, type Refusal, type Saved } from './saved.ts';

/** What can be filled in: an agreement or a reflection, at a version of its content, with the answers that it knows. */
export interface Fillable {
  kind: Saved['kind'];
  of: string;
  version: number;
  allowed: ReadonlyMap<string, Allowed>;
  /** What calendars know the events by of what was filled in before it had an edition. */
  earlierName?: (responses: Responses) => string;
}

/** Why an answer to a reflection cannot be taken over or laid beside another. */
type Mismatch = 'other-reflection' | 'other-version' | 'for-other' | 'not-for-other';

/** A file or a kept draft as it was read for what is open. */
export interface Found {
  ok: true;
  of: string;
  version: number;
  name: string;
  day: string;
  forOther: boolean;
  responses: Responses;
  /** Answers that have no place in this version. Those of another agreement are not counted: they belong elsewhere. */
  beyond: Responses;
  edition: Edition | undefined;
}

/** What came of opening a file or a draft. */
export type Opened =
  Found | { ok: false; reason: Refusal | 'empty' | 'no-answers' | 'not-loaded' | Mismatch };

/** Whether it comes from a newer version of the same content, and may mean more than this one knows. */
export const isNewer = ({ of, version }: Fillable, found: Found): boolean =>
  found.of === of && found.version > version;

/** Reads a file or a kept draft, of this or another version, for what is open here. */
export function readFor({ kind, of, allowed, earlierName }: Fillable, text: string): Opened {
  const read = readSaved(text, kind);
  if (!read.ok) return read;
  const { saved } = read;
  const { responses, leftOut } = readResponses(saved.responses, allowed);
  const beyond = noResponses();
  if (saved.of === of)
    for (const { id } of leftOut) {
      const answer: unknown = saved.responses[id];
      if (typeof answer === 'string' && answer !== '' && answer.length <= longestAnswer) beyond[id] = answer;
    }
  const editionOf = (found: Edition | undefined): Edition | undefined => {
    if (!found) return earlierName && { calendar: earlierName(responses), number: 1, day: saved.day };
    const { before } = found;
    return before
      ? { ...found, before: { ...before, responses: readResponses(before.responses, allowed).responses } }
      : found;
  };
  return {
    ok: true,
    of: saved.of,
    version: saved.version,
    name: saved.name,
    day: saved.day,
    forOther: saved.forOther === true,
    responses,
    beyond,
    edition: saved.of === of ? editionOf(saved.edition) : undefined,
  };
}
