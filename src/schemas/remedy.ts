// What to type where a field, or the kind of its value, is wrong: made of what was written.
import type { z } from 'astro/zod';
import { isColour, readableOn } from './accent.ts';
import { nearest } from './nearest.ts';
import { asId } from './relationship.ts';
import { keysAt } from './shape.ts';

/** What people call a field that has another name here. */
const alsoCalled: Record<string, string[]> = {
  mail: ['email', 'e-mail', 'emails'],
  phone: ['telephone', 'tel', 'mobile', 'number', 'phone number', 'telephone number'],
  url: ['website', 'link', 'web', 'web address'],
  address: ['website', 'url', 'site', 'web address', 'domain'],
  accent: ['colour', 'color', 'colours', 'colors', 'brand'],
  name: ['organisation', 'organization', 'organisation name', 'company', 'title', 'sitename'],
  who: ['person', 'contact person', 'team', 'provider'],
  place: ['location', 'room', 'office', 'where'],
  when: ['hours', 'opening hours', 'days'],
  for: ['what', 'about', 'purpose', 'description'],
  relationship: ['type', 'kind', 'support'],
  base: ['path', 'subpath', 'folder'],
  legal: ['footer', 'legal line', 'legal lines', 'copyright', 'charity number'],
  logo: ['image', 'picture', 'icon'],
  text: ['wording'],
  wordings: ['wording', 'text'],
};

/** The field that is meant by a name that is none; undefined where none is near. */
export const meantField = (written: string, known: readonly string[]): string | undefined =>
  calledSo(written, known) ?? nearest(written, known);

/** The field that has this name, but for its capitals, or that people call so. */
const calledSo = (written: string, known: readonly string[]): string | undefined => {
  const name = written.trim().toLowerCase();
  return (
    known.find((one) => one.toLowerCase() === name) ?? known.find((one) => alsoCalled[one]?.includes(name))
  );
};

/** What to do with a field that is none where it stands. */
export function misplaced(key: string, value: unknown, schema: z.ZodType, path: PropertyKey[]): string {
  const known = keysAt(schema, path);
  const name = meantField(key, known);
  if (known.includes('on') && known.includes('off') && isSwitch(value))
    return ` Clauses are listed by their names, such as: ${String(path.at(-1))}: { ${isOn(value) ? 'on' : 'off'}: [${asId(key)}] }.`;
  if (name) return nearest(key, [name]) ? ` Did you mean “${name}”?` : ` It is called “${name}”.`;
  if (/^languages?$/i.test(key))
    return ' Another language is a folder, src/content/local/languages/, with words and texts in it: docs/decisions/014-languages.md says how.';
  const group = known.find((one) => calledSo(key, keysAt(schema, [...path, one])));
  if (!group) return ` Fields: ${known.join(', ')}.`;
  return ` It belongs in “${group}”, two spaces further in, as “${calledSo(key, keysAt(schema, [...path, group]))}”.`;
}

const isSwitch = (value: unknown) => typeof value === 'boolean' || /^(yes|no|on|off)$/i.test(String(value));
const isOn = (value: unknown) => value === true || /^(yes|on)$/i.test(String(value));

/**
 * What to type where the kind of a value is wrong.
 *
 * @param expected what should stand there, as zod calls it
 * @param schema the shape of the file
 * @param path the way to the field
 */
export function remedy(expected: string, value: unknown, schema: z.ZodType, path: PropertyKey[]): string {
  const field = String(path.at(-1) ?? '');
  if (typeof value === 'number' && /^(on|off|locked)$/.test(String(path.at(-2))))
    return ' A clause is called by its id, such as challenge-style, because numbers change. They stand in src/content/clauses.yaml.';
  if (expected === 'string') return asText(value, field);
  if (expected === 'array') return asList(value, field, keysAt(schema, [...path, 0]));
  if (expected === 'object') return asGroup(value, field, keysAt(schema, path));
  if (/^\d+$/.test(String(value))) return ' Take its quotation marks away.';
  return expected === 'number' || expected === 'int' ? ' Write it in digits, such as: 1.' : '';
}

