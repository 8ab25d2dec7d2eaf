import { PageOrientation } from 'docx';
import { isUpright } from '../../domain/doc.ts';

/** A line to write on by hand, 7.5 mm, in twentieths of a point. */
export const writing = 425;

/** Sides of paper as Word holds them, upright; landscape turns them. In twentieths of a point. */
export const papers = {
  portrait: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
  handout: { width: 11906, height: 16838, orientation: PageOrientation.PORTRAIT },
  landscape: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE },
  poster: { width: 16838, height: 23811, orientation: PageOrientation.LANDSCAPE },
} as const;

/** The kinds of side that a document is written on. */
export type Paper = keyof typeof papers;

const wide = { top: 850, bottom: 850, left: 1134, right: 1134 };

/** The room around the text, in twentieths of a point. */
export const margins = {
  portrait: { top: 964, bottom: 964, left: 1191, right: 1191 },
  handout: { top: 794, bottom: 794, left: 964, right: 964 },
  landscape: wide,
  poster: wide,
};

/** How wide the text may run, in twentieths of a point. */
export const across = (paper: Paper) =>
  (isUpright({ paper }) ? papers[paper].width : papers[paper].height) -
  margins[paper].left -
  margins[paper].right;

/** Equal columns across an upright page, in twentieths of a point. */
export const columnWidths = (columns: number) =>
  Array.from({ length: columns }, () => Math.floor(across('portrait') / columns));
