/** A sentence of a text: its words, where it begins, and where the next one does. */
export interface Sentence {
  text: string;
  at: number;
  next: number;
}

/** The same text, with all that a pattern finds made blank: every letter that is left stays where it was. */
const blank = (text: string, pattern: RegExp): string =>
  text.replace(pattern, (found) => found.replace(/[^\n]/g, ' '));

/** What somebody says, or fills in: it has a rhythm of its own. */
const spoken = /<(Say|Dialogue|Filled)\b[\s\S]*?<\/\1>/g;
const listsHeadingsTables = /^[ \t]*(?:#+ |[-*] |\d+\. |\|).*$/gm;
/** A paragraph that begins with its own heading: **They were sent.** */
const runIn = /^\*\*[^*\n]+[.?:]\*\*/gm;
const markup = /<\/?[A-Z][^>]*>|\{\/\*[\s\S]*?\*\/\}|\]\([^)]*\)|\*\*|[[`]/g;

/** A text without its markup: what a reader sees, letter for letter where it was. */
export const visible = (body: string): string => blank(body, markup);

/** The running text alone: no headings, lists, tables, things to say, dialogues and filled-in forms. */
export const running = (body: string): string =>
  [spoken, listsHeadingsTables, runIn, markup].reduce(blank, body);

/** The paragraphs of a running text, each as its sentences. */
export function paragraphs(text: string): Sentence[][] {
  const found = [...text.matchAll(/\S[\s\S]*?(?:\n\s*\n|$)/g)];
  return found
    .map(({ 0: paragraph, index }) => sentences(paragraph, index))
    .filter(({ length }) => length > 0);
}

/** Sentences end in a mark, with its quotation mark, before a capital, a figure or an opening mark. */
function sentences(paragraph: string, start: number): Sentence[] {
  const ends = [...paragraph.matchAll(/[.?!…][”’)]*\s+(?=[“‘(]*[\p{Lu}\d])/gu)].map(
    ({ 0: mark, index }) => index + mark.length,
  );
  return [...ends, paragraph.length]
    .map((end, i, all) => ({ from: all[i - 1] ?? 0, end }))
    .map(({ from, end }) => ({
      text: paragraph.slice(from, end).replace(/\s+/g, ' ').trim(),
      at: start + from,
      next: start + end,
    }))
    .filter(({ text }) => /\p{L}/u.test(text));
}

/** The words of a text. A word with an apostrophe or a hyphen is one. */
export const wordsOf = (text: string): string[] => text.match(/[\p{L}\d]+(?:['’-][\p{L}\d]+)*/gu) ?? [];
