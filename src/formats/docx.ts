import { Document, Footer, HeadingLevel, ImageRun, LineRuleType, PageNumber, Paragraph, TextRun } from 'docx';
import { foot, makerOf, type Doc } from '../domain/doc.ts';
import { emblems, type EmblemOf } from '../domain/emblem.ts';
import { writeBlock } from './docx/blocks.ts';
import { withAnswers } from './docx/answers.ts';
import { emblemPicture } from './docx/emblem.ts';
import { margins, papers } from './docx/paper.ts';
import { partsOf } from './docx/parts.ts';
import { inlines, rule, runs } from './docx/runs.ts';
import { numbering, stylesOf } from './docx/styles.ts';
import { zip } from './zip.ts';

/**
 * The document as a Word file, with real heading, list and table styles.
 *
 * @param made the moment that the file says it was made at, so that the same document gives the same bytes
 */
export async function docx(doc: Doc, made: Date): Promise<Uint8Array> {
  const { paper = 'portrait' } = doc;
  const file = new Document({
    title: doc.title,
    creator: makerOf(doc),
    features: { updateFields: false },
    styles: stylesOf(doc, paper),
    numbering,
    sections: [
      {
        properties: { page: { size: papers[paper], margin: margins[paper] } },
        footers: { default: footer(foot(doc)) },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            // A picture is cut off where lines stand closer or wider than one.
            spacing: { line: 240, lineRule: LineRuleType.AUTO, after: 120 },
            children: [...emblem(doc), ...runs(doc.title)],
          }),
          ...(doc.subtitle
            ? [
                new Paragraph({
                  children: inlines(doc.subtitle),
                  border: { bottom: { ...rule, space: 6, ...(doc.emblem ? inHue(doc.emblem) : {}) } },
                }),
              ]
            : []),
          ...doc.blocks.flatMap((item, i) => writeBlock(item, i, paper, doc.blocks[i + 1]?.kind)),
        ],
      },
    ],
  });
  const parts = partsOf(file, made, doc.direction);
  return zip(doc.answers ? withAnswers(parts, doc.answers.file) : parts, made);
}

/** The emblem before the title, where the document carries one. */
const emblem = ({ emblem: of }: Doc) =>
  of
    ? [
        new ImageRun({
          type: 'png',
          data: emblemPicture(of),
          transformation: { width: 48, height: 48 },
          altText: { name: of, description: '' },
        }),
        new TextRun('  '),
      ]
    : [];

/** The rule below the head, in the colour of the emblem. */
const inHue = (of: EmblemOf) => ({ size: 18, color: emblems[of].hue.slice(1) });

/** Which page of how many, and which version of the text this is. */
const footer = (version: string) => {
  const small = { size: 15, color: '555555' };
  return new Footer({
    children: [
      new Paragraph({
        spacing: { after: 0, line: 240 },
        children: [
          new TextRun({ children: [PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES], ...small }),
          new TextRun({ text: `  ·  ${version}`, ...small }),
        ],
      }),
    ],
  });
};
