import { componentOf, shapeOf, unknownTag } from './components.ts';
import type { Unreadable } from './markdown.ts';

/** A place in a text, in words, and what is wrong there. */
interface Slip {
  what: string;
  message: string;
}

/**
 * What a writer is told where the parser could not read on: the slip behind its words, and what would be right.
 *
 * @param text the whole text, in which the parser's position points at the tag or the bracket
 */
export function slipOf(text: string, { line, column, says }: Unreadable): Slip {
  const lines = text.split('\n');
  const rest = [lines[line - 1]?.slice(column - 1) ?? '', ...lines.slice(line)].join('\n');
  const before = text.slice(0, text.length - rest.length);
  if (/brace|could not parse/i.test(says))
    return { what: '', message: '“{” has a meaning of its own here. Write the words without it.' };
  const [, unclosed] = /^Expected (?:a|the) closing tag (?:for )?`<\/?([^>]*)>`/.exec(says) ?? [];
  if (unclosed !== undefined) return notClosed(unclosed);
  const [, closed, open] =
    /^Unexpected closing tag `<\/([^>]*)>`(?:.*closing tag for `<([^>]*)>`)?/.exec(says) ?? [];
  if (closed !== undefined) return closedEarly(closed, before.includes(`<${closed}`) ? open : undefined);
  return noTag(rest, says);
}

function notClosed(name: string): Slip {
  const component = componentOf(name);
  const what = `<${name}>`;
  if (!component) return { what, message: unknownTag(name) };
  return component.wraps
    ? { what, message: `is not closed. Write </${name}> after its text.` }
    : { what, message: `stands alone and ends with a slash: ${shapeOf(name, component)}.` };
}

function closedEarly(name: string, open: string | undefined): Slip {
  if (!componentOf(name)) return { what: `<${name}>`, message: unknownTag(name) };
  return {
    what: `</${name}>`,
    message: open
      ? `<${open}> was opened after it. Write </${open}> first.`
      : `nothing is open that it closes. Take it out, or write <${name}> before the text.`,
  };
}

/** What stands where a tag would begin with “<”, and is none. */
function noTag(rest: string, says: string): Slip {
  const [, name = ''] = /^<\/?([A-Za-z][\w.]*)/.exec(rest) ?? [];
  const component = componentOf(name);
  if (rest.startsWith('<!--'))
    return { what: '', message: '<!-- comments --> have no place here. Take it out.' };
  if (/^<(https?|mailto):/.test(rest))
    return { what: '', message: 'an address in <> is no link here. Write [words](https://…).' };
  if (name && !component) return { what: `<${name}>`, message: unknownTag(name) };
  if (component)
    return {
      what: `<${name}>`,
      message: /^[^<]*>/.test(rest.slice(1))
        ? `needs ${component.needs ?? 'no more'} with straight double quotation marks, like ${shapeOf(name, component)}.`
        : 'this tag does not end: a “>” is missing.',
    };
  return rest.startsWith('<')
    ? { what: '', message: '“<” has a meaning of its own here. Write it in words, such as “fewer than”.' }
    : {
        what: '',
        message: `the text can’t be understood from here on (${says}). Write this line again, in plain words.`,
      };
}
