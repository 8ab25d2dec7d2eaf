import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { markdown } from '../formats/markdown.ts';
import { text } from '../formats/text.ts';
import { aside, profile, scale } from './reflection.ts';
import { reflectionSummary } from './reflection-summary.ts';
import { noResponses, type Responses } from './responses.ts';
import { words as wordsShape } from '../schemas/words.ts';
import { reflection as shape } from '../schemas/reflection.ts';

const all = readdirSync('src/content/reflections').map((file) => ({
  id: file.replace('.yaml', ''),
  reflection: shape.parse(parse(readFileSync(`src/content/reflections/${file}`, 'utf8'))),
}));
const words = wordsShape.parse(parse(readFileSync('src/content/words.yaml', 'utf8'))).reflection;
const today = new Date(2026, 10, 25);
const english = { tag: 'en-GB', direction: 'ltr' } as const;
const expected = {
  mentor: [15, 5],
  coach: [15, 5],
  supervisor: [18, 6],
  facilitator: [12, 4],
  readiness: [8, 4],
  'relationship-check': [12, 6],
  'group-check': [10, 5],
} as Record<string, number[]>;

describe.each(all)('the reflection $id', ({ id, reflection }) => {
  const items = reflection.areas.flatMap((area) => area.items.map((one) => one.id));
  const answers = fc
    .record(
      Object.fromEntries(
        items.map((item) => [item, fc.option(fc.constantFrom(...scale, ...aside), { nil: undefined })]),
      ),
    )
    .map(
      (some) =>
        Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(some).filter(([, value]) => value)),
        ) as Responses,
    );

  it('has the statements and areas that it says', () => {
    expect([items.length, reflection.areas.length]).toEqual(expected[id]);
  });

  it('has a result for every set of answers, never the same area as strength and as something to try', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const { strengths, toTry, ask, counted, leftOut } = profile(reflection, given);
        expect(strengths.length).toBeLessThanOrEqual(2);
        expect(toTry.filter((area) => strengths.includes(area))).toEqual([]);
        expect(strengths.length + toTry.length).toBe(Math.min(counted, strengths.length + 2));
        expect(strengths.length + toTry.length > 0).toBe(counted > 0);
        expect(reflection.areas).toContain(ask);
        expect(leftOut).toBe(items.filter((item) => !scale.some((one) => one === given[item])).length);
      }),
    );
  });

  it('does not depend on the order in which answers were given', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const turned = Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(given).reverse()),
        ) as Responses;
        expect(profile(reflection, turned)).toEqual(profile(reflection, given));
      }),
    );
  });

  it('never counts “not applicable” or “don’t know” against anyone', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const without = Object.assign(
          noResponses(),
          Object.fromEntries(Object.entries(given).filter(([, value]) => scale.some((one) => one === value))),
        ) as Responses;
        const ids = (responses: Responses) =>
          [profile(reflection, responses).strengths, profile(reflection, responses).toTry].map((areas) =>
            areas.map((area) => area.id),
          );
        expect(ids(without)).toEqual(ids(given));
      }),
    );
  });

  it('keeps the order of the page where areas are level', () => {
    const level = Object.assign(
      noResponses(),
      Object.fromEntries(items.map((item) => [item, 'often'])),
    ) as Responses;
    const { strengths, toTry, ask } = profile(reflection, level);
    expect(strengths).toEqual(reflection.areas.slice(0, 2));
    expect(toTry).toEqual(reflection.areas.slice(2, 4));
    expect(ask).toBe(reflection.areas[2]);
  });

  it('is moved by an answer in its own area alone: two level areas never change places because of a third', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const without = (area: (typeof reflection.areas)[number]) =>
          profile({ ...reflection, areas: reflection.areas.filter((one) => one !== area) }, given);
        const { strengths, toTry } = profile(reflection, given);
        const [spare] = reflection.areas.filter((area) => ![...strengths, ...toTry].includes(area));
        if (!spare) return;
        expect(without(spare).strengths).toEqual(strengths);
        expect(without(spare).toTry).toEqual(toTry);
      }),
    );
  });

  it('praises nothing that hardly happens, and still says what to try', () => {
    const low = Object.assign(
      noResponses(),
      Object.fromEntries(items.map((item) => [item, 'rarely'])),
    ) as Responses;
    const { strengths, toTry } = profile(reflection, low);
    expect(strengths).toEqual([]);
    expect(toTry).toEqual(reflection.areas.slice(0, 2));
  });

  it('sums up every set of answers as a document with every statement, its origin, and no mark', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const doc = reflectionSummary(reflection, given, words, {}, today, english);
        const [plain, marked] = [text(doc), markdown(doc)];
        for (const item of reflection.areas.flatMap((area) => area.items)) {
          expect(plain.replace(/\s+/g, ' ')).toContain(item.text);
          expect(marked).toContain(item.text);
        }
        // Bold that ends in a space is no bold in Markdown.
        expect(marked).not.toMatch(/\*\*[^*\n]* \*\*/);
        expect(marked).not.toMatch(/\d ?%|\d\/\d|undefined|\{\w+\}/);
        expect(doc.version).toBe(
          `${items.length} statements, version ${reflection.version} of 25 November 2026. Written by ${reflection.author}. Not validated.`,
        );
      }),
      { numRuns: 25 },
    );
  });
});

