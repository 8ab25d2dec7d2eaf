import { citations } from '../citations.ts';
import { visible } from '../prose/running.ts';

/** A sentence of a text that rests on works: its words, and the ids of what it cites. */
interface Claim {
  sentence: string;
  works: string[];
}

/** Every sentence of a guide that stands before one or more citations, in its order. */
export function claims(body: string): Claim[] {
  const seen = visible(body);
  return [...body.matchAll(/(?:<Cite id="[^"]+" ?\/>\s*)+/g)].map(({ 0: cites, index }) => ({
    sentence: lastSentence(seen.slice(0, index)),
    works: citations(cites),
  }));
}

/** What stands between the last full stop, or the beginning of the line, and the end. */
function lastSentence(before: string): string {
  const line = before.trimEnd().split('\n').at(-1) ?? '';
  const bare = line.replace(/^\s*(?:[-*]|\d+\.)\s/, '').replace(/^.*\|/, '');
  const sentences = bare.split(/(?<=[.?!…][”’)]*)\s+(?=[“‘(]*[\p{Lu}\d])/u);
  return (sentences.at(-1) ?? '')
    .replace(/\s+(?=[.,;:?!’”)])|\s+$/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}
