import type { Entry } from './collections.ts';
import { didYouMean, unknownId, type Problem } from './problem.ts';

/** What a writer can use in the text of a guide or a case: what it must say of itself, and whether it has text inside. */
export const components = {
  Cite: { id: 'reference', wraps: false },
  Term: { id: 'glossary term', wraps: true },
  Say: { wraps: true },
  Note: { needs: 'title', wraps: true },
  Case: { id: 'case', wraps: false },
  Picture: { id: 'picture', wraps: false },
  Comparison: { wraps: false },
  Dialogue: { needs: 'title', wraps: true },
  Attempt: { needs: 'note', wraps: true },
  Filled: { needs: 'of', wraps: true },
} as const satisfies Record<string, { id?: string; needs?: string; wraps: boolean }>;

/** What a text may point at: the ids of each kind, and the pages of the site with the places on them where they are known. */
export interface Targets {
  ids: Record<'reference' | 'glossary term' | 'case' | 'picture', readonly string[]>;
  /** Paths such as /guides/matching/, each with the ids of its headings; undefined where they are not known. */
  pages: ReadonlyMap<string, ReadonlySet<string> | undefined>;
}

/** Code and MDX comments hold no components and no links; their lines stay, so that lines can be counted. */
const withoutCode = (body: string) =>
  body.replace(/```[\s\S]*?(```|$)|`[^`\n]*`|\{\/\*[\s\S]*?\*\/\}/g, (code) => code.replace(/[^\n]/g, ' '));

/** The id that a heading gets: its words in lower case, with hyphens (as GitHub does it). */
const slug = (heading: string) =>
  heading
    .replace(/<[^>]*>|[*`]|\[([^\]]*)\]\([^)]*\)/g, '$1')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');

