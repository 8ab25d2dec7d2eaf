import { crc32, inflate } from './inflate.ts';
import { limits, Unreadable } from './limits.ts';

const [endMark, entryMark, localMark] = [0x06054b50, 0x02014b50, 0x04034b50];
const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

/**
 * The parts of a zip by name, each unpacked when it is asked for. Sizes are believed from the directory at its end (APPNOTE
 * 4.3.12), never from what stands before a part, and what unpacks to more than is read is refused.
 *
 * @returns a reader of a part as text; undefined where there is no such part
 * @throws Unreadable where the file is no zip that we write or that an office writes
 */
export function partsIn(bytes: Uint8Array): (name: string) => string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endOf(view);
  const count = view.getUint16(end + 10, true);
  if (count > limits.entries) throw new Unreadable('It has more entries than are read.');
  const places = new Map<string, number>();
  let at = view.getUint32(end + 16, true);
  for (let n = 0; n < count; n += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark)
      throw new Unreadable('Its directory is damaged.');
    const length = view.getUint16(at + 28, true);
    const name = decode(bytes.subarray(at + 46, at + 46 + length));
    if (places.has(name)) throw new Unreadable('It has two parts of one name.');
    places.set(name, at);
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return (name) => {
    const place = places.get(name);
    return place === undefined ? undefined : decode(partAt(bytes, view, place));
  };
}

/** Where the end of the directory stands: a remark of up to 65,535 bytes may follow. */
function endOf(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 65_535; at -= 1)
    if (view.getUint32(at, true) === endMark) return at;
  throw new Unreadable('It is no zip.');
}

function partAt(bytes: Uint8Array, view: DataView, entry: number): Uint8Array {
  const [flags, method] = [view.getUint16(entry + 8, true), view.getUint16(entry + 10, true)];
  const [packed, size] = [view.getUint32(entry + 20, true), view.getUint32(entry + 24, true)];
  const local = view.getUint32(entry + 42, true);
  if (flags & 1) throw new Unreadable('It is encrypted.');
  if (size > limits.part) throw new Unreadable('A part unpacks to more than is read.');
  if (local + 30 > bytes.length || view.getUint32(local, true) !== localMark)
    throw new Unreadable('A part is not where the directory says.');
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + packed > bytes.length) throw new Unreadable('A part is cut off.');
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) throw new Unreadable('A part is packed in a way that is not read.');
  const content = method === 0 ? data : inflate(data);
  if (crc32(content) !== view.getUint32(entry + 16, true)) throw new Unreadable('A part is damaged.');
  return content;
}
