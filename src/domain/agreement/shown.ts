import type { Doc, Inline } from '../doc.ts';
import { timeOfDay } from '../day.ts';
import { noResponses, type Responses } from '../responses.ts';
import { clean } from '../typed.ts';
import type { Settled } from './settle.ts';
import { answerFor, fieldsFor, switchOf, wordingChoiceOf } from './template.ts';

/** What can hold answers on a paper, passage by passage: what is under the title, each paragraph, each cell of a table. */
export const passagesOf = ({ subtitle, blocks }: Doc): Inline[][] => [
  ...(subtitle ? [subtitle] : []),
  ...blocks.flatMap((block) =>
    block.kind === 'paragraph' ? [block.inlines] : block.kind === 'table' ? block.rows.flat() : [],
  ),
];

/**
 * The responses that a paper shows, and no others: the answers that stand on it, the clauses that differ from the usual
 * ones, their wordings, and the answers that a clause is there for. The same paper comes of them.
 */
export function shownOn(settled: Settled, paper: Doc): Responses {
  const { template, responses, clauses } = settled;
  const shown = noResponses();
  const take = (id: string) => {
    shown[id] = clean(responses[id] ?? '');
  };
  for (const inline of passagesOf(paper).flat()) if (inline.kind === 'answer') take(inline.field);
  if (
    fieldsFor(template, 'start').some((id) => id in shown) &&
    timeOfDay(answerFor(template, 'time', responses))
  )
    take(fieldsFor(template, 'time')[0] ?? '');
  for (const { clause: id, when } of template.agreement.sections.flatMap((section) => section.clauses))
    if (when && clauses.get(id)?.on) Object.keys(when).forEach(take);
  return Object.assign(shown, choicesOn(settled));
}

/** The switches and wordings that a paper shows: those of clauses that differ from the usual ones. */
export function choicesOn({ template, clauses }: Settled): Responses {
  const shown = noResponses();
  for (const { clause: id, on: usual, wording, when } of template.agreement.sections.flatMap(
    (section) => section.clauses,
  )) {
    const clause = clauses.get(id);
    if (!clause) continue;
    if (!when && clause.on !== usual && !clause.locked && !clause.excludedBy)
      shown[switchOf(id)] = clause.on ? 'on' : 'off';
    if (clause.on && clause.number !== wording) shown[wordingChoiceOf(id)] = String(clause.number);
  }
  return shown;
}
