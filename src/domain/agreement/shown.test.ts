import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../../../tests/soaking.ts';
import { fills } from '../../../tests/fills.ts';
import { filled, paperWords, responses, template, templates } from '../../../tests/templates.ts';
import { noResponses } from '../responses.ts';
import { readSaved } from '../saved.ts';
import { carrying } from './carry.ts';
import { settle } from './settle.ts';
import { shownOn } from './shown.ts';
import type { Template } from './template.ts';

const runs = times(8);
const shown = (one: Template, given: Record<string, string>) => {
  const settled = settle(one, responses(given));
  return shownOn(settled, filled(one, responses(given)));
};

describe.each(templates.map((one) => [one.id, one] as const))('what the %s agreement shows', (_, one) => {
  it('is enough for the same paper, and no more than that', () => {
    fc.assert(
      fc.property(fills(one), (given) => {
        const kept = shown(one, given);
        expect({ ...filled(one, kept), events: [] }).toEqual({ ...filled(one, given), events: [] });
        expect(shown(one, kept)).toEqual(kept);
        for (const id of Object.keys(kept)) {
          const { [id]: gone, ...rest } = kept;
          expect([gone, filled(one, responses(rest))]).not.toEqual([gone, filled(one, kept)]);
        }
      }),
      { numRuns: runs },
    );
  });
});

describe('a paper', () => {
  const mentoring = template('mentoring');
  const carried = (given: Record<string, string>) =>
    carrying(
      settle(mentoring, responses(given)),
      filled(mentoring, responses(given)),
      '2026-11-28',
      paperWords.holdsAnswers,
    ).answers;

  it('carries its answers as a file that is read like any other', () => {
    const read = readSaved(carried({ mentor: ' Ζωή\u202e' })!.file, 'agreement');
    expect(read).toMatchObject({
      ok: true,
      saved: { of: 'mentoring', name: '', responses: { mentor: 'Ζωή' } },
    });
  });

  it('carries nothing while it is blank, and nothing of a clause that was left out', () => {
    expect(carried(noResponses())).toBeUndefined();
    expect(carried({ contact: 'by post', 'clause-between-meetings': 'off' })!.file).not.toContain('by post');
  });
});
