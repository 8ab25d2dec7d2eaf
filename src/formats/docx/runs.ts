import { BorderStyle, ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { isRightToLeft, ruled, unreachable, type Inline } from '../../domain/doc.ts';

/** The thin line under a subtitle, to write on and to sign on. */
export const rule = { style: BorderStyle.SINGLE, size: 4, color: '777777', space: 1 };

const ink = '5c3d00';

/** Text as runs: a typed line break stays a line break. */
export const runs = (value: string, options: { bold?: boolean; size?: number; rightToLeft?: boolean } = {}) =>
  value.split('\n').map((part, i) => new TextRun({ text: part, ...options, ...(i > 0 ? { break: 1 } : {}) }));

const inline = (part: Inline): ParagraphChild[] => {
  switch (part.kind) {
    case 'text':
      return runs(part.text, part.strong ? { bold: true } : {});
    case 'link':
      return [
        new ExternalHyperlink({
          link: part.href,
          children: [new TextRun({ text: part.text, style: 'Hyperlink' })],
        }),
      ];
    case 'answer':
      return runs(part.text, isRightToLeft(part.text) ? { bold: true, rightToLeft: true } : { bold: true });
    case 'blank':
      return [
        new TextRun({
          text: `\u00a0${part.hint}\u00a0`,
          color: ink,
          shading: { fill: 'FDF1DC' },
          underline: {},
        }),
        new TextRun({ text: ruled(part.room), color: ink, underline: {} }),
      ];
    default:
      return unreachable(part);
  }
};

/** The parts of a sentence as Word writes them. */
export const inlines = (parts: Inline[]): ParagraphChild[] => parts.flatMap(inline);
