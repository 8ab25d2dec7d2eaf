// What somebody typed into a text that readers would see, or that changes what the text says.
import type { Scalar } from 'yaml';

/** What fields are of: a text below them, a list in which readers see each sign as it was typed, or a translation of either. */
export type Kind = 'text' | 'list' | 'translation';

/**
 * What is wrong with a text; nothing where it says what its writer meant.
 *
 * @param written as it stands in the file, on one line or several
 */
export function slipInText(node: Scalar, written: string, of: Kind): string | undefined {
  const { value } = node;
  const isPlain = node.type === 'PLAIN';
  if (node.anchor)
    return `a text that begins with “&” needs quotation marks. Write: "&${node.anchor}${value === null ? '' : ` ${String(value)}`}".`;
  if (node.tag && !node.tag.startsWith('tag:yaml.org'))
    return 'a text that begins with “!” needs quotation marks.';
  if (typeof value !== 'string') return undefined;
  if (of !== 'translation' && isPlain && /^[“”„‘’«′].*[“”’‘»′]$/.test(value))
    return `“${value.slice(1, -1)}” stands in curly quotation marks, which become part of it. Use straight ones: '${value.slice(1, -1)}'.`;
  return of === 'list' ? slipForReaders(value, isPlain, written) : undefined;
}

/** Signs that stand for something elsewhere, and here would be read as they are. */
function slipForReaders(text: string, isPlain: boolean, written: string): string | undefined {
  if (/\[[^\]]+\]\([^)]+\)/.test(text))
    return 'a link can’t stand here: readers would see its brackets. Write plain words; a web address has a field of its own, such as booking or url.';
  const [, stars = ''] = /(?:^|\s)(\*\*[^*]+\*\*|__[^_]+__)/.exec(text) ?? [];
  if (stars) return `readers would see the signs of “${stars}”. Write: ${stars.slice(2, -2)}`;
  if (/_{3,}|\.{5,}|…{2,}/.test(text))
    return 'on a screen nobody can fill in a row of lines or dots. A blank of a clause is the name of a field in braces, such as {frequency}; the names stand in src/content/fields.yaml.';
  const [letter] = /&(?:amp|nbsp|quot|apos|lt|gt|[lr][sd]quo|[mn]dash|hellip|pound|#\d+);/.exec(text) ?? [];
  if (letter) return `readers would see “${letter}” as it stands. Write the sign itself, such as & or ’.`;
  if (isPlain && /\n\s*-\s/.test(written))
    return 'the dash on the next line stands too far in, so that both lines became one text. Put it below the dash before it.';
  if (/[^\s,;][,;]$/.test(text))
    return `“${text.length > 40 ? `…${text.slice(-40)}` : text}” ends in “${text.at(-1)}”, which readers would see. Take it away.`;
  if (isPlain && (text.split('"').length % 2 === 0 || text.split('“').length !== text.split('”').length))
    return `“${text.slice(0, 60)}” has a quotation mark that is opened or closed alone. Write both, or none.`;
  return undefined;
}
