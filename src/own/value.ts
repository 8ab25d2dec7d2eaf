/** What a field of a file can hold. */
export type Value = string | number | boolean | null | Date | Value[] | Group;
export interface Group {
  [field: string]: Value;
}
/** The way to a field: names, and places in lists. */
export type Path = readonly (string | number)[];

/** What stands at a place; undefined where there is nothing. */
export const valueAt = (data: Value | undefined, path: Path): Value | undefined =>
  path.reduce<Value | undefined>(
    (here, key) =>
      Array.isArray(here)
        ? here[Number(key)]
        : here && typeof here === 'object' && !(here instanceof Date)
          ? here[key]
          : undefined,
    data,
  );

/** The text at a place; empty where there is none. */
export function textAt(data: Value | undefined, path: Path): string {
  const value = valueAt(data, path);
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

/** The list at a place; empty where there is none. */
export function listAt(data: Value | undefined, path: Path): Value[] {
  const value = valueAt(data, path);
  return Array.isArray(value) ? value : [];
}

/**
 * The data with another value at a place. Without a value the field goes, and with it a group or a list in which nothing
 * is left; an entry of a list stays, because somebody is about to fill it in.
 */
export function setAt(data: Value | undefined, path: Path, value: Value | undefined): Value | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(data) ? [...data] : [];
    const next = setAt(list[key], rest, value);
    if (next !== undefined) list[key] = next;
    else if (rest.length > 0) list[key] = {};
    else list.splice(key, 1);
    return list.length > 0 ? list : undefined;
  }
  const group = { ...(data as Group | undefined) };
  const next = setAt(group[key], rest, value);
  if (next === undefined) delete group[key];
  else group[key] = next;
  return Object.keys(group).length > 0 ? group : undefined;
}
