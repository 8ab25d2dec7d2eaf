const letter = /[\p{L}\d]/u;
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');

/**
 * A phrase as a writer of rules notes it, as a pattern: “and not”, or “not ... but”, where the dots stand for up to
 * eight words of the same part of a sentence. Small and capital letters are the same, and so are both apostrophes. What
 * is part of an address is no word.
 */
export function phrase(written: string): RegExp {
  const inside = written
    .split(/\s*\.\.\.\s*/)
    .map((part) => literal(part).replace(/['’]/g, "['’]"))
    .join(String.raw`\s(?:[^\s.?!;:]+\s){1,8}?`);
  const before = letter.test(written[0] ?? '') ? String.raw`(?<![\p{L}\d/-])` : '';
  const after = letter.test(written.at(-1) ?? '') ? String.raw`(?![\p{L}\d/-])` : '';
  return new RegExp(before + inside + after, 'giu');
}
