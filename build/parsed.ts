// One file of content: its data against its shape, and its text as a tree; or what stands in the way, in sentences.
import { readFileSync } from 'node:fs';
import type { z } from 'astro/zod';
import { dataIn, plain, unreadable } from '../src/own/data.ts';
import { matterOf } from '../src/own/matter.ts';
import type { Entry } from '../src/schemas/collections.ts';
import { treeOf } from '../src/schemas/markdown.ts';
import type { Refusal } from '../src/schemas/refusal.ts';
import { slipOf } from '../src/schemas/unreadable.ts';

/** A file as it was read: without an entry where its data is not right. */
interface Parsed {
  entry?: Entry;
  refusals: Refusal[];
}

// Astro runs what content.config.ts imports a second time, in a room of its own: both find here what either has read.
const known = ((globalThis as { contentFiles?: Map<string, Parsed> }).contentFiles ??= new Map());

/** Reads a file below a folder. The same text in a file of the same name is worked out once. */
export function parsed(folder: string, file: string, schema: z.ZodType): Parsed {
  const source = plain(readFileSync(`${folder}/${file}`, 'utf8'));
  const key = `${file}\n${source}`;
  const found = known.get(key) ?? parse(source, file, schema);
  known.set(key, found);
  return found;
}

/** The name of a file without its folder and its ending. */
export const nameOf = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.\w+$/, '');

function parse(source: string, file: string, schema: z.ZodType): Parsed {
  const refuse = (place: string, message: string): Parsed => ({ refusals: [{ file, place, message }] });
  const letters = unreadable(file, source);
  if (letters.length > 0) return { refusals: letters };
  const isYaml = file.endsWith('.yaml');
  const matter = matterOf(source);
  if (!isYaml && !matter) {
    const { line, message } = withoutFields(source);
    return refuse(`line ${line}`, message);
  }
  const { front, body } = matter ?? { front: '', body: '' };
  const read = dataIn(file, isYaml ? source : front, schema, isYaml ? 0 : 1);
  // What can't be read at all comes alone.
  if ('refusals' in read && read.refusals.every(({ path }) => !path)) return read;
  const { refusals: slips, ...text } = isYaml
    ? { body: '', refusals: [] }
    : textOf(file, body, front.split('\n').length + 3);
  return 'refusals' in read
    ? { refusals: [...slips, ...read.refusals] }
    : { entry: { file, id: nameOf(file), data: read.data, ...text }, refusals: slips };
}

/** Why no fields were found above a text: one of the two lines of dashes is missing, or is another. */
function withoutFields(source: string): { line: number; message: string } {
  const lines = source.split('\n');
  const long = lines.slice(0, 40).findIndex((line) => /^[–—]-?\s*$/.test(line));
  if (long >= 0)
    return {
      line: long + 1,
      message: 'a word processor made one long dash of three short ones. Write --- alone on this line.',
    };
  const first = lines.findIndex((line) => /^---[ \t]*$/.test(line));
  const isField = (line: string) => /^(\w+:|\s+|- )/.test(line);
  if (first !== 0) {
    const begins = lines[0]?.trim()
      ? `begins with “${lines[0].trim().slice(0, 40)}”`
      : 'begins with an empty line';
    return {
      line: 1,
      message: `the file ${begins}. It has to begin with a line ---, then title, description and the other fields, then a line ---.`,
    };
  }
  const last = lines.findIndex((line, i) => i > 0 && !isField(line));
  return {
    line: Math.max(last, 1) + 1,
    message:
      'below the fields a line --- is missing. Write it here, alone on a line, before the text begins.',
  };
}

/** The text of a guide or a case, which begins on a line of its file. */
function textOf(
  file: string,
  body: string,
  line: number,
): Pick<Entry, 'body' | 'line' | 'tree'> & { refusals: Refusal[] } {
  const text = treeOf(body, file.endsWith('.mdx'));
  if ('tree' in text) return { body, line, tree: text.tree, refusals: [] };
  const { what, message } = slipOf(body, text.unreadable);
  const place = `line ${line + text.unreadable.line - 1}${what ? `, ${what}` : ''}`;
  return { body, line, refusals: [{ file, place, message }] };
}
