import type { Doc } from '../doc.ts';
import type { Edition } from '../edition.ts';
import { writeSaved } from '../saved.ts';
import { knownEvents } from './known-events.ts';
import type { Settled } from './settle.ts';
import { shownOn } from './shown.ts';

/**
 * The paper with the answers that it shows, for files that open here again; a paper without any stays as it is. It does
 * not say what the person calls the draft: that is nobody else’s business.
 *
 * @param edition which version of their agreement it is, and what calendars know its events by
 * @param day on which the file is made, such as 2026-11-24
 * @param note the line that says so on the paper
 */
export function carrying(settled: Settled, paper: Doc, edition: Edition, day: string, note: string): Doc {
  const { template } = settled;
  const responses = shownOn(settled, paper);
  if (Object.keys(responses).length === 0) return paper;
  const file = writeSaved({
    site: 'leadership-toolbox',
    schema: 2,
    kind: 'agreement',
    of: template.id,
    version: template.agreement.version,
    name: '',
    day,
    responses,
    edition,
  });
  return {
    ...paper,
    events: knownEvents(paper.events, template, settled.responses, edition),
    answers: { file, note },
  };
}
