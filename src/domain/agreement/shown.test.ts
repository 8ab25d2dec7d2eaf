import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../../../tests/soaking.ts';
import { fills } from '../../../tests/fills.ts';
import { carried, filled, responses, template, templates } from '../../../tests/templates.ts';
import { noResponses } from '../responses.ts';
import { readSaved } from '../saved.ts';
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
  const answers = (given: Record<string, string>) => carried(mentoring, responses(given)).answers;

  it('carries its answers as a file that is read like any other', () => {
    const read = readSaved(answers({ mentor: ' Ζωή\u202e' })!.file, 'agreement');
    expect(read).toMatchObject({
      ok: true,
      saved: { of: 'mentoring', name: '', responses: { mentor: 'Ζωή' } },
    });
  });

  it('carries nothing while it is blank, and nothing of a clause that was left out', () => {
    expect(answers(noResponses())).toBeUndefined();
    expect(answers({ contact: 'by post', 'clause-between-meetings': 'off' })!.file).not.toContain('by post');
  });
});
