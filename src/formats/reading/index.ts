import { limits, Unreadable } from './limits.ts';
import type { Paper, ReadPaper } from './paper.ts';
import { readPdf } from './pdf.ts';
import { readWebPage } from './web-page.ts';
import { readWord } from './word.ts';

/**
 * Reads a Word file, a PDF, a web page or a saved file. Which it is, its first bytes say and not its name. Never throws.
 */
export function readPaper(bytes: Uint8Array): ReadPaper {
  if (bytes.length > limits.file) return { ok: false, reason: 'too-large' };
  try {
    const paper = readerFor(bytes)?.(bytes);
    if (!paper) return { ok: false, reason: 'not-ours' };
    if ((paper.passages?.length ?? 0) > limits.passages) return { ok: false, reason: 'too-large' };
    if (paper.answers === undefined) return { ok: false, reason: 'no-answers' };
    return { ok: true, ...paper };
  } catch (error) {
    if (error instanceof Unreadable || error instanceof RangeError) return { ok: false, reason: 'not-ours' };
    throw error;
  }
}

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/** How a file is read that begins like this. */
function readerFor(bytes: Uint8Array): ((bytes: Uint8Array) => Paper) | undefined {
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (start.startsWith('PK\u0003\u0004')) return readWord;
  if (start.startsWith('%PDF-')) return readPdf;
  const first = start.replace(/^\u00ef\u00bb\u00bf/, '').trimStart();
  if (first.startsWith('<')) return (all) => readWebPage(text(all));
  if (first.startsWith('{'))
    return (all) => ({ answers: text(all).replace(/^\ufeff/, ''), passages: undefined });
  return undefined;
}
