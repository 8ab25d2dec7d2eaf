import type { Relationship } from '../schemas/relationship.ts';
import { clean } from './typed.ts';

/** A document on its way to a screen, a printer or a file. It knows nothing of where it came from or where it goes. */
export interface Doc {
  title: string;
  /** What stands under the title, such as who it is between. */
  subtitle?: Inline[];
  /** A BCP 47 tag, such as en-GB. */
  language: string;
  /** Where the language is written from right to left. */
  direction?: 'rtl';
  /** Whose copy of the site made it, where it is an organisation's: the file says so of itself. */
  publisher?: string;
  /** What it was made from and when, in words, for the foot of the document. */
  version: string;
  /** What opens here again, for files that can hold it: the text of a saved file, and the line on the paper that says so. */
  answers?: { file: string; note: string };
  /** How it lies on paper; upright where nothing is said. A poster is landscape on A3, a handout upright in larger letters. */
  paper?: 'portrait' | 'handout' | 'landscape' | 'poster';
  /** Whose emblem it carries. */
  emblem?: Relationship;
  /** In letters of 18 points, for those who read large print. */
  large?: true;
  /** What makes a book of it: its title has a page, its contents follow, and headings begin pages. Only the PDF prints it so. */
  book?: Book;
  blocks: Block[];
  events: CalendarEvent[];
}

/** What a book has besides its text. */
interface Book {
  /** What its list of contents is called. */
  contents: string;
  /** How a page is named where another leads to it: page {n}. */
  page: string;
  /** The lines at the foot of its title page. */
  imprint: string[];
  /** The colour of whoever publishes it, such as #005a9c. */
  colour?: string;
}

export type Block =
  /** The id is what links within a book lead to, as #id. */
  | { kind: 'heading'; level: 1 | 2 | 3; text: string; id?: string }
  | { kind: 'paragraph'; inlines: Inline[] }
  | { kind: 'list'; ordered: boolean; items: Inline[][] }
  | { kind: 'facts'; rows: { label: string; value: Inline[] }[] }
  /** A table, or cards where it has no head; where columns stand in the colours of the three, the first one names the rows. */
  | { kind: 'table'; head: string[]; rows: Inline[][][]; hues?: (Relationship | undefined)[] }
  /** A box to tick. */
  | { kind: 'check'; inlines: Inline[] }
  /** Room to write by hand: so many ruled lines. */
  | { kind: 'lines'; count: number }
  /** Lines to sign on, each with who signs below it; a line for the day, where it has a name; two people side by side where room is short. */
  | { kind: 'signatures'; parties: string[]; date?: string; close?: true }
  | { kind: 'pageBreak' };

export type Inline =
  | { kind: 'text'; text: string; strong?: true }
  | { kind: 'link'; text: string; href: string }
  /** What the person typed. */
  | { kind: 'answer'; field: string; text: string }
  /** Still to fill in. */
  | { kind: 'blank'; field: string; hint: string; room?: Room; control?: Control };

/** How a blank is filled in on a screen, in a file that has fields: what it is called, and what it takes. */
export type Control =
  { kind: 'text' | 'date'; label: string } | { kind: 'choice'; label: string; options: string[] };

/** How much room a blank leaves for a hand: a number, some words, or lines of them. */
export type Room = 'short' | 'line' | 'lines';

/** Something for a calendar: a day (2026-11-24), or a moment with a length where a time is given. */
export interface CalendarEvent {
  /** What tells it from the others of its document. */
  id: string;
  title: string;
  description?: string;
  /** A day such as 2026-11-24, or a local time such as 2026-11-24T14:30. */
  start: string;
  /** How long it takes, in minutes; left out for a whole day. */
  minutes?: number;
}

/** A language that a document can be in. */
export interface Language {
  /** A BCP 47 tag, such as en-GB. */
  tag: string;
  direction: 'ltr' | 'rtl';
  /** Whose copy of the site writes it, where it is an organisation's. */
  publisher?: string | undefined;
}

/** What a document says of its language and of whose it is. */
export const inLanguage = ({
  tag,
  direction,
  publisher,
}: Language): Pick<Doc, 'language' | 'direction' | 'publisher'> => ({
  language: tag,
  ...(publisher ? { publisher } : {}),
  ...(direction === 'rtl' ? { direction } : {}),
});

/** The names of rows take less of the width than the coloured columns beside them: this much of an equal share. */
const names = 0.72;

/** How the columns of a table share the width: more for those with more to say. They add up to 1. */
export function columnShares({
  head,
  rows,
  hues,
}: Omit<Extract<Block, { kind: 'table' }>, 'kind'>): number[] {
  if (hues) {
    const first = names / hues.length;
    return hues.map((_, i) => (i === 0 ? first : (1 - first) / (hues.length - 1)));
  }
  const columns = head.length || (rows[0]?.length ?? 1);
  const lengths = Array.from({ length: columns }, (_, i) =>
    [head[i] ?? '', ...rows.map((row) => (row[i] ?? []).map(plain).join(''))].map(({ length }) => length),
  ).map((all) => Math.min(40, Math.max(16, ...all)));
  const sum = lengths.reduce((total, one) => total + one, 0);
  return lengths.map((one) => one / sum);
}

/** Items in rows of so many; the last row is filled up. */
export const inRows = <Item>(items: Item[], columns: number, filler: Item): Item[][] =>
  Array.from({ length: Math.ceil(items.length / columns) }, (_, row) =>
    Array.from({ length: columns }, (_, n) => items[row * columns + n] ?? filler),
  );

/** What stands at the foot of a file that holds its answers, where it has any. */
export const foot = ({ version, answers }: Doc): string => (answers ? `${version} ${answers.note}` : version);

/** Whether it lies upright. */
export const isUpright = ({ paper = 'portrait' }: Pick<Doc, 'paper'>): boolean =>
  paper === 'portrait' || paper === 'handout';

/** Who made a document, for what a file says of itself. */
export const makerOf = ({ publisher }: Doc): string => publisher ?? 'The Leadership Toolbox';

/** Plain text as one inline. */
export const text = (value: string): Inline => ({ kind: 'text', text: value });

/** What a person typed, as every document shows it: cleaned here and nowhere else. */
export const typed = (field: string, value: string): Inline => ({
  kind: 'answer',
  field,
  text: clean(value),
});

/** Strong text as one inline. */
export const strong = (value: string): Inline => ({ kind: 'text', text: value, strong: true });

/** A paragraph of plain text. */
export const paragraph = (value: string): Block => ({ kind: 'paragraph', inlines: [text(value)] });

/** What an inline says, without markup; a blank says its hint. */
export const plain = (inline: Inline): string => (inline.kind === 'blank' ? inline.hint : inline.text);

/** Whether a text begins in a script that is written from right to left, such as Arabic or Hebrew. */
export const isRightToLeft = (value: string): boolean =>
  /^\P{L}*[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(value);

/** Text between marks that keep its direction to itself, where it runs the other way than what stands beside it. */
export const isolated = (value: string): string => (isRightToLeft(value) ? `\u2068${value}\u2069` : value);

/** Stops the compiler when a kind of block or inline has no case: every format has to decide. */
export function unreachable(kind: never): never {
  throw new Error(`No case for ${JSON.stringify(kind)}`);
}
