import { execFileSync } from 'node:child_process';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { filled, paperWords, responses, template } from '../../../tests/templates.ts';
import { calendar } from '../../formats/calendar.ts';
import { respond } from '../responses.ts';
import { meetingDays, schedule } from './schedule.ts';

const mentoring = template('mentoring');
const answers = responses({
  mentor: 'Łukasz Żółć',
  mentee: 'Ζωή',
  'start-date': '2027-03-16',
  'start-time': '14:30',
  'end-date': '2027-04-20',
  'review-date': '2027-04-01',
  frequency: 'every two weeks',
  minutes: '45 minutes',
});
const made = new Date('2026-11-24T10:00:00Z');

describe('the meetings of an agreement', () => {
  it('run from the first day to the last in the agreed rhythm', () => {
    expect(meetingDays(mentoring, answers)).toEqual(['2027-03-16', '2027-03-30', '2027-04-13']);
  });

  it('stop at the agreed number of sessions', () => {
    const coaching = template('coaching');
    expect(
      meetingDays(
        coaching,
        responses({ 'start-date': '2027-01-05', frequency: 'once a month', sessions: '4' }),
      ),
    ).toEqual(['2027-01-05', '2027-02-02', '2027-03-02', '2027-04-06']);
  });

  it('are only the first one where nothing says when they end', () => {
    expect(
      meetingDays(mentoring, responses({ 'start-date': '2027-01-05', frequency: 'every week' })),
    ).toEqual(['2027-01-05']);
  });

  it('are never more than a calendar can bear', () => {
    const endless = responses({
      'start-date': '2027-01-05',
      'end-date': '2099-01-01',
      frequency: 'every week',
    });
    expect(meetingDays(mentoring, endless)).toHaveLength(60);
  });

  it('are none before a day is named, or where it is no day', () => {
    expect(schedule(mentoring, responses({ frequency: 'every week' }), paperWords)).toEqual([]);
    expect(schedule(mentoring, responses({ 'start-date': '2027-02-30' }), paperWords)).toEqual([]);
  });

  it('have a review halfway where none is named', () => {
    const days = schedule(mentoring, respond(answers, 'review-date', undefined), paperWords);
    expect(days.find(({ id }) => id === 'review')?.start).toBe('2027-04-03');
  });
});

describe('the calendar file', () => {
  const parse = (text: string) =>
    new ICAL.Component(ICAL.parse(text) as never)
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one));

  it('is read by another library with each meeting, the review and the last day', () => {
    const events = parse(calendar(filled(mentoring, answers), made));
    expect(events.map(({ summary }) => summary)).toEqual([
      'Mentoring agreement: meeting 1 of 3',
      'Mentoring agreement: meeting 2 of 3',
      'Mentoring agreement: meeting 3 of 3',
      'Mentoring agreement: review',
      'Mentoring agreement: last day',
    ]);
    expect(events.map(({ startDate }) => startDate.isDate)).toEqual([false, false, false, true, true]);
    expect(events[0]?.duration.toSeconds()).toBe(45 * 60);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(5);
  });

  it.each([
    ['Europe/London', ['20270316T143000Z', '20270330T133000Z', '20270413T133000Z']],
    ['America/New_York', ['20270316T183000Z', '20270330T183000Z', '20270413T183000Z']],
  ])('holds half past two across the change of clocks in %s', (zone, expected) => {
    const program = `
      import { calendar } from './src/formats/calendar.ts';
      import { filled, template } from './tests/templates.ts';
      console.log(calendar(filled(template('mentoring'), ${JSON.stringify(answers)}), new Date(0)));`;
    const text = execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect([...text.matchAll(/DTSTART;?[^:\r]*:(\d+T\d+Z)/g)].map(([, at]) => at)).toEqual(expected);
  });

  it('has whole days where no time is given', () => {
    const untimed = respond(answers, 'start-time', undefined);
    const events = parse(calendar(filled(mentoring, untimed), made));
    expect(events.every(({ startDate }) => startDate.isDate)).toBe(true);
  });
});
