import { markdownToHtml } from 'satteri';
import { expect, it } from 'vitest';
import { typed, type Doc } from '../domain/doc.ts';
import { markdown } from './markdown.ts';

const saying = (answer: string): Doc => ({
  title: 'Paper',
  language: 'en-GB',
  version: '1',
  blocks: [{ kind: 'paragraph', inlines: [typed('purpose', answer)] }],
  events: [],
});

it.each([
  'from $5 to $10, or x^2^',
  'ask @ann [@smith2020] about #12',
  'i) first',
  '(a) first',
  'Term\n: what it is',
  'a | b\n--- | ---',
  'write to ann.o_neil+x@b-c.example, mailto:bo@d.example',
  '*bold* ~gone~ `code` <b>&amp;</b>',
])('“%s” stays the words that were typed in GitHub’s Markdown', (answer) => {
  const { html } = markdownToHtml(markdown(saying(answer)));
  const paragraph = /<p>([^]*?)<\/p>/.exec(html)?.[1] ?? '';
  const read = paragraph.replaceAll('<!-- -->', '');
  expect(read.replace(/<br ?\/?>\n?/g, '\n')).not.toMatch(/<(?!br)/);
  const shown = read
    .replace(/<br ?\/?>\n?/g, '\n')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  expect(shown).toBe(answer);
});

it('gives GitHub no bare address to link', () => {
  expect(markdown(saying('https://a.example, www.b.example'))).toContain(
    'https\\://a.example, www\\.b.example',
  );
});

it('leaves pandoc no formula, power, citation, list or definition', () => {
  const written = (answer: string) => markdown(saying(answer)).split('\n\n')[1];
  expect(written('$a$ x^2^ [@b] c@d')).toBe('\\$a\\$ x\\^2\\^ \\[\\@b\\] c<!-- -->\\@d');
  expect(written('(a) b\n: c\niv. d')).toBe('(a\\) b\\\n\\: c\\\niv\\. d');
});
