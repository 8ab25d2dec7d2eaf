// What a schema says of itself, looked up by the way to a field.
import type { z } from 'astro/zod';

/** The fields that a schema knows at a place, looking through lists, optional and default values. */
export const keysAt = (schema: z.ZodType, path: PropertyKey[]): string[] =>
  Object.keys((at(schema, path).map(unwrap).at(-1)?.def as { shape?: object } | undefined)?.shape ?? {});

/** What the schema says a field is for, as a sentence after another. */
export function explained(schema: z.ZodType, path: PropertyKey[]): string {
  const said = at(schema, path).at(-1)?.description;
  return said ? ` ${said}` : '';
}

/** The schemas on the way to a place, the outermost first; empty where there is no such place. */
function at(schema: z.ZodType, path: PropertyKey[]): z.ZodType[] {
  const way = [schema];
  for (const key of path) {
    const { shape, element, valueType } = unwrap(way.at(-1)!).def as {
      shape?: Record<string, z.ZodType>;
      element?: z.ZodType;
      valueType?: z.ZodType;
    };
    const next = shape?.[String(key)] ?? element ?? valueType;
    if (!next) return [];
    way.push(next);
  }
  return way;
}

function unwrap(schema: z.ZodType): z.ZodType {
  const {
    innerType,
    out,
    in: input,
  } = schema.def as unknown as { innerType?: z.ZodType; out?: z.ZodType; in?: z.ZodType };
  if (innerType) return unwrap(innerType);
  if (out && (out.def as { type: string }).type !== 'transform') return unwrap(out);
  return input ? unwrap(input) : schema;
}
