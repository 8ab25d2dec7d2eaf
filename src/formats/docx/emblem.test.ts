import { unzlibSync } from 'fflate';
import { expect, it } from 'vitest';
import { relationships } from '../../schemas/relationship.ts';
import { emblemPicture } from './emblem.ts';

it.each(relationships)('the emblem of %s is a picture of 156 by 156 points with a disc on nothing', (of) => {
  const png = emblemPicture(of);
  const view = new DataView(png.buffer);
  expect([view.getUint32(16), view.getUint32(20)]).toEqual([156, 156]);
  const length = view.getUint32(33);
  const rows = unzlibSync(png.subarray(41, 41 + length));
  const opacity = (column: number, row: number) => rows[row * (156 * 4 + 1) + 1 + column * 4 + 3];
  expect([opacity(0, 0), opacity(78, 20), opacity(155, 155)]).toEqual([0, 255, 0]);
});
