import type { Doc } from '../doc.ts';
import type { Edition } from '../edition.ts';
import { realDay } from '../day.ts';
import { respond, type Responses } from '../responses.ts';
import { heldBefore } from './known-events.ts';
import type { Settled } from './settle.ts';
import { shownOn } from './shown.ts';
import { answerFor, fieldsFor } from './template.ts';

/**
 * The next version of an agreement: it says what this one says, begins on another day, and remembers what this one said.
 * A review and an end before that day are blank, for they have passed.
 *
 * @param paper this version on paper
 * @param firstDay of the new term
 * @param today the day on which the next version is begun
 */
export function renewed(
  settled: Settled,
  paper: Doc,
  edition: Edition,
  firstDay: string,
  today: string,
): { responses: Responses; edition: Edition } {
  const { template, responses } = settled;
  const [start = ''] = fieldsFor(template, 'start');
  const passed = (['review', 'end'] as const)
    .flatMap((use) => fieldsFor(template, use))
    .filter((field) => (realDay(responses[field]) ?? '9') < firstDay);
  return {
    responses: passed.reduce(
      (next, field) => respond(next, field, undefined),
      respond(responses, start, firstDay),
    ),
    edition: {
      calendar: edition.calendar,
      number: edition.number + 1,
      day: today,
      before: {
        day: edition.day,
        responses: shownOn(settled, paper),
        held: heldBefore(template, edition, answerFor(template, 'start', responses)),
      },
    },
  };
}
