import { describe, expect, it } from 'vitest';
import { readContent } from '../build/content.ts';
import { due } from '../scripts/due.ts';
import { everythingDue } from '../src/domain/due.ts';

const content = readContent().content!;
const without = (list: string[]) =>
  list.filter((one) => !/seen its own page|changing, unclear or unsure|Nothing cites it/.test(one));

describe('what is due', () => {
  it('is no guide and no signpost on the day on which all were looked at', () => {
    const newest = [
      ...content.guides.map(({ data }) => data.reviewed),
      ...content.signposts.flatMap(({ data }) => data.signposts).flatMap(({ checked }) => checked ?? []),
    ]
      .sort()
      .at(-1)!;
    expect(without(due(content, newest))).toEqual([]);
  });

  it('is every signpost and expectation half a year later, and every guide a year later', () => {
    const list = without(due(content, '2099-01-01'));
    const signposts = content.signposts
      .flatMap(({ data }) => data.signposts)
      .filter(({ checked }) => checked);
    const expectations = content.expectations.flatMap(({ data }) => data.expectations);
    expect(list).toHaveLength(
      signposts.length + expectations.length + content.guides.length + content.cases.length,
    );
    expect(list.find((one) => one.startsWith('signpost'))).toMatch(
      /^signpost .*: last seen on \d{4}-\d\d-\d\d\. Ring or open it, then write the day\.$/,
    );
  });

  it('is, at once, every signpost whose own page nobody has seen', () => {
    const unseen = content.signposts.flatMap(({ data }) => data.signposts).filter(({ checked }) => !checked);
    expect(unseen.length).toBeGreaterThan(0);
    expect(due(content, '2026-11-27').filter((one) => one.includes('seen its own page'))).toEqual(
      unseen.map(
        ({ id }) => `signpost ${id}: Nobody has seen its own page yet. Ring or open it, then write the day.`,
      ),
    );
  });

  it('is said with the day from which on it is so, in an order that goes by days', () => {
    const days = everythingDue(content).flatMap(({ from }) => from ?? []);
    expect(days.length).toBeGreaterThan(100);
    expect(days).toEqual(days.toSorted());
  });

  it('is a day that lies in the future, because nobody can have looked then', () => {
    expect(due(content, '2020-01-01').join('\n')).toContain('is still to come.');
  });
});
