import { noResponses, readResponses, type Responses } from '../responses.ts';
import { allowedBy, asked, chosen, second } from './answers.ts';
import type { Quiz } from '../../schemas/quiz.ts';

/** A result as the part of an address after #: the version, the way in and what was chosen. Never typed text, never a gate's answer. */
export function toFragment(quiz: Quiz, way: string, responses: Responses): string {
  const answers = asked(quiz, responses).flatMap(({ id }) => {
    const ids = chosen(responses, id);
    return ids.length > 0 ? [`${id}.${ids.join('+')}`] : [];
  });
  return `#answers=${[quiz.version, way, ...answers].join(';')}`;
}

/** What a fragment says: nothing about answers, a broken link, one that is too old to fit, or a result, whole or what still fits. */
export type FromFragment =
  | { kind: 'none' }
  | { kind: 'old' }
  | { kind: 'broken' }
  | { kind: 'result'; way: string; responses: Responses; old: boolean };

/**
 * Reads a fragment. Never throws, and never takes over what the quiz does not know. Of a link that another version made,
 * what still fits is read.
 */
export function fromFragment(quiz: Quiz, fragment: string): FromFragment {
  if (!fragment.startsWith('#answers=')) return { kind: 'none' };
  const [version = '', way = '', ...pairs] = fragment.slice('#answers='.length, 4000).split(';');
  if (!/^\d{1,6}$/.test(version)) return { kind: 'broken' };
  const old = Number(version) !== quiz.version;
  const known = quiz.ways.some(({ id }) => id === way);
  const written = Object.assign(
    noResponses(),
    Object.fromEntries(
      pairs.flatMap((pair) => {
        const [question = '', ids = ''] = pair.split('.', 2);
        const [first, also] = ids.split('+');
        return [[question, first], ...(also === undefined ? [] : [[second(question), also]])] as [
          string,
          string,
        ][];
      }),
    ),
  );
  const { responses, leftOut } = readResponses(written, allowedBy(quiz));
  const fits = Object.assign(
    noResponses(),
    ...asked(quiz, responses).map(({ id }) => given(responses, id)),
  ) as Responses;
  const whole = leftOut.length === 0 && Object.keys(fits).length === Object.keys(responses).length;
  const some = known && Object.keys(fits).length > 0;
  if (old) return some ? { kind: 'result', way, responses: fits, old } : { kind: 'old' };
  return some && whole ? { kind: 'result', way, responses: fits, old } : { kind: 'broken' };
}

/** What was chosen for a question: two answers only where they differ. */
function given(responses: Responses, id: string): Responses {
  const [first, also] = chosen(responses, id);
  const found = noResponses();
  if (first) found[id] = first;
  if (first && also && also !== first) found[second(id)] = also;
  return found;
}
