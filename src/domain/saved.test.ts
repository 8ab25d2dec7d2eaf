import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { times } from '../../tests/soaking.ts';
import { noResponses } from './responses.ts';
import { largestFile, readSaved, writeSaved, type Saved } from './saved.ts';

const made = (some: Partial<Saved> = {}): Saved => ({
  site: 'leadership-toolbox',
  schema: 2,
  kind: 'agreement',
  of: 'mentoring',
  version: 1,
  name: 'Ours',
  day: '2026-11-24',
  responses: Object.assign(noResponses(), { mentor: 'Łukasz' }),
  ...some,
});

describe('a saved file', () => {
  it('is read back with nothing lost', () => {
    fc.assert(
      fc.property(
        fc.record({
          of: fc.string(),
          version: fc.nat(),
          name: fc.string({ maxLength: 100 }),
          responses: fc.dictionary(fc.string(), fc.string()),
        }),
        (some) => {
          const saved = made({ ...some, responses: Object.assign(noResponses(), some.responses) });
          const read = readSaved(writeSaved(saved), 'agreement');
          expect(read.ok && { ...read.saved, responses: { ...(read.saved.responses as object) } }).toEqual({
            ...saved,
            responses: { ...saved.responses },
          });
        },
      ),
    );
  });

  it('of the first shape, without a name and a day, is brought up to date', () => {
    const read = readSaved('{"template":"coaching","version":1,"responses":{"coach":"Ζωή"}}', 'agreement');
    expect(read).toMatchObject({
      ok: true,
      saved: { of: 'coaching', name: '', responses: { coach: 'Ζωή' } },
    });
    const other = readSaved('{"reflection":"mentor","version":1,"responses":{"a":"often"}}', 'reflection');
    expect(other).toMatchObject({ ok: true, saved: { of: 'mentor' } });
  });

  it.each([
    ['a first version', { calendar: 'k3x', number: 1, day: '2026-11-24' }, true],
    [
      'a second one',
      {
        calendar: 'k3x',
        number: 2,
        day: '2027-11-24',
        before: { day: '2026-11-24', responses: {}, held: 12 },
      },
      true,
    ],
    ['a second one without the first', { calendar: 'k3x', number: 2, day: '2027-11-24' }, false],
    ['a name that says who', { calendar: 'Ann & Bo', number: 1, day: '' }, false],
    ['version nought', { calendar: 'k3x', number: 0, day: '' }, false],
    ['nonsense', 'x', false],
  ])('says which version of an agreement it is: %s', (_, edition, holds) => {
    const read = readSaved(JSON.stringify({ ...made(), edition }), 'agreement');
    expect(read.ok && read.saved.edition).toEqual(holds ? edition : undefined);
  });

  it.each([
    ['a picture', '\u0089PNG\r\n', 'not-ours'],
    ['a list', '[1]', 'not-ours'],
    ['nothing', '', 'not-ours'],
    ['null', 'null', 'not-ours'],
    ['somebody else’s settings', '{"theme":"dark"}', 'not-ours'],
    ['a file of a later version', JSON.stringify({ ...made(), schema: 3 }), 'newer'],
    ['a reflection', JSON.stringify(made({ kind: 'reflection' })), 'other-kind'],
    ['a file without answers', JSON.stringify({ ...made(), responses: null }), 'broken'],
    ['a file cut in the middle', writeSaved(made()).slice(0, 60), 'not-ours'],
    ['a file of more than four megabytes', ' '.repeat(largestFile + 1), 'too-large'],
  ])('that is %s is refused with its reason', (_, text, reason) => {
    expect(readSaved(text, 'agreement')).toEqual({ ok: false, reason });
  });

  it('never throws and never touches a prototype, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          fc.anything().map((one) => JSON.stringify(one) ?? ''),
        ),
        (text) => {
          readSaved(text, 'agreement');
        },
      ),
      { numRuns: times(100) },
    );
    readSaved(
      '{"site":"leadership-toolbox","schema":2,"kind":"agreement","of":"x","version":1,"responses":{"__proto__":{"polluted":"yes"}}}',
      'agreement',
    );
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });
});
