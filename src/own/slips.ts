// What reads well enough for a machine and says something else than its writer meant: a text cut off at “#”, or made
// three at its commas. Looked for in an organisation's own files.
import { isPair, isScalar, LineCounter, parseDocument, visit, type Scalar } from 'yaml';

/** A slip, with its line from 1. */
export interface Slip {
  line: number;
  message: string;
}

/** Slips that stop everything after them: they are told before anything is parsed. */
export function slipsBefore(source: string): Slip[] {
  const lines = source.split('\n');
  const merge = lines.findIndex((line) => /^(<{7}|={7}$|>{7})/.test(line));
  if (merge >= 0)
    return [
      {
        line: merge + 1,
        message:
          'two versions of this file stand here, one below the other. Keep one, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
      },
    ];
  const unseen = lines.flatMap((line, i) => {
    const [, before = '', after = ''] =
      /(\S*)[\u200b\u2060\ufeff](\S*)/.exec(line.replace(/^\ufeff/, '')) ?? [];
    return before || after
      ? [
          {
            line: i + 1,
            message: `between “${before}” and “${after}” there is a character that nobody can see. Delete the text and type it again.`,
          },
        ]
      : [];
  });
  if (unseen.length > 0) return unseen;
  return lines.flatMap((line, i) =>
    /^\s*[\u00a0\u2007\u202f]|^\s*(?:- )?[\w-]+:[\u00a0\u2007\u202f]/.test(line)
      ? [
          {
            line: i + 1,
            message: `at “${line.trim()}”: there is a hard space of a word processor. Take out the spaces before the text, and type them again.`,
          },
        ]
      : [],
  );
}

/**
 * Slips in the fields of a text that can be read.
 *
 * @param isPlainText whether a link in it would stand there as letters
 */
export function slipsIn(source: string, isPlainText = false): Slip[] {
  const counter = new LineCounter();
  const document = parseDocument(source, { lineCounter: counter });
  const lineOf = (node: unknown) => counter.linePos((node as { range?: [number] }).range?.[0] ?? 0).line;
  const inBlocks = new Set<number>();
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (!range || !type?.startsWith('BLOCK')) return;
      const [from, to] = [range[0], range[1]].map((at) => counter.linePos(at).line);
      for (let line = from! + 1; line <= to!; line += 1) inBlocks.add(line);
    },
  });
  const slips: Slip[] = source.split('\n').flatMap((line, i) => {
    const [, lead = '', text = ''] =
      /^(\s*(?:- +)*(?:[\w-]+:\s+)?)((?:[^'"\s#[{|>][^"']*?\s)?[‘“]?#\S.*)$/.exec(line) ?? [];
    if (!lead.trim() || inBlocks.has(i + 1) || /[‘“]#/.test(text)) return [];
    const whole = text.trim();
    return [{ line: i + 1, message: `“${whole}” is cut off at “#”. Put it in quotation marks: "${whole}".` }];
  });
  if (document.errors.length > 0) return slips;
  visit(document, {
    Scalar: (_, node) => {
      const { value } = node;
      if (node.tag && !node.tag.startsWith('tag:yaml.org'))
        slips.push({ line: lineOf(node), message: 'a text that begins with “!” needs quotation marks.' });
      if (isPlainText && typeof value === 'string' && /\[[^\]]+\]\([^)]+\)/.test(value))
        slips.push({
          line: lineOf(node),
          message:
            'a link can’t stand here: readers would see its brackets. Write plain words; a web address has a field of its own, such as booking or url.',
        });
      if (typeof value === 'string' && isPlain(node) && /^[“”„‘’].*[“”’‘]$/.test(value))
        slips.push({
          line: lineOf(node),
          message: `“${value.slice(1, -1)}” stands in curly quotation marks, which become part of it. Use straight ones: '${value.slice(1, -1)}'.`,
        });
    },
    Seq: (_, node) => {
      const said = new Set<unknown>();
      for (const item of node.items) {
        if (!isScalar(item)) continue;
        if (said.has(item.value))
          slips.push({
            line: lineOf(item),
            message: `“${String(item.value)}” stands in this list before. Take one out.`,
          });
        said.add(item.value);
      }
      const texts = node.items.filter((item): item is Scalar => isScalar(item) && isPlain(item));
      if (!node.flow || texts.length < 2 || !texts.some(({ value }) => String(value).includes(' '))) return;
      const told = texts.map(({ value }) => `“${String(value)}”`).join(', ');
      slips.push({
        line: lineOf(node),
        message: `in […] each comma begins a new entry, so this is ${texts.length} of them: ${told}. Put each whole text in quotation marks, or write each on a line of its own after a dash and a space.`,
      });
    },
    Map: (_, node) => {
      const [cut] = node.items.filter(
        (pair) => isPair(pair) && isScalar(pair.key) && pair.value === null && node.flow,
      );
      if (!cut) return;
      slips.push({
        line: lineOf(node),
        message: `in {…} each comma begins a new field, and “${String(cut.key)}” is none. Put a text with a comma in it in quotation marks.`,
      });
    },
  });
  return slips;
}

const isPlain = (node: Scalar) => node.type === 'PLAIN';
