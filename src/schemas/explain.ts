import { z } from 'astro/zod';

/** A field of a file as a writer sees it: its name with those around it, what it is for, and whether it must be there. */
interface Explained {
  name: string;
  says: string;
  needed: boolean;
}

interface Json {
  description?: string;
  properties?: Record<string, Json>;
  required?: string[];
  items?: Json;
  enum?: string[];
}

/** Every field of a shape, in its order, fields inside others after them. */
export const fieldsOf = (schema: z.ZodType): Explained[] =>
  inside(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json, '');

function inside({ properties = {}, required = [] }: Json, before: string): Explained[] {
  return Object.entries(properties).flatMap(([key, field]) => {
    const name = before + key;
    const says = [field.description, field.enum && `One of: ${field.enum.join(', ')}.`]
      .filter(Boolean)
      .join(' ');
    return [
      { name, says, needed: required.includes(key) },
      ...inside(field.items ?? field, `${name}${field.items ? ' – ' : ', '}`),
    ];
  });
}

/** A field as a form asks for it: its name, whether it must be there, and what it can hold. */
export interface Shape {
  name: string;
  needed: boolean;
  /** One of these. */
  choices?: string[];
  /** A group of fields. */
  fields?: Shape[];
  /** A list: of groups with these fields, or of texts. */
  entries?: Shape[];
}

/** The fields of a shape as a form asks for them, those in groups inside them. */
export const shapesOf = (schema: z.ZodType): Shape[] =>
  asked(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Json);

const asked = ({ properties = {}, required = [] }: Json): Shape[] =>
  Object.entries(properties).map(([name, field]) => ({
    name,
    needed: required.includes(name),
    ...(field.enum && { choices: field.enum }),
    ...(field.properties && { fields: asked(field) }),
    ...(field.items && { entries: asked(field.items) }),
  }));
