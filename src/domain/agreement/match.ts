import type { Inline } from '../doc.ts';

/** What stands on the paper for each place of a passage, in their order: the text, or undefined where nobody can tell. */
export type Places = (string | undefined)[];

/** So many paragraphs of a file may be one of ours: whoever presses Enter in an answer makes two. */
const mostJoined = 6;

/** White space that an office writes in another way is the same. */
const tidy = (text: string) => text.replace(/[ \t\u00a0]+/g, ' ').trim();

/** A line to write on, however long it is. */
const ruled = (text: string) => text.replace(/_[_ ]*_/g, '_');

const isPlace = (part: Inline): part is Extract<Inline, { field: string }> =>
  part.kind === 'answer' || part.kind === 'blank';

/** What a passage says where nobody has changed it: a web page shows a hint for a blank, and Word a line before it. */
function untouched(passage: Inline[]): Set<string> {
  const asSaid = (blank: (hint: string) => string) =>
    passage.map((part) => (part.kind === 'blank' ? blank(part.hint) : part.text)).join('');
  return new Set([asSaid((hint) => hint), asSaid((hint) => `_ (${hint})`)].map(tidy));
}

/** The fixed text of a passage, around and between its places. */
function fixedText(passage: Inline[]): string[] {
  const parts = [''];
  for (const part of passage)
    if (isPlace(part)) parts.push('');
    else parts[parts.length - 1] += part.text;
  return parts;
}

/**
 * What stands in the places of a text with this fixed text; undefined where it is another text, or where one could read it
 * in two ways.
 */
function between(text: string, fixed: string[]): string[] | undefined {
  const [first = '', last = ''] = [fixed[0], fixed.at(-1)];
  const inner = fixed.slice(1, -1);
  if (!text.startsWith(first) || !text.endsWith(last) || text.length < first.length + last.length)
    return undefined;
  const inside = text.slice(first.length, text.length - last.length);
  const found: string[] = [];
  let rest = inside;
  for (const part of inner) {
    const at = rest.indexOf(part);
    if (at < 0 || part === '') return undefined;
    found.push(rest.slice(0, at));
    rest = rest.slice(at + part.length);
  }
  found.push(rest);
  // Read from its end it must be the same.
  for (let [i, left] = [inner.length - 1, inside]; i >= 0; i -= 1) {
    const at = left.lastIndexOf(inner[i]!);
    if (left.slice(at + inner[i]!.length) !== found[i + 1]) return undefined;
    left = left.slice(0, at);
  }
  return found;
}

/** What a passage of a paper is in a file: as it was, changed in its places, or not to be found. */
export type Match =
  | { kind: 'same'; at: number }
  | { kind: 'changed'; at: number; count: number; places: Places }
  | { kind: 'gone' };

/**
 * Looks for a passage of a paper among the paragraphs of a file, by its text: an office may drop every mark that we made.
 */
export function matchIn(passages: string[], passage: Inline[]): Match {
  const hasBlanks = passage.some(({ kind }) => kind === 'blank');
  const own = untouched(passage);
  const read = passages.map((text) => tidy(hasBlanks ? ruled(text) : text));
  const at = read.findIndex((text) => own.has(text));
  if (at >= 0) return { kind: 'same', at };
  const fixed = fixedText(passage).map((part) => part.replace(/[ \t\u00a0]+/g, ' '));
  if (fixed.length === 1 || fixed.join('').trim().length < 4) return { kind: 'gone' };
  const found: Match[] = [];
  for (let from = 0; from < passages.length; from += 1) {
    if (!tidy(passages[from]!).startsWith(fixed[0]!.trimStart())) continue;
    for (let count = 1; count <= mostJoined && from + count <= passages.length; count += 1) {
      const text = tidy(passages.slice(from, from + count).join('\n'));
      const places = between(text, [fixed[0]!.trimStart(), ...fixed.slice(1, -1), fixed.at(-1)!.trimEnd()]);
      if (!places) continue;
      found.push({ kind: 'changed', at: from, count, places });
      break;
    }
  }
  return found.length === 1 ? found[0]! : { kind: 'gone' };
}
