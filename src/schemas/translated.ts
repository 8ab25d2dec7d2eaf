// How much of an English entry another language has: one comparison for the check, its count and the notice on a page.
import type { Entry } from './collections.ts';
import { notWords } from './translation.ts';

/** What of an entry readers read, piece by piece: the texts of its fields and the paragraphs below them. */
export const passagesOf = ({ data, body }: Pick<Entry, 'data' | 'body'>): string[] => [
  ...textsIn(data),
  ...body
    .split(/\n\s*\n/)
    .map((one) => one.trim())
    .filter(isText),
];

/** Names and numbers are alike in many languages; two words or more are somebody's to translate. */
const isText = (text: string) => /\p{L}{2}.*\s.*\p{L}{2}/su.test(text.replace(/<[^>]*>|\{[^}]*\}/g, ''));

const textsIn = (value: unknown, name = ''): string[] => {
  if (typeof value === 'string') return isText(value) ? [value.trim()] : [];
  if (Array.isArray(value)) return value.flatMap((one) => textsIn(one, name));
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  return Object.entries(value).flatMap(([key, one]) =>
    typeof one === 'string' && notWords.test(key) && !/\s/.test(one) ? [] : textsIn(one, key),
  );
};

/** An entry of another language beside the English one. */
export interface Beside {
  /** How many passages the English one has. */
  all: number;
  /** Passages that are there in English still, in their order. */
  left: string[];
  /** Whether it is another language throughout, in places, or nowhere yet. */
  state: 'whole' | 'partly' | 'english';
}

/** Compares an entry with the English one that it takes the place of. */
export function beside(original: Pick<Entry, 'data' | 'body'>, other: Pick<Entry, 'data' | 'body'>): Beside {
  const english = passagesOf(original);
  const there = passagesOf(other);
  const known = new Set(english);
  const left = there.filter((one) => known.has(one));
  return {
    all: english.length,
    left,
    state: left.length === 0 ? 'whole' : left.length < english.length ? 'partly' : 'english',
  };
}
