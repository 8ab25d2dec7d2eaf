import { distance } from 'fastest-levenshtein';

/** What is known that comes closest to what was written, whatever its capitals; undefined where nothing is close. */
export function nearest(written: string, known: readonly string[]): string | undefined {
  const far = (one: string) => distance(written.toLowerCase(), one.toLowerCase());
  const [guess] = [...known].sort((a, b) => far(a) - far(b));
  return guess !== undefined && far(guess) <= Math.max(2, written.length / 3) ? guess : undefined;
}
