import { describe, expect, it } from 'vitest';
import type { Prose } from '../../schemas/prose.ts';
import { remarks, shareOfShort, straight, turns } from './remarks.ts';
import { overused } from './main-support.ts';

const rules: Prose = {
  reading: { grade: 12, median: 9, longest: 30, easy: [], familiar: [] },
  sentences: { short: 7, share: 0.5, endings: 1 },
  formulas: [
    { name: 'X and not Y', phrases: ['and not', 'not ... but'], atMost: 2, instead: 'Say it once.' },
  ],
  anonymous: { phrases: ['research shows', 'experts'], instead: 'Name them.' },
  turns: [{ found: 'givers', instead: 'say mentors.' }],
  mainSupport: 1,
};
const long = 'A sentence like this one has quite enough words in it.';
const found = (body: string) => remarks(body, rules).map(({ message }) => message);

describe('short sentences are counted in running text alone', () => {
  it.each([
    ['a heading', '## Go on'],
    ['a list', '- Go on.\n- And on.'],
    ['a table', '| Go. | On. |'],
    ['things to say', '<Say>\n\nGo on. And on.\n\n</Say>'],
    ['a dialogue', '<Dialogue title="Go">\n\n- **Ann:** Go on.\n\nAnd on.\n\n</Dialogue>'],
    ['a form filled in', '<Filled of="/tools/session-note/" title="Go">\n\nGo on.\n\n</Filled>'],
    ['a paragraph’s own heading', `**They were sent.** ${long}`],
  ])('and not in %s', (_, body) => {
    expect(shareOfShort(`${long}\n\n${body}`, 7)).toBe(0);
  });

  it('and a source between two sentences does not hide the second', () => {
    expect(shareOfShort(`${long}<Cite id="kram-1985" /> Ask why.`, 7)).toBe(0.5);
  });

  it('and a question within a sentence does not end it', () => {
    expect(shareOfShort('“Who is it for?” is the question that she asks of every scheme.', 7)).toBe(0);
  });

  it('and a writer sees which they are, and how many may stay', () => {
    expect(found(`Ask why. Ask how. ${long}`)[0]).toBe(
      '2 of 3 sentences have fewer than 7 words; at most 1 would be right. Join some to what belongs to them: “Ask why.”, “Ask how.”',
    );
  });
});

it('a paragraph that ends in a short sentence is remarked on from the second on', () => {
  const body = Array.from({ length: 3 }, () => `${long} ${long} That is enough.`).join('\n\n');
  const ends = remarks(body, rules);
  expect(ends.map(({ at }) => body.slice(at, at + 15))).toEqual(['That is enough.', 'That is enough.']);
  expect(ends[0]!.at).toBeGreaterThan(body.indexOf('\n\n'));
});

it('a formula is remarked on when it comes for the third time, whichever of its forms it has', () => {
  const twice = 'It is a talk and not a test of anybody. It is not a long test but a talk between two.';
  expect(found(twice)).toEqual([]);
  expect(found(`${twice} They meet to think and not to judge anybody’s work.`)).toEqual([
    '“to think and not to judge” is number 3 of “X and not Y”; at most 2 a guide. Say it once.',
  ]);
});

describe('an authority is anonymous', () => {
  it('where nobody is named and no source stands', () => {
    expect(found('In most trades, research shows that it helps people.')).toEqual([
      '“research shows”: nobody is named. Name them.',
    ]);
  });
  it.each([
    ['a source after its full stop', 'For nurses research shows that it helps.<Cite id="kram-1985" />'],
    ['a name', 'In her research Kram asked experts in one large firm about it.'],
    ['a body', 'The experts of the HCPC wrote a guide to it.'],
  ])('and not where it has %s', (_, body) => {
    expect(found(body)).toEqual([]);
  });
});

it('a turn that nobody would say is found in any text, and not in an address', () => {
  expect(turns('What Givers\ndo: [train](/guides/training-givers/)', rules)).toEqual([
    { at: 5, message: '“Givers”: say mentors.' },
  ]);
});

it('a straight apostrophe is found, in YAML’s own spelling too', () => {
  expect(straight("note: 'You don''t'").map(({ message }) => message)).toEqual([
    "“don''t” has a straight apostrophe. Write don’t.",
  ]);
  expect(straight("families' grief")).toHaveLength(1);
  expect(straight("title: 'You don’t'")).toEqual([]);
});

it('a work that several guides cite most is no proof of everything', () => {
  const cite = (...ids: string[]) => ids.map((id) => `<Cite id="${id}" />`).join(' ');
  const guides = [
    { id: 'one', body: cite('kram-1985', 'kram-1985', 'eby-2004') },
    { id: 'two', body: cite('kram-1985') },
    { id: 'level', body: cite('kram-1985', 'eby-2004') },
    { id: 'none', body: '' },
  ];
  expect([...overused(guides, 1)]).toEqual([['kram-1985', ['one', 'two']]]);
  expect([...overused(guides, 2)]).toEqual([]);
});
