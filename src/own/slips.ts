// What reads well enough for a machine and says something else than its writer meant: a text cut off at “#”, or made
// three at its commas. Looked for in an organisation's own files.
import { isPair, LineCounter, parseDocument, visit } from 'yaml';
import { slipsInGroup, slipsInList } from './slips-in-lists.ts';
import { slipInText, type Kind } from './text-slips.ts';

/** A slip, with its line from 1. */
export interface Slip {
  line: number;
  message: string;
}

/** Slips that stop everything after them: they are told before anything is parsed. */
export function slipsBefore(source: string): Slip[] {
  const lines = source.split('\n');
  const merge = lines.findIndex((line) => /^(<{7}|>{7})/.test(line));
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
      /(\S*)[\u0000-\u0008\u000b\u000c\u000e-\u001f\u200b\u2028-\u202e\u2060\ufeff](\S*)/.exec(
        line.replace(/^\ufeff/, ''),
      ) ?? [];
    return before || after || /[\u0000-\u0008]/.test(line)
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
    /^\s*[\u00a0\u2007\u202f\u3000]|^\s*(?:- )?[\w-]+:[\u00a0\u2007\u202f\u3000]/.test(line)
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
 * @param of what the fields are of
 */
export function slipsIn(source: string, of: Kind = 'text'): Slip[] {
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
      /^(\s*(?:- +)*(?:[\w-]+:\s+)?)((?:[^'"\s#[{|>][^"']*?\s)?[‘“]?#\S.*|[^'"\s#[{|>][^"']*?\s# .*)$/.exec(
        line,
      ) ?? [];
    if (!lead.trim() || inBlocks.has(i + 1) || /[‘“]#/.test(text)) return [];
    const whole = text.trim();
    const orRemark = / # /.test(whole) ? ' A remark of yours stands on a line of its own.' : '';
    return [
      {
        line: i + 1,
        message: `“${whole}” is cut off at “#”. Put it in quotation marks: "${whole}".${orRemark}`,
      },
    ];
  });
  if (document.errors.length > 0) return slips;
  const tell = (node: unknown, message: string) => slips.push({ line: lineOf(node), message });
  visit(document, {
    Scalar: (_, node) => {
      const message = slipInText(node, source.slice(...(node.range ?? [0, 0])), of);
      if (message) tell(node, message);
    },
    Seq: (_, node, above) =>
      slipsInList(node, of === 'list' && !above.some(isTable)).forEach((slip) => tell(...slip)),
    Map: (_, node) => slipsInGroup(node).forEach((slip) => tell(...slip)),
  });
  return slips;
}

/** A table of a clause, of which each row is a list of short texts. */
const isTable = (node: unknown) => isPair(node) && String(node.key) === 'table';
