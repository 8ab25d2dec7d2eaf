import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { aside, profile, scale } from './reflection.ts';
import { noResponses, type Responses } from './responses.ts';
import { reflection as shape } from '../schemas/reflection.ts';

const all = readdirSync('src/content/reflections').map((file) => ({
  id: file.replace('.yaml', ''),
  reflection: shape.parse(parse(readFileSync(`src/content/reflections/${file}`, 'utf8'))),
}));
const expected = {
  mentor: [15, 5],
  coach: [15, 5],
  supervisor: [18, 6],
  facilitator: [12, 4],
  readiness: [8, 4],
  'relationship-check': [12, 6],
  'group-check': [10, 5],
} as Record<string, number[]>;

describe.each(all)('the reflection $id', ({ id, reflection }) => {
  const items = reflection.areas.flatMap((area) => area.items.map((one) => one.id));
  const answers = fc
    .record(
      Object.fromEntries(
        items.map((item) => [item, fc.option(fc.constantFrom(...scale, ...aside), { nil: undefined })]),
      ),
    )
    .map(
      (some) =>
        Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(some).filter(([, value]) => value)),
        ) as Responses,
    );

  it('has the statements and areas that it says', () => {
    expect([items.length, reflection.areas.length]).toEqual(expected[id]);
  });

  it('has a result for every set of answers, never the same area as strength and as something to try', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { strengths, toTry, leftOut } = profile(reflection, given);
        expect(strengths.length).toBeLessThanOrEqual(2);
        expect(toTry.filter((area) => strengths.includes(area))).toEqual([]);
        expect(leftOut).toBe(items.filter((item) => !scale.some((one) => one === given[item])).length);
      }),
    );
  });

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const turned = Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(given).reverse()),
        ) as Responses;
        expect(profile(reflection, turned)).toEqual(profile(reflection, given));
      }),
    );
  });

  it('never counts “not applicable” or “don’t know” against anyone', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const without = Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(given).filter(([, value]) => scale.some((one) => one === value))),
        ) as Responses;
        const ids = (responses: Responses) =>
          [profile(reflection, responses).strengths, profile(reflection, responses).toTry].map((areas) =>
            areas.map((area) => area.id),
          );
        expect(ids(without)).toEqual(ids(given));
      }),
    );
  });

  it('keeps the order of the page where areas are level', () => {
    const level = Object.assign(
      noResponses(),
      Object.fromEntries(items.map((item) => [item, 'often'])),
    ) as Responses;
    expect(profile(reflection, level).strengths).toEqual(reflection.areas.slice(0, 2));
  });
});
