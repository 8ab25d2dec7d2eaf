import { asked } from './quiz.ts';
import { noResponses, readResponses, type Responses } from './responses.ts';
import type { Quiz } from '../schemas/quiz.ts';

/** A result as the part of an address after #: the version, the way in and what was chosen. Never typed text, never a gate's answer. */
export function toFragment(quiz: Quiz, way: string, responses: Responses): string {
  const chosen = asked(quiz, responses).flatMap(({ id }) =>
    responses[id] ? [`${id}.${responses[id]}`] : [],
  );
  return `#answers=${[quiz.version, way, ...chosen].join(';')}`;
}

/** What a fragment says: nothing about answers, an old or broken link, or a result. */
export type FromFragment =
  | { kind: 'none' }
  | { kind: 'old' }
  | { kind: 'broken' }
  | { kind: 'result'; way: string; responses: Responses };

/** Reads a fragment. Never throws, and never takes over what the quiz does not know. */
export function fromFragment(quiz: Quiz, fragment: string): FromFragment {
  if (!fragment.startsWith('#answers=')) return { kind: 'none' };
  const [version = '', way = '', ...pairs] = fragment.slice('#answers='.length, 4000).split(';');
  if (!/^\d{1,6}$/.test(version)) return { kind: 'broken' };
  if (Number(version) !== quiz.version) return { kind: 'old' };
  if (!quiz.ways.some(({ id }) => id === way)) return { kind: 'broken' };
  const written = Object.assign(
    noResponses(),
    Object.fromEntries(pairs.map((pair) => pair.split('.', 2) as [string, string])),
  );
  const allowed = new Map(quiz.questions.map(({ id, options }) => [id, options.map((one) => one.id)]));
  const { responses, leftOut } = readResponses(written, allowed);
  const unasked = Object.keys(responses).some(
    (id) => !asked(quiz, responses).some((question) => question.id === id),
  );
  return leftOut.length > 0 || unasked || pairs.length === 0
    ? { kind: 'broken' }
    : { kind: 'result', way, responses };
}
