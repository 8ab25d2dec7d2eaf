import { BorderStyle, ExternalHyperlink, TextRun, type ParagraphChild } from 'docx';
import { isRightToLeft, unreachable, type Inline, type Room } from '../../domain/doc.ts';
import { control } from './controls.ts';

/** The thin line under a subtitle, to write on and to sign on. */
export const rule = { style: BorderStyle.SINGLE, size: 4, color: '777777', space: 1 };

const soft = '555555';

/** Room to write by hand. Underlined spaces would be lost where they end a line. */
const ruled: Record<Room, string> = {
  short: '_'.repeat(7),
  line: '_'.repeat(18),
  lines: `${'_'.repeat(38)} ${'_'.repeat(76)}`,
};

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
      return [
        control(
          part,
          runs(part.text, isRightToLeft(part.text) ? { bold: true, rightToLeft: true } : { bold: true }),
        ),
      ];
    case 'blank':
      // Nothing is printed where somebody writes: the hint stands behind the line.
      return [
        control(part, [
          new TextRun(ruled[part.room ?? 'line']),
          new TextRun({ text: ` (${part.hint})`, color: soft }),
        ]),
      ];
    default:
      return unreachable(part);
  }
};

/** The parts of a sentence as Word writes them. */
export const inlines = (parts: Inline[]): ParagraphChild[] => parts.flatMap(inline);
