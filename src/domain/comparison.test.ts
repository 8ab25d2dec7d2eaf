import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { reflection as shape } from '../schemas/reflection.ts';
import { forTheOther, linesOf, sameAsMine, sideBySide, thenAndNow } from './comparison.ts';
import { allowedInReflection, aside, scale } from './reflection.ts';

const check = shape.parse(parse(readFileSync('src/content/reflections/relationship-check.yaml', 'utf8')));
const items = check.areas.flatMap((area) => area.items.map(({ id }) => id));
const [first = '', second = ''] = items;
const answers = fc.dictionary(
  fc.constantFrom(...items, ...items.map((id) => `${id}-guess`)),
  fc.constantFrom(...scale, ...aside),
);

describe('two people’s answers side by side', () => {
  it('agree where both chose the same, and differ from two steps on', () => {
    const found = sideBySide(
      check,
      { [first]: 'often', [second]: 'never', [items[2]!]: 'rarely' },
      { [first]: 'often', [second]: 'sometimes', [items[2]!]: 'sometimes' },
    );
    expect(found.agree.map(({ id }) => id)).toEqual([first]);
    expect(found.differ.map(({ id }) => id)).toEqual([second]);
    expect(found.near.map(({ id }) => id)).toEqual([items[2]]);
    expect(found.both).toBe(3);
    expect(found.ask[0]?.items.map(({ id }) => id)).toContain(second);
  });

  it('show where a guess missed, each way', () => {
    const found = sideBySide(
      check,
      { [first]: 'often', [`${second}-guess`]: 'never' },
      { [second]: 'nearly-always', [`${first}-guess`]: 'rarely' },
    );
    expect(found.missedByMe.map(({ id }) => id)).toEqual([second]);
    expect(found.missedByThem.map(({ id }) => id)).toEqual([first]);
  });

  it('are the same story told by either of them', () => {
    fc.assert(
      fc.property(answers, answers, (mine, theirs) => {
        const [one, other] = [sideBySide(check, mine, theirs), sideBySide(check, theirs, mine)];
        expect(one.agree.map(({ id }) => id)).toEqual(other.agree.map(({ id }) => id));
        expect(one.differ.map(({ id }) => id)).toEqual(other.differ.map(({ id }) => id));
        expect(one.missedByMe.map(({ id }) => id)).toEqual(other.missedByThem.map(({ id }) => id));
        expect(one.ask.map(({ id }) => id)).toEqual(other.ask.map(({ id }) => id));
      }),
    );
  });

  it('count nothing against anyone that was left out', () => {
    const found = sideBySide(check, { [first]: 'not-applicable' }, { [first]: 'nearly-always' });
    expect([found.both, found.differ, found.ask]).toEqual([0, [], []]);
  });
});

describe('then and now', () => {
  it('says what became more and less often', () => {
    const change = thenAndNow(
      check,
      { [first]: 'rarely', [second]: 'often' },
      { [first]: 'often', [second]: 'sometimes', [items[2]!]: 'often' },
    );
    expect(change.more.map(({ id }) => id)).toEqual([first]);
    expect(change.less.map(({ id }) => id)).toEqual([second]);
    expect(change.both).toBe(2);
  });
});

describe('the file for the other person', () => {
  it('shows those lines that were ticked beside their statements', () => {
    const theirs = forTheOther(check, {
      [first]: 'often',
      [`${first}-evidence`]: 'the Tuesday talk',
      [`${first}-share`]: 'on',
      [`${second}-evidence`]: 'mine alone',
    });
    expect(linesOf(check, theirs)).toEqual([
      { id: first, text: check.areas[0]!.items[0]!.text, line: 'the Tuesday talk' },
    ]);
  });

  it('is known for one’s own where it says the same throughout', () => {
    const mine = { [second]: 'often', [first]: 'rarely', [`${first}-evidence`]: 'mine alone' };
    expect(sameAsMine(check, mine, { [first]: 'rarely', [second]: 'often' })).toBe(true);
    expect(sameAsMine(check, mine, { [first]: 'often', [second]: 'often' })).toBe(false);
  });

  it('holds choices and guesses, and only those lines that were ticked', () => {
    expect(
      forTheOther(check, {
        [first]: 'often',
        [`${first}-guess`]: 'rarely',
        [`${first}-evidence`]: 'shared',
        [`${first}-share`]: 'on',
        [`${second}-evidence`]: 'mine alone',
      }),
    ).toEqual({ [first]: 'often', [`${first}-guess`]: 'rarely', [`${first}-evidence`]: 'shared' });
  });

  it('never holds a line that was not ticked', () => {
    const ids = [...allowedInReflection(check).keys()].filter((id) => !id.endsWith('-share'));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...ids), fc.string({ minLength: 1 })), (responses) => {
        expect(
          Object.keys(forTheOther(check, responses)).filter((id) => /-(evidence|other)$/.test(id)),
        ).toEqual([]);
      }),
    );
  });
});
