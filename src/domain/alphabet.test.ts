import { describe, expect, it } from 'vitest';
import { inOrder, letterOf, noLetter } from './alphabet.ts';

describe('the A to Z', () => {
  it('puts a title under its first letter, whatever stands before it or on it', () => {
    expect(['Éclair', '“Supervision”', 'agree', 'Ökologie'].map((title) => letterOf(title, 'en-GB'))).toEqual(
      ['E', 'S', 'A', 'O'],
    );
  });

  it('has one heading for what begins with a number, and not the letter that comes later', () => {
    expect(['1:1s (Supervision)', '360 feedback'].map((title) => letterOf(title, 'en-GB'))).toEqual([
      noLetter,
      noLetter,
    ]);
  });

  it('has numbers first, then letters in order, each once', () => {
    const titles = ['Zeal', '“Buddy”', 'Écho', '1:1s (Supervision)', 'agree', 'Echo'];
    const sorted = titles.sort((a, b) => inOrder(a, b, 'en-GB'));
    expect(sorted[0]).toBe('1:1s (Supervision)');
    expect(sorted.map((title) => letterOf(title, 'en-GB'))).toEqual([noLetter, 'A', 'B', 'E', 'E', 'Z']);
  });
});
