import { adler32, inflate } from './inflate.ts';
import { limits, Unreadable } from './limits.ts';
import type { Paper } from './paper.ts';

/**
 * The answers in a PDF: an attached file of ours (ISO 32000-1, 7.11.4). Its text is not read back: what is typed over a PDF
 * lies on top of it as a remark, and the text below stays as it was.
 *
 * @throws Unreadable where it is encrypted, damaged, or holds two of ours that differ
 */
export function readPdf(bytes: Uint8Array): Paper {
  // One sign a byte, so that places in the text are places in the file.
  const text = new TextDecoder('latin1').decode(bytes);
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(text)) throw new Unreadable('It is encrypted.');
  const found = new Set<string>();
  let at = -1;
  for (let n = 0; n < limits.attachments; n += 1) {
    at = text.indexOf('/EmbeddedFile', at + 1);
    if (at < 0) break;
    const content = text.startsWith('/EmbeddedFiles', at) ? undefined : fileAt(bytes, text, at);
    if (content?.includes('"leadership-toolbox"')) found.add(content);
  }
  if (found.size > 1) throw new Unreadable('It holds two sets of answers.');
  return { answers: [...found][0], passages: undefined };
}

/** The content of the attached file whose dictionary has this place, as text. */
function fileAt(bytes: Uint8Array, text: string, at: number): string | undefined {
  const start = text.indexOf('stream', at);
  const end = text.indexOf('endstream', start + 6);
  const dictionary = text.slice(text.lastIndexOf(' obj', at), start);
  if (start < 0 || end < 0 || dictionary.length > 2000 || dictionary.includes('endobj')) return undefined;
  const from = start + (text.startsWith('stream\r\n', start) ? 8 : 7);
  const until = text[end - 1] === '\n' ? (text[end - 2] === '\r' ? end - 2 : end - 1) : end;
  const length = /\/Length\s+(\d+)(?!\s+\d+\s+R)/.exec(dictionary)?.[1];
  const data = bytes.subarray(from, length && from + Number(length) <= end ? from + Number(length) : until);
  if (!/\/Filter/.test(dictionary)) return new TextDecoder().decode(data);
  if (!/\/Filter\s*\[?\s*\/FlateDecode\s*\]?/.test(dictionary)) return undefined;
  // Two bytes of zlib before what is deflated, four of a sum after it (RFC 1950).
  const content = inflate(data.subarray(2, -4));
  const sum = new DataView(data.buffer, data.byteOffset + data.length - 4, 4).getUint32(0);
  if (adler32(content) !== sum) throw new Unreadable('An attached file is damaged.');
  return new TextDecoder().decode(content);
}