function asText(value: unknown, field: string): string {
  if (value === null) return ' Write it after the colon and a space, or take this line out.';
  if (Array.isArray(value)) {
    const [first] = value.flat() as unknown[];
    return typeof first === 'string'
      ? ` ${value.length === 1 ? 'Write it without brackets and without a dash' : 'Only one can stand here'}: ${/^\d/.test(field) ? '' : `${field}: `}${first}`
      : ' Write one text.';
  }
  if (typeof value !== 'object') return ' Put it in quotation marks.';
  const whole = Object.entries(value)
    .map(([key, text]) => (text === null ? key : `${key}: ${String(text)}`))
    .join(', ');
  return Object.values(value).every((one) => one === null)
    ? ` Put it in quotation marks, without brackets: "${whole}".`
    : ` A colon makes a group of it. Put the whole text in quotation marks: "${whole}".`;
}

/** @param keys the fields of each entry; none where each is a text */
function asList(value: unknown, field: string, keys: string[]): string {
  const [first, ...others] = keys;
  const text = typeof value === 'string' ? value.trim() : undefined;
  const [, long = '', rest = ''] = /^([–—−]|[•*+]|--|-|\d+[.)])\s*(.*)$/s.exec(text ?? '') ?? [];
  if (value === null) return ' Write an entry below it, after a dash and a space, or take this line out.';
  if (/^[–—−]/.test(long))
    return ' An entry begins with a short dash, which a word processor made long. Type it again: - and a space.';
  if (long) return ` An entry begins with a dash and a space. Write: - ${rest}`;
  if (/^(none|no|n\/a|all|yes)$/i.test(text ?? ''))
    return ` Write each entry after a dash and a space; where there is none, take “${field}:” out.`;
  if (first && value && typeof value === 'object') {
    const [began = ''] = Object.keys(value);
    return keys.includes(began)
      ? ` A dash is missing: write “- ${began}: …” where the first entry begins, and its other fields below it, two spaces further in.`
      : ` Each entry begins with a dash and has the fields ${keys.join(', ')}: “- ${first}: …”.`;
  }
  if (first)
    return ` An entry has fields: write “- ${first}: …” on the next line, and below it, two spaces further in: ${others.join(', ')}.`;
  const ids = text?.split(/\s*,\s*/).map(asId) ?? [];
  if (
    text &&
    (text.includes(',') || text === ids[0]) &&
    ids.every((id) => id.length < 30) &&
    text.length < 60
  )
    return ` Put it in brackets: ${field}: [${ids.join(', ')}].`;
  if (text && text.length < 60) return ` Write it on the next line, after a dash and a space: - ${text}`;
  return ' Write a dash and a space before each entry, or put them in […].';
}

function asGroup(value: unknown, field: string, keys: string[]): string {
  const known = keys.length > 0 ? ` Fields: ${keys.join(', ')}.` : '';
  if (Array.isArray(value) && keys.length === 1) return ` Write “${keys[0]}:” on a line above it.`;
  if (Array.isArray(value) && value.some((one) => one && typeof one === 'object'))
    return ` Take the dashes and brackets away: its fields stand below it, two spaces further in.${known}`;
  if (typeof value === 'string' && /^[a-z]+:\S/i.test(value) && !value.includes('//'))
    return ' A space is missing after the colon.';
  if (typeof value === 'string' && isColour(value) && keys.includes('light'))
    return ` Write: ${field}: { light: '${readableOn('light', value)}', dark: '${readableOn('dark', value)}' }.`;
  if (typeof value === 'string' && keys.includes('mail') && keys.includes('who'))
    return ` Write each of them on a line of its own below “${field}:”, two spaces further in: ${asContact(value)}.`;
  if (!field) return ` It begins with a line like “${keys[0] ?? ''}: …”.${known}`;
  return ` Write its fields below it, each on a line of its own, two spaces further in, or take it out.${known}`;
}

/** Who, a mail address and a number in one text, as fields. */
function asContact(text: string): string {
  const mail = /[^\s,;<>()]+@[^\s,;<>()]+/.exec(text)?.[0];
  const phone = /\+?\(?\d[\d ()]{5,}\d/.exec(text)?.[0];
  const who = [mail, phone].reduce<string>((rest, one) => rest.replace(one ?? '', ''), text);
  const said = who.replace(/[\s,;<>()]+$|^[\s,;<>()]+/g, '').replace(/[\s,;]{2,}/g, ' ');
  return [`who: ${said || '…'}`, mail && `mail: ${mail}`, phone && `phone: '${phone}'`]
    .filter(Boolean)
    .join(' / ');
}
