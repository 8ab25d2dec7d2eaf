import { strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fills } from '../../../tests/fills.ts';
import { times } from '../../../tests/soaking.ts';
import {
  carried,
  filled,
  firstEdition,
  paperWords,
  renewingWords,
  responses,
  template,
  templates,
} from '../../../tests/templates.ts';
import { docx } from '../../formats/docx.ts';
import { html } from '../../formats/html.ts';
import { readPaper } from '../../formats/reading/index.ts';
import { text } from '../../formats/text.ts';
import { atBuild } from '../../readers/files.ts';
import type { Doc } from '../doc.ts';
import type { Edition } from '../edition.ts';
import { readFor } from '../opened.ts';
import type { Responses } from '../responses.ts';
import { withVersion } from './next-version.ts';
import { renewed } from './renew.ts';
import { reopen } from './reopened.ts';
import { settle, type Settled } from './settle.ts';
import { allowedIn, type Template } from './template.ts';

const words = { ...paperWords, ...renewingWords };
const renew = (one: Template, given: Responses, firstDay: string, edition = firstEdition) =>
  renewed(settle(one, given), filled(one, given), edition, firstDay, '2027-11-20');
const paperOf = (one: Template, given: Responses, edition: Edition) =>
  withVersion(filled(one, given), settle(one, given), edition, words);

describe('the next version of an agreement', () => {
  const mentoring = template('mentoring');
  const first = responses({
    mentor: 'Ann',
    mentee: 'Bea',
    purpose: 'Find my feet',
    'start-date': '2026-12-01',
    'review-date': '2027-03-28',
    'end-date': '2027-11-30',
    'clause-manager-hears': 'off',
  });
  const next = renew(mentoring, first, '2027-12-01');

  it('says what the first one says, from another day, with the days that have passed left blank', () => {
    expect({ ...next.responses }).toEqual({
      mentor: 'Ann',
      mentee: 'Bea',
      purpose: 'Find my feet',
      'start-date': '2027-12-01',
      'clause-manager-hears': 'off',
    });
  });

  it('names the version before, and lists what changed since at its end', () => {
    const changed = responses({ ...next.responses, purpose: 'Lead\na team', 'clause-manager-hears': 'on' });
    const read = text(paperOf(mentoring, changed, next.edition));
    expect(read).toContain(
      'Our version 2 of 20 November 2027. It takes the place of our version 1 of 28 November 2026.',
    );
    expect(read.slice(read.indexOf('WHAT CHANGED')).split('\n\n')[1]!.split('\n')).toEqual([
      '- What the receiver wants from it: “Lead / a team”. It was “Find my feet”.',
      '- First meeting: “1 December 2027”. It was “1 December 2026”.',
      '- Review: blank. It was “28 March 2027”.',
      '- Last meeting: blank. It was “30 November 2027”.',
      `- Now on the paper: ${mentoring.clauses.get('manager-hears')!.title}.`,
    ]);
  });

  it('says so where all is as it was', () => {
    const same = renew(mentoring, responses({ mentor: 'Ann' }), '');
    expect(text(paperOf(mentoring, same.responses, same.edition))).toContain(renewingWords.changedNothing);
  });

  it('follows on a next version, which remembers the last one alone', () => {
    const third = renew(mentoring, next.responses, '2028-12-01', next.edition);
    expect(third.edition).toMatchObject({ calendar: 'a-name', number: 3 });
    expect(third.edition.before).not.toHaveProperty('before');
  });
});

describe.each(templates.map((one) => [one.id, one] as const))('a later %s agreement', (_, one) => {
  const allowed = allowedIn(one);
  it('opens again from Word and the web page as it was, with nobody asked about it', async () => {
    await fc.assert(
      fc.asyncProperty(fills(one), fills(one), async (before, now) => {
        const { edition } = renew(one, before, '2027-12-01');
        const paper: Doc = { ...paperOf(one, now, edition), events: [] };
        const { answers } = carried(one, now, edition);
        if (!answers) return;
        for (const bytes of [
          await docx({ ...paper, answers }, atBuild.now),
          strToU8(html({ ...paper, answers })),
        ]) {
          const file = readPaper(bytes);
          if (!file.ok) throw new Error(file.reason);
          const found = readFor(
            { kind: 'agreement', of: one.id, version: one.agreement.version, allowed },
            file.answers ?? '',
          );
          if (!found.ok) throw new Error(found.reason);
          expect(found.edition).toEqual(edition);
          const finish = (paper: Doc, again: Settled) => withVersion(paper, again, found.edition!, words);
          const { asked, gone, added } = reopen(
            one,
            found.responses,
            file.passages ?? [],
            paperWords,
            finish,
          );
          expect({ asked, gone, added }).toEqual({ asked: [], gone: [], added: [] });
        }
      }),
      { numRuns: times(4) },
    );
  });
});
