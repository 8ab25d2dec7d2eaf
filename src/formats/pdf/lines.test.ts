import { expect, it } from 'vitest';
import { drawn, linesOf, type Piece } from './lines.ts';

/** A font in which every letter is one wide, and that lacks what is not ASCII. */
const fontOf = (code: number, _: unknown, common = false) =>
  code > 126 || common ? 'latin-400' : 'own-latin-400';
const set = (...pieces: Piece[]) => linesOf(pieces, 1, 30, fontOf, (text) => text.length);
const text = (value: string): Piece => ({ text: value, weight: 400 });
const told = (...pieces: Piece[]) =>
  set(...pieces).map(({ parts }) => parts.map((one) => one.text).join('|'));

it('breaks lines between words, and says the space there to those who hear it', () => {
  expect(told(text('We look back at what helped and at what did not.'))).toEqual([
    'We look back at what helped ',
    'and at what did not.',
  ]);
});

it('leaves room to write, with its hint, and keeps what follows without a space beside it', () => {
  const lines = set(text('We meet '), { text: 'how often', weight: 400, room: 'line' }, text(', and then.'));
  expect(lines.map(({ ruled, parts }) => [ruled, parts.map((one) => one.text).join('|')])).toEqual([
    [true, 'We meet |how often|, and '],
    [false, 'then.'],
  ]);
});

it('gives a long answer two lines, and leaves out the stop that would stand below them alone', () => {
  expect(told(text('We want: '), { text: 'what', weight: 400, room: 'lines' }, text('.'))).toEqual([
    'We want: |',
    'what',
  ]);
});

it('sets a word in one font, where the site’s own lacks one of its letters', () => {
  expect(set(text('Ann Nguyễn'))[0]!.parts.map((one) => [one.font, one.text])).toEqual([
    ['own-latin-400', 'Ann'],
    ['latin-400', ' Nguyễn'],
  ]);
});

it('breaks a word that is longer than a line', () => {
  expect(told(text('x'.repeat(70))).join('')).toBe('x'.repeat(70));
  expect(told(text('x'.repeat(70))).length).toBeGreaterThan(2);
});

it('draws any space as a space, and nothing of what nobody can see', () => {
  const all = Array.from({ length: 0x30000 }, (_, code) => code).filter(
    (code) => code < 0xd800 || code > 0xdfff,
  );
  const unseen = all
    .map((code) => String.fromCodePoint(code))
    .filter((sign) => /[\p{Zs}\p{DI}\u2800]/u.test(sign));
  expect(unseen.length).toBeGreaterThan(90);
  expect(unseen.map(drawn).filter((sign) => !['', ' ', '\u00a0'].includes(sign))).toEqual([]);
});
