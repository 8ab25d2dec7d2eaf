import type { Entry } from './collections.ts';
import { componentOf, components, noHtml, shapeOf, unknownTag } from './components.ts';
import { attributeOf, headingIds, lineOf, nodesOf, wordsOf, type Node } from './markdown.ts';
import { didYouMean, unknownId, type Refusal } from './refusal.ts';

/** What a text may point at: the ids of each kind, and the pages of the site with the places on them where they are known. */
export interface Targets {
  ids: Record<'reference' | 'glossary term' | 'case' | 'picture' | 'session', readonly string[]>;
  /** Paths such as /guides/matching/, each with the ids of its headings; undefined where they are not known. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
  /** Says whether the site has a file at a path, such as /tools/session-note.docx. */
  isFile: (path: string) => boolean;
}

/** What is wrong in the text of a guide or a case, each with its line in the file. */
export function textRefusals({ file, tree, line = 1 }: Entry, targets: Targets): Refusal[] {
  if (!tree) return [];
  const refusals: Refusal[] = [];
  const tell: Tell = (node, what, message) =>
    refusals.push({ file, place: `line ${line + lineOf(node) - 1}${what ? `, ${what}` : ''}`, message });
  const nodes = nodesOf(tree);
  if (nodes.length === 1)
    tell(tree, '', 'there is no text. It stands below the second line ---, and begins with a paragraph.');
  let depth = 1;
  for (const node of nodes)
    if (node.type === 'heading') {
      heading(node, depth, tell);
      depth = Math.max(node.depth, 2);
    } else if (node.type === 'link' || node.type === 'definition') link(node, { file, tree }, targets, tell);
    else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') tag(node, targets, tell);
    else other(node, tell);
  return refusals;
}

/** Tells a slip: the node that it begins with, what is to be named of it, and the sentence. */
type Tell = (node: Node, what: string, message: string) => void;
type Of<Type extends Node['type']> = Extract<Node, { type: Type }>;

/** What has no place in a text, or would be something else than its writer meant. */
function other(node: Node, tell: Tell): void {
  if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
    if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value))
      tell(node, '', '“{” has a meaning of its own here. Write the words without it.');
  } else if (node.type === 'mdxjsEsm')
    tell(
      node,
      '',
      'a text imports and exports nothing: what it can use is there already. Take this line out.',
    );
  else if (node.type === 'html') {
    const [tag, name = ''] = /^<\/?([A-Za-z]\w*)/.exec(node.value) ?? [];
    if (tag)
      tell(
        node,
        `${tag}>`,
        name in components ? 'only files whose names end in .mdx can use it. Rename the file.' : noHtml,
      );
  } else if (node.type === 'code' && !node.lang)
    tell(
      node,
      '',
      'what has four spaces or a tab before it, or ``` above it, is shown as a program’s. Take these away.',
    );
  else if (node.type === 'image' || node.type === 'imageReference')
    tell(
      node,
      `![${node.alt ?? ''}]`,
      'pictures come from <Picture id="…" />, which draws one of ours. Photographs have no place in a text.',
    );
  else if (node.type === 'paragraph') pasted(node, tell);
}

