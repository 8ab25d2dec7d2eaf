import { answersElement } from '../docx/answers.ts';
import { limits, Unreadable } from './limits.ts';
import { tokens } from './markup.ts';
import type { Paper } from './paper.ts';
import { partsIn } from './parts.ts';

/** What has been taken away while changes were tracked: it stands in the file and not on the paper. */
const takenAway = new Set(['w:del', 'w:moveFrom']);

/**
 * The answers in a Word file and what its paper says now. A custom XML part keeps its content and not its name when an
 * office saves it anew, so each is looked at.
 *
 * @throws Unreadable where it is no Word file
 */
export function readWord(bytes: Uint8Array): Paper {
  const part = partsIn(bytes);
  const document = part('word/document.xml');
  if (document === undefined) throw new Unreadable('It is no Word file.');
  return { answers: answersOf(part), passages: passagesOf(document) };
}

function answersOf(part: (name: string) => string | undefined): string | undefined {
  for (let n = 1; n <= limits.attachments; n += 1) {
    const xml = part(`customXml/item${n}.xml`);
    if (xml?.includes(answersElement.space)) return textOf(xml);
  }
  return undefined;
}

function textOf(xml: string): string {
  if (/<!(DOCTYPE|ENTITY)/i.test(xml)) throw new Unreadable('It defines entities.');
  return [...tokens(xml)].map((token) => ('text' in token ? token.text : '')).join('');
}

/** What each paragraph says, as Word shows it. */
function passagesOf(document: string): string[] {
  if (/<!(DOCTYPE|ENTITY)/i.test(document)) throw new Unreadable('It defines entities.');
  const passages: string[] = [];
  let [passage, inText, gone] = ['', false, 0];
  for (const token of tokens(document)) {
    if ('text' in token) {
      if (inText && gone === 0) passage += token.text;
      continue;
    }
    const { tag, whole } = token;
    const isEmpty = whole.endsWith('/>');
    if (tag === 'w:t') inText = !isEmpty;
    else if (tag === '/w:t') inText = false;
    else if (takenAway.has(tag) && !isEmpty) gone += 1;
    else if (tag.startsWith('/') && takenAway.has(tag.slice(1))) gone = Math.max(0, gone - 1);
    else if ((tag === 'w:br' || tag === 'w:cr') && gone === 0) passage += '\n';
    else if (tag === 'w:tab' && !whole.includes('w:val') && gone === 0) passage += '\t';
    else if (tag === 'w:noBreakHyphen' && gone === 0) passage += '\u2011';
    else if (tag === '/w:p') {
      passages.push(passage);
      passage = '';
    }
  }
  return passages;
}
