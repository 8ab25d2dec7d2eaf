import { expect, it } from 'vitest';
import { isWordMark, ratioOf } from './logo.ts';

it.each([
  ['<svg viewBox="0 0 32 32">', 1],
  ['<svg xmlns="x" viewBox="0,0,200,50" width="10" height="10">', 4],
  ["<svg width='120px' height='40px'>", 3],
  ['<svg>', 1],
  ['<svg viewBox="0 0 0 0" width="30" height="15">', 1],
])('the shape of %s is known', (svg, ratio) => {
  expect(ratioOf(svg)).toBe(ratio);
});

it('a drawing of a word is told from one that fits a square', () => {
  expect(isWordMark('<svg viewBox="0 0 180 40">')).toBe(true);
  expect(isWordMark('<svg viewBox="0 0 40 30">')).toBe(false);
});
