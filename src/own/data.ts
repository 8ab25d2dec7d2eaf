import type { z } from 'astro/zod';
import { refusalsOf, type Refusal } from '../schemas/refusal.ts';
import { readYaml } from './yaml.ts';

/** Fields against their shape: their data, or why it is none. */
export type Read<Data> = { data: Data } | { refusals: Refusal[] };

/** A text as it is read, whichever system wrote it. */
export const plain = (source: string): string => source.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');

/** What a file is that holds no text; undefined where it does. */
function otherKind(source: string): string | undefined {
  if (/^PK\x03\x04|^%PDF|^\ufffdPNG|^\ufffd{4}/.test(source))
    return 'this is a document or a picture under another name. Copy its words into a file of plain text.';
  if (source.startsWith('{\\rtf'))
    return 'a word processor has saved this in a form of its own. Save it again as plain text.';
  if (/^\s*<(!doctype|html)/i.test(source))
    return 'this is a web page. Open the file itself, copy what stands in it, and put that here.';
  return /[\ufffd\0]/.test(source)
    ? 'some letters cannot be read: the file is not saved as UTF-8. Open it in your editor, choose “Save as” and, under “Encoding”, UTF-8.'
    : undefined;
}

/** A file that could not be read. */
export function unreadable(file: string, source: string): Refusal[] {
  const message = otherKind(source);
  return message ? [{ file, place: 'line 1', message }] : [];
}

/**
 * Reads fields.
 *
 * @param above how many lines stand above them in the file
 */
export function dataIn<Schema extends z.ZodType>(
  file: string,
  fields: string,
  schema: Schema,
  above = 0,
): Read<z.output<Schema>> {
  const read = readYaml(fields);
  if ('message' in read)
    return { refusals: [{ file, place: `line ${read.line + above}`, message: read.message }] };
  const { data, error } = schema.safeParse(read.data);
  return error ? { refusals: refusalsOf(file, read.data, schema, error) } : { data };
}
