import type { Doc } from '../doc.ts';
import { writeSaved } from '../saved.ts';
import type { Settled } from './settle.ts';
import { shownOn } from './shown.ts';

/**
 * The paper with the answers that it shows, for files that open here again; a paper without any stays as it is. It does
 * not say what the person calls the draft: that is nobody else’s business.
 *
 * @param day on which the file is made, such as 2026-11-24
 * @param note the line that says so on the paper
 */
export function carrying(settled: Settled, paper: Doc, day: string, note: string): Doc {
  const { id, agreement } = settled.template;
  const responses = shownOn(settled, paper);
  if (Object.keys(responses).length === 0) return paper;
  const file = writeSaved({
    site: 'leadership-toolbox',
    schema: 2,
    kind: 'agreement',
    of: id,
    version: agreement.version,
    name: '',
    day,
    responses,
  });
  return { ...paper, answers: { file, note } };
}
