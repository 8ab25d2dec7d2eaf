import { unzlibSync } from 'fflate';

/** Sizes in bytes: the heads of a WOFF and of a plain font, and of one line of their lists of tables. */
const woffHead = 44;
const woffLine = 20;
const fontHead = 12;
const fontLine = 16;

/** Tables begin at multiples of four. */
const padded = (length: number) => (length + 3) & ~3;

/**
 * The plain font (TrueType or OpenType) that a WOFF of version 1 holds, after https://www.w3.org/TR/WOFF/. The library
 * of the PDF reads a WOFF too, but unpacks all its outlines again for every letter.
 */
export function unpack(woff: Uint8Array): Uint8Array {
  const from = new DataView(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.getUint32(0) !== 0x774f4646)
    throw new Error('A font for the PDF is no WOFF: it does not begin with wOFF.');
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  to.setUint32(0, from.getUint32(4));
  // The head of a font says, for old readers, how to search its list by halves.
  const halvings = Math.floor(Math.log2(count));
  [count, 2 ** halvings * fontLine, halvings, (count - 2 ** halvings) * fontLine].forEach((value, i) =>
    to.setUint16(4 + 2 * i, value),
  );
  let end = fontHead + fontLine * count;
  for (let n = 0; n < count; n += 1) {
    const [tag = 0, start = 0, packed = 0, length = 0, checksum = 0] = Array.from({ length: 5 }, (_, i) =>
      from.getUint32(woffHead + woffLine * n + 4 * i),
    );
    [tag, checksum, end, length].forEach((value, i) => to.setUint32(fontHead + fontLine * n + 4 * i, value));
    const table = woff.subarray(start, start + packed);
    font.set(packed < length ? unzlibSync(table) : table, end);
    end += padded(length);
  }
  return font;
}
