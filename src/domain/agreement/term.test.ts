import { describe, expect, it } from 'vitest';
import {
  filled,
  firstEdition,
  paperWords,
  renewingWords,
  responses,
  template,
} from '../../../tests/templates.ts';
import { text } from '../../formats/text.ts';
import { paragraph, type Doc } from '../doc.ts';
import { filledSheet } from './filled-sheet.ts';
import { newMember } from './new-member.ts';
import { settle } from './settle.ts';
import { spanInWords, termOf } from './term.ts';

const words = { ...paperWords, ...renewingWords };
const mentoring = template('mentoring');
const group = template('supervision-group');
const stands = (given: Record<string, string>, today: string) =>
  termOf(settle(mentoring, responses(given)), filled(mentoring, responses(given)), today);

describe('how an agreement stands', () => {
  const given = { 'start-date': '2026-09-12', 'review-date': '2026-12-12', 'end-date': '2027-06-12' };

  it.each([
    ['long before its review', '2026-10-01', { due: false, start: { ago: 19 }, review: { in: 72 } }],
    ['two weeks before it', '2026-11-28', { due: true, start: { ago: 77 }, review: { in: 14 } }],
    ['after it', '2027-01-01', { due: true, review: { in: -20 } }],
    ['before its first day', '2026-09-01', { due: false, start: { ago: -11 } }],
  ])('%s', (_, today, expected) => {
    expect(stands(given, today)).toMatchObject(expected);
  });

  it('is reviewed halfway where no day is named, and never where nobody can tell', () => {
    const unnamed = { ...given, 'review-date': '' };
    expect(stands(unnamed, '2027-01-20')).toMatchObject({ due: true, review: { day: '2027-01-27' } });
    expect(stands({}, '2027-01-20')).toEqual({ due: false });
  });

  it.each([
    [1, '1 day'],
    [13, '13 days'],
    [77, '11 weeks'],
    [200, '6 months'],
    [800, '2 years'],
  ])('and has run for %i days, in words', (days, said) => {
    expect(spanInWords(days, 'en-GB')).toBe(said);
  });
});

describe('a sheet for later', () => {
  const sheet: Doc = {
    title: 'Closing sheet',
    language: 'en-GB',
    version: 'Ours',
    blocks: [paragraph('What happened?'), { kind: 'signatures', parties: ['Name', 'Name'] }],
    events: [],
  };

  it('comes with who agreed, what was settled, and what they said they would look at', () => {
    const given = responses({
      mentor: 'Ann',
      mentee: 'Bea',
      purpose: 'Find my feet',
      'review-date': '2026-12-12',
    });
    const made = filledSheet(
      { doc: sheet, agreed: ['purpose', 'signs'] },
      settle(mentoring, given),
      filled(mentoring, given),
      words,
    );
    expect(text(made)).toContain(
      'WHAT WE AGREED\n\nMentor: Ann\nMentee: Bea\nWhat the receiver wants from it: Find my feet\n\nOn 12 December 2026 we look back',
    );
    expect(made.blocks.at(-1)).toMatchObject({ parties: ['Ann, mentor', 'Bea, mentee'] });
  });
});

describe('a new member', () => {
  it('has a page to sign, and so have those whom they join', () => {
    const given = responses({ leader: 'Ann', members: 'Bo\nCy' });
    const page = newMember(
      settle(group, given),
      filled(group, given),
      firstEdition,
      { name: ' Di {day} ', day: '2027-01-12' },
      words,
    );
    const read = text(page);
    expect(read).toContain('Di {day} joins us on 12 January 2027.');
    expect(read).toContain('Di {day} has read our agreement, version 1 of 28 November 2026');
    expect(page.blocks.flatMap((block) => (block.kind === 'signatures' ? block.parties : []))).toEqual([
      'Di {day}, member',
      'Ann, group leader',
      'Bo',
      'Cy',
    ]);
  });
});
