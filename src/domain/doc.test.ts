import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { columnShares, inRows, isolated, text } from './doc.ts';

describe('a document', () => {
  it('lays items in rows of one length and loses none', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 5 }), (items, columns) => {
        const rows = inRows(items, columns, '');
        expect(rows.every((row) => row.length === columns)).toBe(true);
        expect(rows.flat().slice(0, items.length)).toEqual(items);
        expect(rows.flat().length - items.length).toBeLessThan(columns);
      }),
    );
  });

  it('gives a column with more to say more of the width, and never all of it', () => {
    const [short = 0, long = 0] = columnShares({
      head: ['When', 'What'],
      rows: [[[text('Now')], [text('x'.repeat(900))]]],
    });
    expect(long).toBeGreaterThan(short);
    expect(short).toBeGreaterThan(0.2);
    expect(short + long).toBeCloseTo(1);
  });

  it('keeps the direction of a name that is read from the right to itself', () => {
    expect(isolated('محمد')).toBe('\u2068محمد\u2069');
    expect(isolated('Łukasz')).toBe('Łukasz');
  });
});
