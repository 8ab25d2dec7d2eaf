import { Inflate } from 'fflate';
import { limits, Unreadable } from './limits.ts';

/** So much is unpacked at a time. Deflate makes at most about a thousand bytes of one, so each piece is bounded too. */
const piece = 4096;

/**
 * Unpacks deflated bytes (RFC 1951), and stops as soon as there are too many.
 *
 * @throws Unreadable where they are damaged or unpack to more than is read
 */
export function inflate(bytes: Uint8Array): Uint8Array {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const stream = new Inflate((chunk) => {
    length += chunk.length;
    if (length > limits.part) throw new Unreadable('It unpacks to more than is read.');
    chunks.push(chunk);
  });
  try {
    for (let at = 0; at < bytes.length; at += piece)
      stream.push(bytes.subarray(at, at + piece), at + piece >= bytes.length);
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('It is damaged.');
  }
  return joined(chunks, length);
}

function joined(chunks: Uint8Array[], length: number): Uint8Array {
  const all = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The sum that a zip keeps of each part (ISO 3309, CRC-32): a damaged part must not fill anything in. */
export function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) sum = (crcs[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8);
  return ~sum >>> 0;
}
const crcs = Int32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let n = 0; n < 8; n += 1) sum = sum & 1 ? 0xedb88320 ^ (sum >>> 1) : sum >>> 1;
  return sum;
});

/** The sum at the end of what zlib packs (RFC 1950, Adler-32). */
export function adler32(bytes: Uint8Array): number {
  let [one, two] = [1, 0];
  for (const byte of bytes) {
    one = (one + byte) % 65_521;
    two = (two + one) % 65_521;
  }
  return ((two << 16) | one) >>> 0;
}
