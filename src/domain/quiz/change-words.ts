import type { Outcome } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { say } from '../words.ts';
import type { Change } from './changes.ts';

/** A change of answers and where it leads, as one sentence. */
export function changeInWords(
  { set, without, outcome }: Change,
  outcomes: ReadonlyMap<string, Outcome>,
  words: Words['quiz'],
): string {
  const named = (list: { because: string }[]) => list.map(({ because }) => `“${because}”`).join(' + ');
  const change = [
    ...(set.length > 0 ? [say(words.withAnswers, { answers: named(set) })] : []),
    ...(without.length > 0 ? [say(words.withoutAnswers, { answers: named(without) })] : []),
  ].join(', ');
  return say(words.changeIf, { change, outcome: outcomes.get(outcome)?.title ?? outcome });
}