/** What a word processor leaves in a paragraph. */
function pasted(node: Of<'paragraph'>, tell: Tell): void {
  const text = wordsOf(node);
  const say = (message: string) => tell(node, `“${text.trim().slice(0, 40)}”`, message);
  if (/^#{1,6}\w/.test(text)) say('a heading has a space after its #.');
  else if (/^#{1,6}[\u00a0\u2000-\u200b\u202f]/.test(text))
    say(
      'after the # stands a space of another kind, so that this is no heading. Delete it and type a space.',
    );
  else if (/^\w+: .*\n(?:\w+:|\s+-|- )/.test(text) && /^title: /m.test(text))
    say('a second guide begins here. Each guide is a file of its own: put what follows into one.');
  else if (/^\s*[•·▪‣◦][\s\u00a0]/m.test(text))
    say('an entry of a list begins with “- ”, a dash and a space. Write that in place of the dot.');
  else if (/^(?:[-*][^\s*-]|[–—o]\s).*\n(?:[-*][^\s*-]|[–—o]\s)/.test(text))
    say('an entry of a list begins with “- ”, a short dash and a space. Write that in each line.');
  else if (/^\|.*\|\s*$/m.test(text))
    say('a table needs a line of dashes below its first line, such as | --- | --- |.');
  else if (/\]\s*\(?https?:|\][ \u00a0]+\((?:https?:|\/)|\)\[(?:https?:|\/)/.test(text))
    say(
      'a link is words in square brackets and, without a space, the address in round ones: [words](https://…).',
    );
  else if (/\*\*/.test(text))
    say(
      'bold words have two stars before the first letter and two behind the last, without a space: **words**.',
    );
  else if (/\[\^\w+\]|\[@[\w-]+\]/.test(text))
    say('a source is cited like <Cite id="…" />. Footnotes have no place in a text.');
  else if (/\S\t+\S/.test(text))
    say('a table of a word processor has lost its lines here. Write a list or sentences.');
}

/** A component: only ours, each with what it needs and with text inside where it wraps one. */
function tag(
  node: Of<'mdxJsxFlowElement'> | Of<'mdxJsxTextElement'>,
  { ids, pages }: Targets,
  tell: Tell,
): void {
  const name = node.name ?? '';
  const component = componentOf(name);
  if (!component) return tell(node, `<${name}>`, unknownTag(name));
  const { needs, id, wraps } = component;
  const shape = shapeOf(name, component);
  const written = needs && attributeOf(node, needs);
  if (needs && !written) tell(node, `<${name}>`, `needs ${needs}, like ${shape}.`);
  else if (id && written && !ids[id].includes(written))
    tell(node, `<${name}>`, unknownId(id, written, ids[id]));
  else if (name === 'Filled' && written && !pages.has(written))
    tell(
      node,
      `<Filled of="${written}">`,
      `there is no such form. Write the path of its page, like /tools/session-note/.${didYouMean(written, [...pages.keys()])}`,
    );
  if (wraps && node.children.length === 0) tell(node, `<${name}>`, `has text inside: ${shape}.`);
  if (!wraps && node.children.length > 0)
    tell(node, `<${name}>`, `stands alone and ends with a slash: ${shape}.`);
}

/** A heading stands at most one step below the one before it; the title is none of them. */
function heading(node: Of<'heading'>, before: number, tell: Tell): void {
  if (/^title: /m.test(wordsOf(node)))
    return tell(
      node,
      '',
      'a second guide begins here. Each guide is a file of its own: put what follows into one.',
    );
  const written = `“${'#'.repeat(node.depth)} ${wordsOf(node)}”`;
  if (node.depth === 1)
    tell(node, written, 'the title stands above the second line ---. Headings in the text begin with ##.');
  else if (node.depth > before + 1)
    tell(
      node,
      written,
      `is ${node.depth - before} steps deeper than the heading before it. Write ${'#'.repeat(before + 1)}.`,
    );
}

/** A link leads out of the site by https, or to a page and a place that are there. */
function link(
  node: Of<'link'> | Of<'definition'>,
  { file, tree }: { file: string; tree: Node },
  { pages, isFile }: Targets,
  tell: Tell,
): void {
  const [path = '', anchor] = node.url.split('#');
  const wrong = (message: string) => tell(node, `link to ${node.url || 'nothing'}`, message);
  const missing = (known: ReadonlySet<string> | undefined) =>
    anchor && known?.has(anchor) === false ? didYouMean(anchor, [...known]) : undefined;
  if (/^(https?:\/\/|mailto:)./.test(node.url)) return;
  if (/^(file|[a-z]):/i.test(node.url))
    wrong(
      'this leads to your own machine or network, where readers have no way to it. Put the file on the web, and write that address.',
    );
  else if (/^[a-z]+:/i.test(node.url)) wrong('a link begins with https://, mailto: or a slash.');
  else if (path === '' && anchor) {
    const near = missing(headingIds(tree));
    if (near !== undefined) wrong(`${file} has no heading of that name.${near}`);
  } else if (!path.startsWith('/'))
    wrong(
      'a link begins with https://, or with a slash where it stays inside the site, like /guides/matching/.',
    );
  else if (/\.\w+$/.test(path)) {
    if (!isFile(path))
      wrong(
        'the site has no file of that name. Write the whole address at which it can be read, which begins with https://.',
      );
  } else if (!path.endsWith('/')) wrong('a link inside the site ends in a slash, like /guides/matching/.');
  else if (!pages.has(path)) {
    const paths = [...pages.keys()];
    const [, kind = '', id] = /^\/(\w+)s\/([^/]+)\/$/.exec(path) ?? [];
    const alike = paths.filter((one) => one.startsWith(`/${kind}s/`)).map((one) => one.split('/')[2] ?? '');
    wrong(
      id && alike.length > 1
        ? unknownId(kind, id, alike).replace(
            /”\.$/,
            `”. Open /${kind}s/ on the site, and copy the address of the one that you mean.`,
          )
        : `there is no such page.${didYouMean(path, paths)}`,
    );
  } else {
    const near = missing(pages.get(path));
    if (near !== undefined) wrong(`that page has no heading of that name.${near}`);
  }
}
