// The text of a guide or a case as a tree. The parser is the one that the pages are built with, so that both see the same.
import Slugger from 'github-slugger';
import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';

/** A node of a text: mdast, with MDX's own. */
export type Node = MdastNode;

/** What the parser could not read: where, from 1, and its own words. */
export interface Unreadable {
  line: number;
  column: number;
  says: string;
}

/** The tree of a text, or the first place that cannot be read. All Markdown can; MDX has a grammar. */
export function treeOf(text: string, isMdx: boolean): { tree: Node } | { unreadable: Unreadable } {
  const features = { frontmatter: false };
  try {
    return { tree: isMdx ? mdxToMdast(text, { features }) : markdownToMdast(text, { features }) };
  } catch (thrown) {
    const { message } = thrown as Error;
    const [, line = '1', column = '1', says = message] = /^(\d+):(\d+): (.*)$/s.exec(message) ?? [];
    return { unreadable: { line: Number(line), column: Number(column), says } };
  }
}

/** A node and all below it, in the order of the text. */
export const nodesOf = (node: Node): Node[] => [
  node,
  ...('children' in node ? node.children.flatMap(nodesOf) : []),
];

/** The line on which a node begins, from 1. */
export const lineOf = (node: Node): number => node.position?.start.line ?? 1;

/** The words of a node as a reader sees them. */
export function wordsOf(node: Node): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (node.type === 'break') return ' ';
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** What a component says of itself under a name, where it is one; undefined where it is no plain text. */
export function attributeOf(node: Node, name: string): string | undefined {
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return undefined;
  const found = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
  return typeof found?.value === 'string' ? found.value : undefined;
}

/** The ids of a text's headings, as Astro gives them. Every page has a place for its sources besides. */
export function headingIds(tree: Node): Set<string> {
  const slugger = new Slugger();
  const headings = nodesOf(tree).filter(({ type }) => type === 'heading');
  return new Set(['sources', ...headings.map((heading) => slugger.slug(wordsOf(heading)))]);
}
