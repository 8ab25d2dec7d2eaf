import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checked, remarkWords, responses, template, templates } from '../../../tests/templates.ts';
import { remarks } from './checks.ts';
import { allowedIn, switchOf } from './template.ts';

const today = '2026-11-24';
const found = (id: string, some: Record<string, string>) =>
  checked(template(id), responses(some), today).map((one) => one.id);

describe('a second look at a form', () => {
  it.each(templates.map(({ id }) => id))('finds nothing to say about %s as long as it is empty', (id) => {
    expect(found(id, {})).toEqual([]);
  });

  it.each([
    [
      'someone under 18 without a safeguarding contact',
      'mentoring',
      { 'under-18': 'Yes' },
      'no-safeguarding-contact',
    ],
    ['privacy without limits', 'mentoring', { [switchOf('named-limits')]: 'off' }, 'no-limits'],
    ['an essential clause that is off', 'mentoring', { [switchOf('notes')]: 'off' }, 'essential-off'],
    [
      'a manager who supervises',
      'supervision',
      { supervisor: 'Ann Lee', manager: ' ann lee ' },
      'manager-supervises',
    ],
    [
      'somebody who holds managerial supervision and leads the group',
      'supervision-group',
      { leader: 'Ann Lee', 'managerial-supervisor': 'Ann Lee' },
      'manager-supervises',
    ],
    [
      'one of us as the person to go to about one of us',
      'mentoring',
      { mentor: 'Ζωή', 'concern-contact': 'ζωή' },
      'same-person',
    ],
    ['a first meeting in the past', 'mentoring', { 'start-date': '2026-11-23' }, 'date-past'],
    [
      'a group that will be too large for its time',
      'supervision-group',
      { 'group-size': '8', 'case-minutes': '30', minutes: '90 minutes' },
      'group-too-large',
    ],
    ['the same person twice', 'mentoring', { mentor: 'Ζωή', mentee: 'Ζωή' }, 'same-person'],
    [
      'an end before the start',
      'mentoring',
      { 'start-date': '2027-02-01', 'end-date': '2027-01-01' },
      'end-before-start',
    ],
    [
      'a review after the end',
      'mentoring',
      { 'review-date': '2027-02-02', 'end-date': '2027-02-01' },
      'review-after-end',
    ],
    [
      'a review before the start',
      'mentoring',
      { 'start-date': '2027-02-02', 'review-date': '2027-02-01' },
      'review-before-start',
    ],
    ['a day in the past', 'mentoring', { 'end-date': '2026-11-23' }, 'date-past'],
    [
      'a group too large for its time',
      'supervision-peer-group',
      { members: 'A\nB\nC\nD', 'case-minutes': '30', minutes: '90 minutes' },
      'group-too-large',
    ],
    [
      'a group larger than agreed',
      'supervision-peer-group',
      { members: 'A\nB\nC', 'group-size': '2' },
      'group-over-limit',
    ],
    [
      'the hours that it takes',
      'mentoring',
      {
        'start-date': '2027-01-01',
        'end-date': '2027-12-31',
        frequency: 'once a month',
        minutes: '60 minutes',
      },
      'hours',
    ],
  ])('sees %s', (_, id, some, remark) => {
    expect(found(id, some)).toContain(remark);
  });

  it('takes no longer than one notices for a group of two thousand, one of whom stands there twice', () => {
    const members = Array.from({ length: 2000 }, (_, i) => `Person ${i}`).concat('person 7');
    const from = performance.now();
    expect(found('supervision-group', { members: members.join('\n') })).toContain('same-person');
    // Each compared with each took 13 seconds.
    expect(performance.now() - from).toBeLessThan(2000);
  });

  it('counts the hours', () => {
    const [hours] = checked(
      template('mentoring'),
      responses({
        'start-date': '2027-01-05',
        'end-date': '2027-12-31',
        frequency: 'once a month',
        minutes: '90 minutes',
      }),
      today,
    );
    expect(hours?.values).toEqual({ meetings: 12, hours: 18, minutes: 90 });
  });

  it('counts every meeting, also where there are more than a calendar is given', () => {
    const [hours] = checked(
      template('mentoring'),
      responses({
        'start-date': '2027-01-04',
        'end-date': '2028-12-31',
        frequency: 'every week',
        minutes: '120 minutes',
      }),
      today,
    );
    expect(hours?.values).toEqual({ meetings: 104, hours: 208, minutes: 120 });
  });

  it('has a sentence for each remark', () => {
    expect(Object.keys(remarkWords).sort()).toEqual([...remarks].sort());
  });

  it('never throws, whatever was typed', () => {
    for (const one of templates)
      fc.assert(
        fc.property(fc.dictionary(fc.constantFrom(...allowedIn(one).keys()), fc.string()), (some) => {
          checked(one, responses(some), today);
        }),
        { numRuns: 60 },
      );
  });
});
