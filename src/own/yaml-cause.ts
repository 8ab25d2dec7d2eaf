// Why a parser of YAML stopped, told from the line as it is written: its own words help nobody who does not program.

/** A line as a field or an entry of a list: how far in it stands, what comes before its text, and the text. */
const asField = /^(?<lead>\s*(?:- +)*(?:[\w-]+:[ ]+)?)(?<text>\S.*)$/;

/** A text in quotation marks, as it should stand. */
const quoted = (text: string) => (text.includes('"') ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/** What stands in a line, to find it by. */
const shown = (line: string) => (line.trim().length > 70 ? `${line.trim().slice(0, 67)}…` : line.trim());

/** The line written right, where its text belongs in quotation marks. */
const asQuoted = (line: string, strip = /^['"]|['"]$/g) => {
  const { lead = '', text = '' } = asField.exec(line)?.groups ?? {};
  return (lead + quoted(text.trim().replace(strip, ''))).trim();
};

type Cause = (line: string, before: string) => string | undefined;

/** Two fields on one line, the second of them one that an organisation has. */
const twoFields =
  /^\s*(\w+): ([^"',{[][^"',{[]*), ((?:name|shortName|address|base|logo|accent|country|contact|who|mail|phone|booking|place|when|next|url|for|how|relationship|legal|edit): .+)$/;

/** What people get wrong on a line, the surest sign first. */
const causes: Cause[] = [
  (line) =>
    /^\s*`{3}/.test(line)
      ? 'these three signs came along from where the lines were copied. Delete this line, and the one like it at the end.'
      : undefined,
  (line) => {
    const [, sign = '', text = ''] = /^\s*([•·▪●◦*–—])\s+(.*)$/u.exec(line) ?? [];
    return (
      sign && `a list has a short dash and a space before each entry, and not “${sign}”. Write: - ${text}`
    );
  },
  (line) => {
    const [, name = '', text = '', other = ''] = twoFields.exec(line) ?? [];
    return (
      name && `two fields stand on one line. Write “${name}: ${text}” and, on the next line, “${other}”.`
    );
  },
  (line) => {
    const [, name = '', text = ''] = /^\s*"?([a-zA-Z]+)"?\s*(?:=|;|：|"\s*:)\s*(\S.*)$/.exec(line) ?? [];
    return (
      name && `after its name a field has a colon and a space. Write: ${name}: ${text.replace(/,$/, '')}`
    );
  },
  (line) =>
    /^\s*(\/\/|<!--|\/\*)/.test(line)
      ? `a remark begins with “#”. Write: # ${line.replace(/^\s*(\/\/|<!--|\/\*)\s*|\s*(-->|\*\/)\s*$/g, '')}`
      : undefined,
  (line) => {
    const [, mail] =
      /^\s*[\w-]+:\s.*?(?:<|mailto:|\]\()((?:https?:\/\/|[^\s<>():]+@)[^\s<>()]+)[>)]/.exec(line) ?? [];
    return mail && `write the address alone: ${mail}`;
  },
  (line) => (/^\s*\t/.test(line) ? 'there is a tab at the beginning of the line. Use spaces.' : undefined),
  (line) => {
    const [, field = '', text = ''] = /^\s*(?:- +)?([a-zA-Z]+):([^\s/].*)$/.exec(line) ?? [];
    return field && `a space is missing after the colon. Write: ${field}: ${text}`;
  },
  (line) => {
    const [, field = '', text = ''] = /^\s*([\w-]+): +- +(.*)$/.exec(line) ?? [];
    return (
      field && `a list begins below its name. Write “${field}:” alone, and “  - ${text}” on the next line.`
    );
  },
  (line) => {
    const { lead = '', text = '' } = asField.exec(line)?.groups ?? {};
    if (/^'[^']*'\s+[^\s#]/.test(text) || /^"[^"]*"\s+[^\s#]/.test(text))
      return `the text goes on after its quotation mark. Put the whole of it in quotation marks. Write: ${asQuoted(line, /^$/g)}`;
    if (/^'[^']*'\S/.test(text))
      return `the apostrophe in it ends the text too early. Write: ${asQuoted(line)}`;
    if (/^"[^"]*"\S/.test(text))
      return `a quotation mark in it ends the text too early. Write: ${asQuoted(line)}`;
    if (/^[@`%*&!|>]/.test(text))
      return `a text that begins with “${text[0]}” needs quotation marks. Write: ${asQuoted(line, /^[*`]+|[*`]+$/g)}`;
    if (/^["']/.test(text) && !text.slice(1).includes(text[0]!)) return notClosed;
    if (/^[^[{"'].*:(\s+\S|$)/.test(text) && (lead.trim() || /: /.test(text)))
      return `a text with a colon in it needs quotation marks. Write: ${asQuoted(line)}`;
    if (/^\[\s*'[^']*'[^\s,\]]/.test(text))
      return 'the apostrophe in it ends the text too early. Put the text in double quotation marks: ["…"].';
    if (/^[[{]/.test(text) && /[\s,[{]#\S/.test(text))
      return `what begins with “#” needs quotation marks, such as '${/#[^\s,\]}]+/.exec(text)?.[0]}'.`;
    if (/^\{.*\}\s*[^\s,}]/.test(text) || /^\{[^{}]*(;|\w \w+: )[^{}]*\}$/.test(text))
      return 'between { and } a comma and a space stand before each next field, and nothing stands behind }. It is easier to write each field on a line of its own.';
    return undefined;
  },
];

const notClosed = 'a quotation mark was opened and not closed. Close it at the end of the text.';
const twice = 'this field stands twice in the same place. Take one out.';
const noDash =
  'an entry has one id. Where another entry begins here, a dash and a space are missing before it: - id.';
const second = 'a line of three dashes begins a second text. Take that line out.';

/**
 * The line to look at, and what is wrong there.
 *
 * @param lines the text
 * @param at the line on which the parser stopped, from 1
 * @param code its name for the slip
 */
export function causeOf(lines: string[], at: number, code: string): { line: number; message: string } {
  const found = (line: number) => lines[line - 1] ?? '';
  const tell = (line: number, message: string) => ({
    line,
    message: `${found(line).trim() ? `at “${shown(found(line))}”: ` : ''}${message}`,
  });
  if (code === 'DUPLICATE_KEY') return tell(at, /^\s*id:/.test(found(at)) ? noDash : twice);
  if (code === 'MULTIPLE_DOCS') return tell(at, second);
  // The slip is on the line where the parser stopped, or on the one with text before it.
  const before =
    lines.slice(0, at - 1).findLastIndex((line) => line.trim() && !line.trim().startsWith('#')) + 1;
  for (const line of [at, before]) {
    const message = causes.map((cause) => cause(found(line), found(line - 1))).find(Boolean);
    if (line > 0 && message) return tell(line, message);
  }
  const quote = lines.slice(0, at).findIndex((line) => {
    const text = asField.exec(line)?.groups?.['text'] ?? '';
    return /^["']/.test(text) && !text.slice(1).includes(text[0]!);
  });
  if (code === 'MISSING_CHAR' && quote >= 0) return tell(quote + 1, notClosed);
  const noComma = withoutComma(lines, at);
  if (noComma)
    return tell(noComma, 'between { and } each line ends with a comma. Put one at the end of this line.');
  const open = unclosed(lines, at);
  if (open)
    return tell(
      open.line,
      `“${open.mark}” is opened here and not closed. Write “${open.close}” after the last entry.`,
    );
  return uneven(lines, at, before, tell);
}

const inset = (line: string) => /^ */.exec(line)![0].length;
const spaces = (count: number) => (count === 1 ? '1 space' : `${count} spaces`);
const together = 'Lines of one group begin below one another.';
const isField = (line: string) => /^\s*(?:- +)?[\w-]+:(\s|$)/.test(line);
const hasText = (line: string) => /^\s*(?:- +)?[\w-]+:\s+\S/.test(line);

/** A line that does not begin where those around it do, or that is no field. */
function uneven(
  lines: string[],
  at: number,
  before: number,
  tell: (line: number, message: string) => { line: number; message: string },
) {
  const found = (line: number) => lines[line - 1] ?? '';
  const [here, there, after] = [at, before, at + 1].map((line) => inset(found(line)));
  if (!isField(found(at)) && !/^\s*-/.test(found(at)) && found(at).trim())
    return tell(
      at,
      'a line begins with the name of a field and a colon, or with a dash. Where this goes on from the line before, put it there.',
    );
  // A field with a text of its own has no lines below it.
  if (hasText(found(at)) && isField(found(at + 1)) && after! > here!)
    return tell(
      at + 1,
      `this line begins ${spaces(after!)} from the edge, and the line before it ${spaces(here!)}. ${together}`,
    );
  if (/^\s*- /.test(found(at)) && isField(found(at + 1)) && after! < here! + 2)
    return tell(
      at + 1,
      `this line belongs to the entry that begins above: put ${spaces(here! + 2)} before it.`,
    );
  if (/^\s*- /.test(found(before)) && !isField(found(before)) && isField(found(at)))
    return tell(
      at,
      'a list stands above, and this line is no entry of it. It begins as far from the edge as the other fields of its group.',
    );
  if (/^\s*- /.test(found(before)) && here! <= there! + 1 && isField(found(at)))
    return tell(
      at,
      `where this line belongs to the entry above, put ${spaces(there! + 2)} before it; where it begins one, a dash and a space.`,
    );
  if (before > 0 && isField(found(at)) && !hasText(found(before)) && isField(found(at + 1)) && after !== here)
    return tell(
      at + 1,
      `this line begins ${spaces(after!)} from the edge, and the line before it ${spaces(here!)}. ${together}`,
    );
  if (before > 0 && here !== there)
    return tell(
      at,
      `this line begins ${spaces(here!)} from the edge, and the line before it ${spaces(there!)}. ${together}`,
    );
  return tell(
    at,
    'this line or the one before it can’t be understood. Put its text in quotation marks: "…". Lines of one group begin below one another.',
  );
}

/** The first line within braces that another field follows, and that ends without a comma. */
function withoutComma(lines: string[], at: number): number | undefined {
  const opens = lines.slice(0, at).findLastIndex((line) => /\{\s*$/.test(line));
  const closes = lines.findIndex((line, i) => i > opens && /^\s*\}/.test(line));
  if (opens < 0 || closes < 0) return undefined;
  const inside = lines.slice(opens + 1, closes - 1);
  const found = inside.findIndex((line) => isField(line) && !/,\s*$/.test(line));
  return found >= 0 ? opens + 2 + found : undefined;
}

/** The last bracket before a line that nothing closes. */
function unclosed(lines: string[], at: number) {
  const closing = { '[': ']', '{': '}' } as const;
  const open: { line: number; mark: '[' | '{'; close: string }[] = [];
  for (const [i, line] of lines.slice(0, at).entries())
    for (const mark of line.replace(/"[^"]*"|'[^']*'|(^|\s)#.*/g, ''))
      if (mark === '[' || mark === '{') open.push({ line: i + 1, mark, close: closing[mark] });
      else if (mark === ']' || mark === '}') open.pop();
  return open.at(-1);
}
