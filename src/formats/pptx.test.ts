import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { pptx } from './pptx.ts';

const part = { part: 'Welcome · 0:00', notes: 'Say what it is for.' };
const made = new Date('2026-01-01T00:00:00Z');
const dot = Uint8Array.from([0x89, 0x50, 0x4e, 0x47]);
const bytes = () =>
  pptx(
    {
      ...{ title: 'A workshop', subtitle: 'Two hours', mark: 'Three circles', language: 'en-GB' },
      slides: [
        { ...part, title: 'Rules', kind: 'points', points: ['You may pass'] },
        {
          ...part,
          title: 'Side by side',
          kind: 'table',
          head: ['Aspect', 'Mentoring'],
          rows: [['Aim', 'Experience']],
        },
        { ...part, title: 'A case', kind: 'story', story: 'She waited.', ask: 'What would you do?' },
      ],
    },
    dot,
    made,
  );

it('a person who hears slides hears the title first, and what a picture or a table is', async () => {
  const slides = Object.entries(unzipSync(await bytes()))
    .filter(([name]) => /^ppt\/slides\/slide\d+\.xml$/.test(name))
    .map(([, xml]) => strFromU8(xml));
  expect(slides).toHaveLength(4);
  for (const xml of slides) {
    expect(/<p:ph\b[^>]*>/.exec(xml)?.[0]).toMatch(/type="title"/);
    for (const [shown] of xml.matchAll(/<p:(?:nvPicPr|nvGraphicFramePr)>\s*<p:cNvPr [^>]*>/g))
      expect(shown).toMatch(/descr="\w[^"]+"/);
  }
});

it('the same slides give the same bytes', async () => {
  const first = await bytes();
  await new Promise((resolve) => setTimeout(resolve, 1100));
  expect(Buffer.compare(first, await bytes())).toBe(0);
});
