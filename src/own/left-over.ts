// What is left of an example in an organisation's own files. A made-up number on the help page is worse than none.
import type { Refusal } from '../schemas/refusal.ts';
import { madeUpAddresses, madeUpNumbers } from './made-up.ts';
import { lineOfPhrase } from './phrases.ts';

/** A text that is somebody else's: what it says, and where it comes from. */
export interface Borrowed {
  phrase: string;
  from: string;
}

/** What of a file is borrowed, or made up, in the order of its lines. */
export function leftIn(file: string, source: string, borrowed: readonly Borrowed[]): Refusal[] {
  if (file.endsWith('.svg'))
    return borrowed
      .filter(({ phrase }) => phrase === source)
      .map(({ from }) => ({
        file,
        place: '',
        message: `this is the picture of our example (${from}). Put yours in its place.`,
      }));
  const inLines = source
    .split('\n')
    .map((text, i) => [i + 1, text] as const)
    .filter(([, text]) => !file.endsWith('.yaml') || !/^\s*#/.test(text))
    .flatMap(([line, text]) => sentences(file, text).map((message) => ({ line, message })));
  const inPhrases = borrowed
    .map((one) => ({ line: lineOfPhrase(source, one.phrase), ...one }))
    .flatMap(({ line, phrase, from }) => (line ? { line, message: notYours(phrase, from) } : []));
  return [...inLines, ...inPhrases]
    .sort((a, b) => a.line - b.line)
    .map(({ line, message }) => ({ file, place: `line ${line}`, message }));
}

const notYours = (phrase: string, from: string) =>
  `“${phrase.length > 60 ? `${phrase.slice(0, 57)}…` : phrase}” is not yours yet: it comes from ${from}. Write what is true for you, or take it out.`;

/** What people write where something is still to be written. */
const toDo = [
  /\b(?:TO-?DO|TB[CA]|X{3,})\b/,
  /\blorem ipsum\b|\?{3,}|[[<{](?:insert|enter|your|add|type)\b[^\]>}]*[\]>}](?!\()/i,
  /(?<=^\s*(?:- )?[\w-]+: +["']?)(?:your (?:name|number|organi[sz]ation|company|address|text|e?-?mail)(?: here)?|…|\.\.\.)(?=["']?\s*$)/i,
];

/** What a line of a file tells of an example. */
function sentences(file: string, line: string): string[] {
  const said = /\b(?:is|are) made up\b|\bthis is an example\b/i.exec(line);
  const [todo] = toDo.flatMap((sign) => sign.exec(line) ?? []);
  return [
    ...madeUpNumbers(line).map(
      (number) =>
        `“${number}” is a number for examples: nobody answers it. Write your own, or take the line out.`,
    ),
    ...madeUpAddresses(line).map(
      (address) =>
        `“${address}” is an address for examples: it leads nowhere. Write your own, or take the line out.`,
    ),
    // Cases and guides may say that somebody in them is made up.
    ...(said && file === 'organisation.yaml'
      ? [`“${said[0]}” would stand on every page. Write a line of yours, or take it out.`]
      : []),
    ...(todo ? [`“${todo}” marks what is still to be written. Write it, or take it out.`] : []),
  ];
}
