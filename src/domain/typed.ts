/**
 * What a person typed, without what no document can carry: control characters, halves of characters, and marks that would
 * turn the writing direction of everything after them. Line breaks stay. Whatever goes into a document passes here, once;
 * each format escapes it once, as it knows how.
 */
export const clean = (value: string): string =>
  value
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .trim();
