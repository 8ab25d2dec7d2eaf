import { BuilderElement, type ParagraphChild } from 'docx';
import { unreachable, type Control, type Inline } from '../../domain/doc.ts';

/** An element of Word’s own XML that the library has no name for. */
const element = (name: string, attributes: Record<string, string> = {}, children: BuilderElement[] = []) =>
  new BuilderElement<Record<string, string>>({
    name: `w:${name}`,
    attributes: Object.fromEntries(
      Object.entries(attributes).map(([key, value]) => [key, { key: `w:${key}`, value }]),
    ),
    children,
  });

/**
 * What a control takes besides text: a day from a calendar, or one of a list or else words of one’s own. Text has no mark:
 * LibreOffice makes an old field of what is marked as plain.
 */
function takes(control: Control | undefined): BuilderElement[] {
  switch (control?.kind) {
    case undefined:
    case 'text':
      return [];
    case 'date':
      return [element('date', {}, [element('dateFormat', { val: 'd MMMM yyyy' })])];
    case 'choice':
      return [
        element(
          'comboBox',
          {},
          control.options.map((option) => element('listItem', { displayText: option, value: option })),
        ),
      ];
    default:
      return unreachable(control);
  }
}

/**
 * An answer or a blank as a content control: a place that Word knows by its field’s id, with a name and a list or a
 * calendar where the document says so. The order of its properties is that of ISO/IEC 29500-1, CT_SdtPr.
 *
 * @param shown what stands in it: the answer, or what makes room for one and goes when somebody types
 */
export function control(part: Extract<Inline, { field: string }>, shown: ParagraphChild[]): ParagraphChild {
  const isBlank = part.kind === 'blank';
  const own = isBlank ? part.control : undefined;
  return element('sdt', {}, [
    element('sdtPr', {}, [
      element('rPr', {}, [element('b')]),
      ...(own ? [element('alias', { val: own.label })] : []),
      element('tag', { val: part.field }),
      ...(isBlank ? [element('showingPlcHdr')] : []),
      ...takes(own),
    ]),
    element('sdtContent', {}, shown as BuilderElement[]),
  ]) as ParagraphChild;
}
