import { expect, it } from 'vitest';
import { guide } from '../src/schemas/guide.ts';

const page = {
  title: 'A guide',
  description: 'What it gives.',
  part: 'start',
  order: 1,
  reviewed: '2026-11-27',
};
const reader = { name: 'Ann Example', role: 'Supervisor', day: '2027-02-01', consent: '2027-02-09' };

it('nobody is named as a reader of a guide without their consent and the day on which they read it', () => {
  expect(guide.safeParse({ ...page, readBy: [reader] }).success).toBe(true);
  for (const without of ['consent', 'day', 'role', 'name'] as const)
    expect(guide.safeParse({ ...page, readBy: [{ ...reader, [without]: undefined }] }).success).toBe(false);
  expect(guide.safeParse({ ...page, readBy: [{ ...reader, consent: true }] }).success).toBe(false);
});
