// What `npm run check` warns of: patterns in our texts that can be counted. It refuses nothing.
import { readFileSync } from 'node:fs';
import { remarks, shareOfShort, straight, turns, type Remark } from '../src/domain/prose/remarks.ts';
import { overused } from '../src/domain/prose/main-support.ts';
import type { Content, Entry } from '../src/schemas/collections.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import type { Prose } from '../src/schemas/prose.ts';

/** The share of short sentences of each guide, by its id, from 0 to 1. */
export const shares = (content: Content): Map<string, number> =>
  new Map(content.guides.map(({ id, body }) => [id, shareOfShort(body, rulesOf(content).sentences.short)]));

/**
 * Everything that our rules of style remark on, with the line on which it stands.
 *
 * @param folder where the content was read from
 */
export function warnings(content: Content, folder = 'src/content'): Refusal[] {
  const rules = rulesOf(content);
  const inGuides = content.guides.flatMap(({ file, body, line = 1 }) =>
    remarks(body, rules).map((one) => placed(file, body, one, line)),
  );
  const texts = Object.entries(content).flatMap(([name, entries]) =>
    unread.has(name) ? [] : (entries as Entry[]),
  );
  const anywhere = texts.flatMap(({ file, body }) => {
    const text = withoutComments(readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n'), body);
    return [...turns(text, rules), ...straight(text)].map((one) => placed(file, text, one));
  });
  return [...inGuides, ...anywhere, ...supports(content, rules)];
}

/** What is for machines alone. */
const unread = new Set(['search', 'prose', 'moved']);

const rulesOf = (content: Content): Prose => content.prose[0]!.data;

const placed = (file: string, text: string, { at, message }: Remark, line = 1): Refusal => ({
  file,
  place: `line ${line + text.slice(0, at).split('\n').length - 1}`,
  message,
});

/** A file as its readers see it: what stands behind a # in YAML is for writers. */
function withoutComments(source: string, body: string): string {
  const end = source.length - body.length;
  return source.slice(0, end).replace(/(^|\s)#.*$/gm, '$1') + source.slice(end);
}

/** A work that many guides lean on proves less than it seems to. */
const supports = ({ guides }: Content, { mainSupport }: Prose): Refusal[] =>
  [...overused(guides, mainSupport)].map(([work, ids]) => ({
    file: 'references.yaml',
    place: `reference “${work}”`,
    message: `is the work that ${ids.length} guides cite most, at most ${mainSupport}: ${ids.join(', ')}. Find another work for some of them.`,
  }));
