import { describe, expect, it } from 'vitest';
import { noteParts, say } from './words.ts';

describe('a sentence of the interface', () => {
  it('is filled in with its values', () => {
    expect(say('Question {n} of about {total}.', { n: 4, total: 9 })).toBe('Question 4 of about 9.');
  });
  it('shows a place that got no value, so that the slip is seen', () => {
    expect(say('Made on {day}.', {})).toBe('Made on {day}.');
  });
});

describe('a note in the comparison', () => {
  it('is split into words and citations, in order', () => {
    expect(noteParts('Schools differ [@ives-2008]. So do codes.')).toEqual([
      { kind: 'words', text: 'Schools differ' },
      { kind: 'cite', id: 'ives-2008' },
      { kind: 'words', text: '. So do codes.' },
    ]);
  });
});
