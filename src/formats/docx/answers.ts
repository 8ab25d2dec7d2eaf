/** The name of our part’s element: Word asks for a namespace, and nobody else has this one. */
export const answersElement = { name: 'answers', space: 'urn:leadership-toolbox:answers' };

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (value: string) => value.replace(/[&<>]/g, (sign) => escapes[sign] ?? sign);

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
/** A name for the part that Word asks for; it says nothing, and there is one such part in a file. */
const partId = '{7C1B6F0E-51A4-4E0B-9E7B-6D2F6C6F7462}';

/**
 * The parts of a Word file with the answers as one more: a custom XML part (ISO/IEC 29500-1, 22.5), which Word and
 * LibreOffice keep when they save.
 */
export function withAnswers(
  parts: Record<string, string | Uint8Array>,
  answers: string,
): Record<string, string | Uint8Array> {
  const { name, space } = answersElement;
  const link = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/relationships/${kind}" Target="${target}"/>`;
  const add = (part: string, before: string, what: string) =>
    String(parts[part] ?? '').replace(before, `${what}${before}`);
  return {
    ...parts,
    '[Content_Types].xml': add(
      '[Content_Types].xml',
      '</Types>',
      '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>',
    ),
    'word/_rels/document.xml.rels': add(
      'word/_rels/document.xml.rels',
      '</Relationships>',
      link('answers', 'customXml', '../customXml/item1.xml'),
    ),
    'customXml/item1.xml': `${head}<${name} xmlns="${space}">${escape(answers)}</${name}>`,
    'customXml/itemProps1.xml': `${head}<ds:datastoreItem ds:itemID="${partId}" xmlns:ds="${office}/customXml"><ds:schemaRefs><ds:schemaRef ds:uri="${space}"/></ds:schemaRefs></ds:datastoreItem>`,
    'customXml/_rels/item1.xml.rels': `${head}<Relationships xmlns="${packages}/relationships">${link('rId1', 'customXmlProps', 'itemProps1.xml')}</Relationships>`,
  };
}
