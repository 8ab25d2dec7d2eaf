import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workshop as shape } from '../schemas/workshop.ts';
import { situationOf } from './situation.ts';
import { onTheClock, timed } from './workshop.ts';

const ours: unknown = parse(readFileSync('src/content/workshops/two-hours.yaml', 'utf8'));

describe('a workshop', () => {
  it('takes two hours, and its last part ends with them', () => {
    const parts = timed(shape.parse(ours));
    const last = parts.at(-1)!;
    expect(onTheClock(last.from + last.minutes)).toBe('2:00');
  });

  it('is refused where its parts take longer than it says', () => {
    const told = shape
      .safeParse({ ...(ours as object), minutes: 110 })
      .error?.issues.map((one) => one.message);
    expect(told).toEqual(['the parts take 120 minutes together, and here are 110. Make them the same']);
  });
});

describe('a case in a workshop', () => {
  it('shows its situation as plain words, and nothing of what was done', () => {
    const text =
      '\n## The situation\n\nShe met *her* <Term id="buddy">buddy</Term>,\nas [agreed](/a/).\n\n<WhatWasDone>\n\n## What was tried\n\nA walk.\n';
    expect(situationOf(text)).toBe('She met her buddy, as agreed.');
    expect(situationOf(text.replace('<WhatWasDone>', ''))).toBe('She met her buddy, as agreed.');
  });

  it('shows it where nothing comes after it', () => {
    expect(situationOf('## The situation\n\nShe waited.')).toBe('She waited.');
  });
});
