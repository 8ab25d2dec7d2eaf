import { LevelFormat, LineRuleType } from 'docx';
import type { Doc } from '../../domain/doc.ts';
import type { Paper } from './paper.ts';

/** The nearest to the site’s two typefaces that every Word has. */
const font = 'Calibri';
const serif = 'Georgia';

/** A heading's style. Sizes are in half points, as Word counts them; the room around it in twentieths of a point. */
const heading = (level: number, size: number, before: number, after: number) => ({
  run: { font: level === 0 ? serif : font, size, bold: level > 0 },
  paragraph: { spacing: { before, after }, outlineLevel: level },
});

/** Sizes of the text, the title and headings, in half points. */
const usual = { text: 21, title: 40, 1: 26, 2: 24, 3: 22 };
const large: typeof usual = { text: 36, title: 52, 1: 42, 2: 40, 3: 38 };

/** The styles that a document is written in; a poster is set closer. */
export const stylesOf = (doc: Doc, paper: Paper) => {
  const sizes = doc.large ? large : usual;
  return {
    default: {
      document: {
        run: { font, size: paper === 'poster' ? 19 : sizes.text, language: languageOf(doc) },
        paragraph: {
          spacing: {
            after: 90,
            line: paper === 'poster' ? 240 : 254,
            // Some programs take a height without a rule for an exact one, and large letters would touch.
            ...(doc.large ? { lineRule: LineRuleType.AUTO } : {}),
          },
        },
      },
      title: { run: { font: serif, size: sizes.title }, paragraph: { spacing: { after: 120 } } },
      heading1: heading(0, sizes[1], 200, 60),
      heading2: heading(1, sizes[2], 240, 80),
      heading3: heading(2, sizes[3], 200, 60),
    },
  };
};

/** The language that Word checks the spelling in, of either direction. */
const languageOf = ({ language, direction }: Doc) => ({
  value: language,
  ...(direction ? { bidirectional: language } : {}),
});

const level = (format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string, hanging: number) => [
  { level: 0, format, text, style: { paragraph: { indent: { left: 400, hanging } } } },
];

/** The two kinds of list. */
export const numbering = {
  config: [
    { reference: 'points', levels: level(LevelFormat.BULLET, '•', 260) },
    { reference: 'steps', levels: level(LevelFormat.DECIMAL, '%1.', 360) },
  ],
};
