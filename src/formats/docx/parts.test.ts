import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { docx } from '../docx.ts';
import type { Doc, Inline } from '../../domain/doc.ts';

const link = (text: string): Inline => ({ kind: 'link', text, href: `https://${text}.example/` });
const doc: Doc = {
  title: 'Links',
  language: 'en-GB',
  version: '1',
  blocks: [{ kind: 'paragraph', inlines: [link('one'), link('two')] }],
  events: [],
};

it('a document with links has the same bytes each time, and each link still leads where it says', async () => {
  const when = new Date('2026-11-27T12:00:00Z');
  const [first, second] = [await docx(doc, when), await docx(doc, when)];
  expect(Buffer.compare(first, second)).toBe(0);
  const parts = unzipSync(first);
  const targets = strFromU8(parts['word/_rels/document.xml.rels']!);
  for (const [, id] of strFromU8(parts['word/document.xml']!).matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g))
    expect(targets).toContain(`Id="${id}"`);
  expect(targets).toContain('https://one.example/');
});
