/** What stands above titles that begin with a number. */
export const noLetter = '0–9';

/** A title from its first letter or number on: quotation marks and dots have no place in an alphabet. */
const fromLetter = (title: string): string => title.replace(/^[^\p{L}\p{N}]+/u, '');

/**
 * The letter under which a title stands in an index: its first, without an accent, or one heading for all that begin with
 * a number.
 */
export function letterOf(title: string, language: string): string {
  const [first = ''] = fromLetter(title).normalize('NFD');
  return /\p{L}/u.test(first) ? first.toLocaleUpperCase(language) : noLetter;
}

/** Which of two titles comes first in an index: numbers before letters, and each as its language sorts it. */
export function inOrder(first: string, second: string, language: string): number {
  const numbered = (title: string) => (letterOf(title, language) === noLetter ? 0 : 1);
  return (
    numbered(first) - numbered(second) ||
    fromLetter(first).localeCompare(fromLetter(second), language, { sensitivity: 'base', numeric: true })
  );
}
