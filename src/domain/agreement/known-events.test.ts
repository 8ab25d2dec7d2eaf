import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { carried, firstEdition, responses, template } from '../../../tests/templates.ts';
import { calendar } from '../../formats/calendar.ts';
import type { Edition } from '../edition.ts';
import { earlierName } from './known-events.ts';

const mentoring = template('mentoring');
const term = {
  mentor: 'Łukasz Żółć',
  mentee: 'Ζωή',
  'start-date': '2027-03-16',
  'end-date': '2027-05-11',
  frequency: 'every two weeks',
};

/** A diary: the file of each day is opened in it, and an event takes the place of the one with its name. */
function diary(...files: { made: string; given: Record<string, string>; edition?: Edition }[]) {
  const events = new Map<string, { day: string; sequence: number }>();
  for (const { made, given, edition } of files)
    for (const one of new ICAL.Component(
      ICAL.parse(calendar(carried(mentoring, responses(given), edition), new Date(made))) as never,
    ).getAllSubcomponents('vevent')) {
      const event = new ICAL.Event(one);
      const known = events.get(event.uid);
      if (known && known.sequence >= event.sequence) continue;
      events.set(event.uid, { day: event.startDate.toString().slice(0, 10), sequence: event.sequence });
    }
  return [...events.values()].map(({ day }) => day).sort();
}

describe('the calendar of an agreement', () => {
  it('mends the events of a diary when people, days and rhythm change, and adds none', () => {
    const changed = {
      ...term,
      mentor: 'Łukasz Nowak',
      'start-date': '2027-03-17',
      'end-date': '2027-05-12',
      'review-date': '2027-04-20',
    };
    expect(
      diary({ made: '2027-03-01T10:00Z', given: term }, { made: '2027-03-02T10:00Z', given: changed }),
    ).toEqual(diary({ made: '2027-03-02T10:00Z', given: changed }));
  });

  it('leaves the meetings that were held in a diary when the agreement is renewed', () => {
    const next = { ...term, 'start-date': '2027-04-13', 'end-date': '2027-06-22' };
    const edition: Edition = {
      ...firstEdition,
      number: 2,
      before: { day: '2027-03-01', responses: responses(term), held: 0 },
    };
    const days = diary(
      { made: '2027-03-01T10:00Z', given: term },
      { made: '2027-04-10T10:00Z', given: next, edition },
    );
    expect(days).toEqual(['2027-03-16', '2027-03-30', ...diary({ made: '2027-04-10T10:00Z', given: next })]);
  });

  it('names nobody, not even by a mark', () => {
    const names = [term, { ...term, mentor: 'Somebody else' }].map((given) =>
      calendar(carried(mentoring, responses(given)), new Date(0)),
    );
    expect(names[0]).toBe(names[1]);
  });

  it('of a paper from before papers had a name mends the events that it made then', () => {
    const edition = { calendar: earlierName(mentoring, responses(term)), number: 1, day: '' };
    expect(calendar(carried(mentoring, responses(term), edition), new Date(0))).toContain(
      'UID:mentoring-g91jem-meeting-1@leadership-toolbox',
    );
  });
});
