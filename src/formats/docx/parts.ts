import { Packer, type Document } from 'docx';
import type { Doc } from '../../domain/doc.ts';

/** What the library has no word for: in a document from right to left, paragraphs, runs and tables are turned by default. */
const turned: Record<string, [from: string, to: string][]> = {
  'word/styles.xml': [
    ['<w:pPrDefault><w:pPr>', '<w:pPrDefault><w:pPr><w:bidi/>'],
    ['<w:lang ', '<w:rtl/><w:lang '],
  ],
  'word/document.xml': [['<w:tblPr>', '<w:tblPr><w:bidiVisual/>']],
};

/** It counts pictures from where the last document ended; here they are counted in each. */
const countPictures = (document: string): string => {
  let n = 0;
  return document.replace(/(<wp:docPr id=")\d+/g, (_, before: string) => `${before}${(n += 1)}`);
};

/** The library names each link by chance; here they are counted, so that the same document gives the same bytes. */
const namesOfLinks = (document: string): [from: string, to: string][] =>
  [...new Set([...document.matchAll(/<w:hyperlink [^>]*r:id="([^"]+)"/g)].map(([, id]) => id ?? ''))].map(
    (id, i) => [`"${id}"`, `"link${i + 1}"`],
  );

/**
 * The parts of a Word file by their names. The library's own zip refuses a clock that is before 1980 or after 2099, and
 * stamps the current time; here `made` takes its place, so that the same document gives the same bytes.
 */
export function partsOf(
  file: Document,
  made: Date,
  direction: Doc['direction'],
): Record<string, string | Uint8Array> {
  const { compiler } = Packer as unknown as {
    compiler: { compile: (file: Document) => Map<string, string | Uint8Array> };
  };
  const stamp = made.toISOString().replace(/\.\d+Z$/, 'Z');
  const parts = compiler.compile(file);
  const links = namesOfLinks(String(parts.get('word/document.xml') ?? ''));
  const text = (name: string, part: string | Uint8Array) => {
    if (name === 'docProps/core.xml') return String(part).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, stamp);
    if (name === 'word/document.xml') part = countPictures(String(part));
    const changes = [
      ...((direction && turned[name]) ?? []),
      ...(/^word\/(_rels\/)?document\.xml/.test(name) ? links : []),
    ];
    return changes.reduce((all, [from, to]) => String(all).replaceAll(from, to), part);
  };
  return Object.fromEntries([...parts].map(([name, part]) => [name, text(name, part)]));
}
