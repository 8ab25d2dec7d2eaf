import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fills } from '../../../tests/fills.ts';
import { times } from '../../../tests/soaking.ts';
import { filled, paperWords, responses, template, templates } from '../../../tests/templates.ts';
import { changes } from './changes.ts';
import { settle } from './settle.ts';
import type { Template } from './template.ts';

const between = (one: Template, before: Record<string, string>, now: Record<string, string>) =>
  changes(settle(one, responses(before)), settle(one, responses(now)), paperWords);

describe('what changed from one version to the next', () => {
  const mentoring = template('mentoring');

  it('is told field by field, in the words of the papers', () => {
    const before = { mentor: 'Ann', mentee: 'Bea', 'review-date': '2027-03-28', place: 'Room 4' };
    const now = { mentor: 'Ann', mentee: 'Bea', 'review-date': '2028-03-28', purpose: 'Find my feet' };
    expect(between(mentoring, before, now)).toEqual([
      { kind: 'answer', field: 'purpose', before: '', now: 'Find my feet' },
      { kind: 'answer', field: 'place', before: 'Room 4', now: '' },
      { kind: 'answer', field: 'review-date', before: '28 March 2027', now: '28 March 2028' },
    ]);
  });

  it('tells that the organisation is no longer named', () => {
    expect(between(mentoring, { organisation: 'Acme' }, {})).toEqual([
      { kind: 'answer', field: 'organisation', before: 'Acme', now: '' },
    ]);
  });

  it('is told clause by clause: what came, what went and said what, and what is worded anew', () => {
    const before = { contact: 'By post', 'clause-introductions': 'on' };
    const now = {
      'clause-between-meetings': 'off',
      'clause-introductions': 'on',
      'clause-how-noticed': 'on',
      'wording-rhythm': '1',
    };
    const found = between(mentoring, before, now);
    expect(found.filter(({ kind }) => kind === 'clause-in')).toMatchObject([
      { title: mentoring.clauses.get('how-noticed')!.title },
    ]);
    expect(found.filter(({ kind }) => kind === 'clause-out')).toMatchObject([
      {
        title: mentoring.clauses.get('between-meetings')!.title,
        before: expect.stringContaining('By post') as string,
      },
    ]);
    expect(found.filter(({ kind }) => kind === 'wording')).toHaveLength(1);
  });

  it('names who came to a group and who left it', () => {
    expect(
      between(template('supervision-group'), { members: 'Ann\nBo\nCy' }, { members: 'Bo\nCy\nDi\nEl' }),
    ).toEqual([{ kind: 'people', field: 'members', came: ['Di', 'El'], left: ['Ann'] }]);
  });
});

it.each(templates.map((one) => [one.id, one] as const))(
  'nothing has changed in the %s agreement where both papers are the same, and something where they are not',
  (_, one) => {
    fc.assert(
      fc.property(fills(one), fills(one), (before, now) => {
        expect(between(one, before, before)).toEqual([]);
        const same =
          JSON.stringify(filled(one, before).blocks) === JSON.stringify(filled(one, now).blocks) &&
          JSON.stringify(filled(one, before).subtitle) === JSON.stringify(filled(one, now).subtitle);
        if (!same) expect(between(one, before, now)).not.toEqual([]);
      }),
      { numRuns: times(20) },
    );
  },
);