/** The ids of the headings of a text. A heading that stands twice gets a number. */
export function headingIds(body: string): Set<string> {
  const ids = new Set<string>(['sources']);
  for (const [, heading = ''] of withoutCode(body).matchAll(/^#{2,6} +(.*)$/gm)) {
    const id = slug(heading);
    let free = id;
    for (let n = 1; ids.has(free); n += 1) free = `${id}-${n}`;
    ids.add(free);
  }
  return ids;
}

/** What is wrong in the text of a guide or a case, each with its line in the file. */
export function textProblems(entry: Entry, targets: Targets): Problem[] {
  const { file, body, line = 1 } = entry;
  const text = withoutCode(body);
  const problems: Problem[] = [];
  const tell = (at: number, what: string, message: string) =>
    problems.push({
      file,
      place: `line ${line + text.slice(0, at).split('\n').length - 1}${what ? `, ${what}` : ''}`,
      message,
    });
  if (!text.trim())
    tell(0, '', 'there is no text. It stands below the second line ---, and begins with a paragraph.');
  if (file.endsWith('.mdx')) tags(text, targets, tell);
  else
    for (const { 0: tag, 1: name = '', index } of text.matchAll(/<\/?([A-Za-z]\w*)(?=[\s/>])/g))
      tell(
        index,
        `${tag}>`,
        name in components ? 'only files that end in .mdx can use it. Rename the file.' : noHtml,
      );
  headings(text, tell);
  links(entry, text, targets, tell);
  return problems;
}

const noHtml = 'HTML is not used here. Write it in Markdown, or take it out.';

type Tell = (at: number, what: string, message: string) => void;

/** Tags: only ours, each with what it needs, closed in the order in which they were opened. */
function tags(text: string, { ids, pages }: Targets, tell: Tell): void {
  const open: { name: string; at: number }[] = [];
  const names = Object.keys(components);
  for (const { 0: brace, index } of text.matchAll(/[{}]/g))
    tell(index, '', `“${brace}” begins or ends code in MDX. Write the words without it.`);
  for (const { index } of text.matchAll(/^(import|export) .*/gm))
    tell(
      index,
      '',
      'a text imports and exports nothing: what it can use is there already. Take this line out.',
    );
  for (const match of text.matchAll(/<(!--|\/?)([A-Za-z][\w.]*)?((?:"[^"]*"|'[^']*'|[^<>"'])*)(>?)/g)) {
    const [, before = '', name = '', rest = '', end] = match;
    const at = match.index;
    if (before === '!--') tell(at, '', 'MDX knows no <!-- comments -->. Take it out.');
    else if (!name) tell(at, '', '“<” begins a tag in MDX. Write it in words, such as “fewer than”.');
    else if (/^(https?|mailto)$/.test(name) && rest.startsWith(':'))
      tell(at, '', 'an address in <> is no link in MDX. Write [words](https://…).');
    else if (/^[a-z]/.test(name)) tell(at, `<${name}>`, noHtml);
    else if (!(name in components))
      tell(
        at,
        `<${name}>`,
        `there is no such component.${didYouMean(name, names) || ` There are: ${names.join(', ')}.`}`,
      );
    else if (!end) tell(at, `<${name}>`, 'this tag does not end: a “>” is missing.');
    else if (before === '/') {
      const last = open.at(-1);
      if (last?.name === name) open.pop();
      else if (open.some((one) => one.name === name) && last)
        tell(at, `</${name}>`, `<${last.name}> was opened after it. Write </${last.name}> first.`);
      else
        tell(
          at,
          `</${name}>`,
          `nothing is open that it closes. Take it out, or write <${name}> before the text.`,
        );
    } else {
      const component: { id?: keyof Targets['ids']; needs?: string; wraps: boolean } =
        components[name as keyof typeof components];
      const closesItself = rest.endsWith('/');
      const needs = component.id ? 'id' : component.needs;
      const shape = `<${name}${needs ? ` ${needs}="…"` : ''}${component.wraps ? `>…</${name}>` : ' />'}`;
      const written = needs && new RegExp(`\\b${needs}="([^"]*)"`).exec(rest)?.[1];
      if (needs && /[“”'=]/.test(rest) && written === undefined)
        tell(at, `<${name}>`, `needs ${needs} with straight double quotation marks, like ${shape}.`);
      else if (needs && !written) tell(at, `<${name}>`, `needs ${needs}, like ${shape}.`);
      else if (component.id && written && !ids[component.id].includes(written))
        tell(at, `<${name}>`, unknownId(component.id, written, ids[component.id]));
      else if (name === 'Filled' && written && !pages.has(written))
        tell(
          at,
          `<Filled of="${written}">`,
          `there is no such form. Write the path of its page, like /tools/session-note/.${didYouMean(written, [...pages.keys()])}`,
        );
      if (component.wraps && closesItself) tell(at, `<${name}>`, `has text inside: ${shape}.`);
      else if (component.wraps) open.push({ name, at });
      else if (!closesItself) tell(at, `<${name}>`, `stands alone and ends with a slash: ${shape}.`);
    }
  }
  for (const { name, at } of open) tell(at, `<${name}>`, `is not closed. Write </${name}> after its text.`);
}

function headings(text: string, tell: Tell): void {
  let depth = 1;
  for (const { 0: whole, 1: marks = '', index } of text.matchAll(/^(#{1,6})(?= |\w).*$/gm)) {
    if (whole[marks.length] !== ' ')
      tell(index, `“${whole.slice(0, 40)}”`, 'a heading has a space after its #.');
    else if (marks.length === 1)
      tell(index, `“${whole}”`, 'the title stands in the front matter. Headings in the text begin with ##.');
    else if (marks.length > depth + 1)
      tell(
        index,
        `“${whole}”`,
        `is ${marks.length - depth} steps deeper than the heading before it. Write ${'#'.repeat(depth + 1)}.`,
      );
    depth = Math.max(marks.length, 2);
  }
}

function links({ body, file }: Entry, text: string, { pages }: Targets, tell: Tell): void {
  const paths = [...pages.keys()];
  for (const { 0: link, index } of text.matchAll(/!\[[^\]]*\]\([^)]*\)/g))
    tell(
      index,
      link,
      'pictures come from <Picture id="…" />, which draws one of ours. Photographs have no place in a text.',
    );
  for (const { 1: written = '', index } of text.matchAll(/(?<!!)\[[^\]]*\]\(([^)\s]*)[^)]*\)/g)) {
    const [path = '', anchor] = written.split('#');
    const place = `link to ${written || 'nothing'}`;
    if (/^(https?:\/\/|mailto:)./.test(written)) continue;
    if (/^[a-z]+:/i.test(written)) tell(index, place, 'a link begins with https://, mailto: or a slash.');
    else if (path === '' && anchor) {
      if (!headingIds(body).has(anchor))
        tell(
          index,
          place,
          `${file} has no heading of that name.${didYouMean(anchor, [...headingIds(body)])}`,
        );
    } else if (!path.startsWith('/'))
      tell(
        index,
        place,
        'a link begins with https://, or with a slash where it stays inside the site, like /guides/matching/.',
      );
    else if (/\.\w+$/.test(path)) continue;
    else if (!path.endsWith('/'))
      tell(index, place, 'a link inside the site ends in a slash, like /guides/matching/.');
    else if (!pages.has(path)) {
      const [, kind = '', id] = /^\/(\w+)s\/([^/]+)\/$/.exec(path) ?? [];
      const alike = paths.filter((one) => one.startsWith(`/${kind}s/`)).map((one) => one.split('/')[2] ?? '');
      tell(
        index,
        place,
        id && alike.length > 1
          ? unknownId(kind, id, alike)
          : `there is no such page.${didYouMean(path, paths)}`,
      );
    } else if (anchor && pages.get(path)?.has(anchor) === false)
      tell(
        index,
        place,
        `that page has no heading of that name.${didYouMean(anchor, [...(pages.get(path) ?? [])])}`,
      );
  }
}
