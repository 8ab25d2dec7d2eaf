import { expect, it } from 'vitest';
import { files } from './fonts.ts';
import { atBuild } from '../../readers/files.ts';
import { unpack } from './woff.ts';

/** The sum that a font's list gives for each of its tables: of its words of four bytes. */
const sum = (font: DataView, start: number, length: number) => {
  let total = 0;
  for (let at = start; at < start + length; at += 4) total = (total + font.getUint32(at)) >>> 0;
  return total;
};

it.each(files)(
  '%s, unpacked, has every table whole, by the sums that the font itself gives',
  async (file) => {
    const font = unpack(await atBuild.readFont(file));
    const view = new DataView(font.buffer);
    const tables = Array.from({ length: view.getUint16(4) }, (_, n) => {
      const [checksum = 0, start = 0, length = 0] = [4, 8, 12].map((at) => view.getUint32(12 + 16 * n + at));
      return {
        tag: String.fromCharCode(...font.subarray(12 + 16 * n, 16 + 16 * n)),
        checksum,
        start,
        length,
      };
    });
    expect(tables.length).toBeGreaterThan(8);
    for (const { tag, checksum, start, length } of tables) {
      // The head holds a sum of the whole file, which counts as nothing in its own.
      const whole = tag === 'head' ? view.getUint32(start + 8) : 0;
      expect([tag, (sum(view, start, length) - whole) >>> 0]).toEqual([tag, checksum]);
    }
  },
);

it('says what is wrong with a file that is no font', () => {
  expect(() => unpack(new Uint8Array(50))).toThrow('A font for the PDF is no WOFF');
});
