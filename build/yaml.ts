// YAML read with sentences in place of a parser's messages.
import { parseDocument } from 'yaml';

/** What to do about each kind of slip; the names are those of the yaml package. */
const remedies: Record<string, string> = {
  TAB_AS_INDENT: 'there is a tab at the beginning of the line. Use spaces.',
  DUPLICATE_KEY: 'this field stands twice in the same place. Take one out.',
  MULTIPLE_DOCS: 'a line --- begins a second text. Take that line out.',
  BAD_ALIAS: 'a text that begins with * or & needs quotation marks.',
  BAD_SCALAR_START: 'a text that begins with @, ` or % needs quotation marks.',
};

const unclosed = 'a quotation mark was opened and not closed. Close it, or write the text in "…".';

/** For all others: what is nearly always the cause. */
const usual =
  'look at this line and the one before. A text with a colon, a # or an apostrophe in it is the usual cause: write it in "…". Or a line stands too far in or out: fields of one group begin below one another.';

/** The data of a YAML text, or the line (from 1) and a sentence on what is wrong with it. */
export function readYaml(source: string): { data: unknown } | { line: number; message: string } {
  const document = parseDocument(source, { prettyErrors: true });
  const refusal = (line: number, code: string, says: string) => {
    const found = source.split('\n')[line - 1]?.trim();
    return {
      line,
      message: `this is not valid YAML (${says})${found ? `, at “${found.slice(0, 60)}”` : ''}: ${/^Missing closing/.test(says) ? unclosed : (remedies[code] ?? usual)}`,
    };
  };
  const error = document.errors[0];
  if (error) {
    const says = (error.message.split('\n')[0] ?? '').replace(/;.*| at line.*$/, '');
    return refusal(error.linePos?.[0].line ?? 1, error.code, says);
  }
  try {
    return { data: document.toJS() as unknown };
  } catch (thrown) {
    const name = /: (.*)$/.exec((thrown as Error).message)?.[1] ?? '';
    const line = source.slice(0, Math.max(0, source.indexOf(`*${name}`))).split('\n').length;
    return refusal(line, 'BAD_ALIAS', 'a name that stands for nothing');
  }
}
