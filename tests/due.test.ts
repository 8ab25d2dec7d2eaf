import { describe, expect, it } from 'vitest';
import { readContent } from '../scripts/content.ts';
import { due } from '../scripts/due.ts';

const content = readContent().content!;
const without = (list: string[]) => list.filter((one) => !/not confirmed yet|nothing cites it/.test(one));

describe('what is due', () => {
  it('is no guide and no signpost on the day on which all were looked at', () => {
    const newest = content.guides
      .map(({ data }) => data.reviewed)
      .sort()
      .at(-1)!;
    expect(without(due(content, newest))).toEqual([]);
  });

  it('is every signpost half a year later, and every guide a year later', () => {
    const list = without(due(content, '2099-01-01'));
    const signposts = content.signposts.flatMap(({ data }) => data.signposts);
    expect(list).toHaveLength(signposts.length + content.guides.length + content.cases.length);
    expect(list[0]).toMatch(
      /^signpost .*: last checked on \d{4}-\d\d-\d\d\. Ring or open it, then write the day\.$/,
    );
  });
});
