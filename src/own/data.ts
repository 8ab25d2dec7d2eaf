import type { z } from 'astro/zod';
import { refusalsOf, type Refusal } from '../schemas/refusal.ts';
import { readYaml } from './yaml.ts';

/** Fields against their shape: their data, or why it is none. */
export type Read<Data> = { data: Data } | { refusals: Refusal[] };

/** A text as it is read, whichever system wrote it. */
export const plain = (source: string): string => source.replace(/^\ufeff/, '').replaceAll('\r\n', '\n');

/** Letters that could not be read. */
export const unreadable = (file: string, source: string): Refusal[] =>
  /[\ufffd\0]/.test(source)
    ? [
        {
          file,
          place: '',
          message: 'some letters cannot be read: the file is not saved as UTF-8. Save it with that encoding.',
        },
      ]
    : [];

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
