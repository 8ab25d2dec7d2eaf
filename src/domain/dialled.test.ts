import { expect, it } from 'vitest';
import { dialled } from './dialled.ts';

it.each([
  ['116 123', '116123'],
  ['+44 161 200 1000', '+441612001000'],
  ['0161 200 1000 ext. 12', '01612001000;ext=12'],
  ['0161 200 1000 ext 12', '01612001000;ext=12'],
])('a telephone that is given “%s” dials %s', (written, number) => {
  expect(dialled(written)).toBe(number);
});
