// Where in a text something stands that was refused by the names of its fields.
import { isCollection, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Refusal } from '../schemas/refusal.ts';
import { plain } from './data.ts';
import { matterOf } from './matter.ts';

/** The refusal with its line, where its place in the data is known. What is missing has the line of its group. */
export function placedIn(source: string, refusal: Refusal): Refusal {
  if (!refusal.path || /^line \d/.test(refusal.place)) return refusal;
  const line = lineAt(source, refusal.path);
  return { ...refusal, place: [`line ${line}`, refusal.place].filter(Boolean).join(', ') };
}

/** The line of a field, from 1, in YAML or in the fields above a text. */
function lineAt(source: string, path: readonly PropertyKey[]): number {
  const text = plain(source);
  const front = matterOf(text)?.front;
  const lineCounter = new LineCounter();
  let here: unknown = parseDocument(front ?? text, { lineCounter }).contents;
  let at = 0;
  for (const key of path) {
    if (!isCollection(here)) break;
    const item = isMap(here)
      ? here.items.find((pair) => String(pair.key) === String(key))
      : here.items[Number(key)];
    const node = isPair(item) ? item.key : item;
    if (!isNode(node)) break;
    at = node.range?.[0] ?? at;
    here = isPair(item) ? item.value : item;
  }
  return lineCounter.linePos(at).line + (front === undefined ? 0 : 1);
}

/** The field that begins on a line, from 1: the innermost, or the last before it. */
export function pathAt(source: string, line: number): PropertyKey[] {
  const lineCounter = new LineCounter();
  const document = parseDocument(source, { lineCounter });
  let found: PropertyKey[] = [];
  const look = (node: unknown, path: PropertyKey[]) => {
    const at = isNode(node) && node.range ? lineCounter.linePos(node.range[0]).line : 0;
    if (at > line) return;
    if (path.length > 0) found = path;
    if (isMap(node))
      for (const { key, value } of node.items) {
        if (isNode(key) && key.range && lineCounter.linePos(key.range[0]).line > line) return;
        found = [...path, String(key)];
        look(value, found);
      }
    else if (isCollection(node)) node.items.forEach((item, i) => look(item, [...path, i]));
  };
  look(document.contents, []);
  return found;
}

/** The line that a refusal names, where it names one. */
const lineOf = ({ file, place }: Refusal) => `${file} ${/^line \d+/.exec(place)?.[0]}`;

/** Refusals, without those on lines of which something else was told already: that is the cause of theirs. */
export function besides(told: Refusal[], others: Refusal[]): Refusal[] {
  const lines = new Set(told.map(lineOf));
  return [...told, ...others.filter((one) => !lines.has(lineOf(one)))];
}