it('where nothing applied, nothing counts against anyone and a question is still there to ask', () => {
  for (const { reflection } of all) {
    const given = Object.assign(
      noResponses(),
      Object.fromEntries(
        reflection.areas.flatMap((area) => area.items.map(({ id }) => [id, 'not-applicable'])),
      ),
    ) as Responses;
    const doc = reflectionSummary(reflection, given, words, {}, today, english);
    expect(markdown(doc)).toContain(words.nothingCounts);
    expect(markdown(doc)).not.toContain(words.strengths);
    expect(markdown(doc)).toContain(reflection.areas[0]?.ask);
  }
});

it('what was written and guessed stands beside its statement in the summary', () => {
  const check = all.find(({ id }) => id === 'relationship-check')!.reflection;
  const id = check.areas[0]!.items[0]!.id;
  const doc = reflectionSummary(
    check,
    { [id]: 'often', [`${id}-guess`]: 'rarely', [`${id}-evidence`]: 'two\nlines | and `more`' },
    words,
    {},
    today,
    english,
  );
  const [row] = markdown(doc)
    .split('\n')
    .filter((line) => line.startsWith(`| ${check.areas[0]!.items[0]!.text}`));
  expect(row).toContain('○ ○ ○ ● ○  **Often**. Your guess of the other person: Rarely.');
  expect(row).toContain('two lines \\| and \\`more\\`');
});

it('a line of one’s own is cleaned like every answer: nothing in it turns or breaks what follows', () => {
  const check = all.find(({ id }) => id === 'mentor')!.reflection;
  const id = check.areas[0]!.items[0]!.id;
  const given = { [id]: 'often', [`${id}-evidence`]: 'left\u202eright\u0000\u001b[31m end' };
  const written = markdown(reflectionSummary(check, given, words, {}, today, english));
  expect(written).toContain('leftright');
  expect(written).not.toMatch(/[\u0000\u001b\u202e]/);
});

describe('the statements', () => {
  const statements = all.flatMap(({ id, reflection }) =>
    reflection.areas.flatMap((area) => area.items.map((item) => ({ id, text: item.text }))),
  );
  it('ask one thing each, in at most 20 words, in the past tense of what was done', () => {
    for (const { text: statement } of statements) {
      expect(statement.split(/\s+/).length).toBeLessThanOrEqual(20);
      expect(statement).not.toMatch(/\b(and|or|but|and\/or)\b/i);
      expect(statement).toMatch(/^[A-Z][^.]*\.$/);
    }
  });
  it('never hold a word of frequency, which the scale asks for, nor a word that leads', () => {
    for (const { text: statement } of statements)
      expect(statement).not.toMatch(
        /\b(always|often|sometimes|rarely|never|usually|regularly|every|good|well|effective\w*|appropriate\w*|proper\w*|should|must|of course)\b/i,
      );
  });
  it('are each asked once in a reflection', () => {
    for (const { reflection } of all) {
      const texts = reflection.areas.flatMap((area) => area.items.map(({ text: one }) => one));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});
