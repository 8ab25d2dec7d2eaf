import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { search } from '../schemas/search.ts';
import { bestSection } from './search/excerpt.ts';
import { type Knowledge } from './search/knowledge.ts';
import { rank } from './search/rank.ts';
import { nearest } from './search/spelling.ts';
import { understand } from './search/understand.ts';
import { stem, tidy } from './search/words.ts';

const rules = search.parse(parse(readFileSync('src/content/search.yaml', 'utf8')));
const knowledge: Knowledge = {
  rules,
  postings: {},
  words: {},
  pages: [
    { path: '/a/', title: 'Coaching agreement', kind: 'agreement', aka: [] },
    { path: '/b/', title: 'What coaching is', kind: 'guide', aka: ['first meeting', 'dark side'] },
    { path: '/help/', title: 'Someone at risk?', kind: 'help', aka: ['danger'] },
  ],
};
/** The words of a site, by their first letters; of the language there are two more. */
const words = Object.fromEntries(
  [...'abcdefghijklmnopqrstuvwxyz'].map((letter) => [
    letter,
    {
      site: [
        'coaching',
        'mentoring',
        'confidentiality',
        'supervision',
        'agreement',
        'group',
        'first',
        'meeting',
        'contract',
        'notes',
        'program',
        'balint',
        'their',
        'sheet',
        'suicide',
        'sides',
        'secret',
        'secrecy',
      ].filter((word) => word.startsWith(letter)),
      real: ['shift', 'fist'].filter((word) => word.startsWith(letter)),
    },
  ]),
);
const postings = { trust: [19], coach: [5, 9] };
const read = (query: string) => understand(query, knowledge, words);

describe('a query', () => {
  it.each([
    ['coching', 'coaching'],
    ['frist meeting', 'first meeting'],
    ['confidentialty', 'confidentiality'],
    ['balint gruop', 'balint group'],
    // The slip stands before the s of the plural.
    ['programms', 'program'],
    // A small word is misspelt too.
    ['thier group', 'their group'],
    ['1st meeting', '1st meeting'],
    ['3way contract', '3 way contract'],
  ])('“%s” is read as “%s”', (typed, meant) => {
    expect(read(typed).text).toBe(meant);
  });

  it.each(['shift', 'shift work', 'shifts', 'fist', 'secretly'])(
    '“%s” is English, and stays as it is',
    (typed) => {
      expect(read(typed).corrected).toEqual([]);
    },
  );

  it('of an English word is put right by one letter where a name of the site has it so', () => {
    expect(read('fist meeting').text).toBe('first meeting');
  });

  it('is not put right where the words of the site cannot be had', () => {
    expect(understand('coching', knowledge).text).toBe('coching');
  });

  it('says what was put right', () => {
    expect(read('coching').corrected).toEqual([{ from: 'coching', to: 'coaching' }]);
    expect(read('coaching').corrected).toEqual([]);
  });

  it('of a word that is still being typed is not put right', () => {
    expect(read('confid').corrected).toEqual([]);
  });

  it.each(['1:1 coaching', '1-2-1 coaching', 'one on one coaching', 'One-to-One  coaching'])(
    '“%s” means one-to-one coaching',
    (typed) => {
      expect(read(typed).words).toContain('one-to-one');
    },
  );

  it.each([
    ['what is coaching', 'coaching', undefined],
    ['GDPR', 'gdpr', ['data', 'protection']],
    ['what is a counselor', 'counselor', ['counselling']],
  ])('“%s” looks for %s, which here may be called %j', (typed, word, means) => {
    expect(read(typed).words).toEqual([word]);
    expect(read(typed).means.get(word)).toEqual(means);
  });

  it('for a form looks for its subject, and says that a paper is wanted', () => {
    expect(read('coaching contract template')).toMatchObject({ words: ['coaching'], form: true });
  });

  it.each([
    ['a mentor not a coach', ['mentor'], ['coach']],
    ['I do not want coaching', ['quiz'], ['coaching']],
    ['supervision rather than therapy', ['supervision'], ['therapy']],
    // Here “not” belongs to the verb.
    ['my mentor does not answer', ['mentor', 'answer'], []],
  ])('“%s” looks for %j and not for %j', (typed, words, without) => {
    expect(read(typed)).toMatchObject({ words, without });
  });

  it.each([
    ['we do not get on', ['we', 'wrong']],
    ["I don't get on with my group", ['wrong', 'group']],
    ['get on with my group', ['trust', 'relationship', 'group']],
  ])('“%s” means %j', (typed, words) => {
    expect(read(typed).words).toEqual(words.filter((one) => one !== 'we'));
  });

  it.each([
    ["I don't want to carry on with my mentor", ['ending', 'mentor']],
    ['no longer want to continue with my mentor', ['ending', 'mentor']],
    // What stands for a phrase is no part of another: first time is first meeting, and a first-time manager has none.
    ['just a team leader', ['first', 'time', 'manager']],
  ])('“%s” is a phrase, and looks for %j', (typed, words) => {
    expect(read(typed).words).toEqual(words);
  });

  it.each([
    'coaching vs mentoring',
    'coaching versus mentoring',
    'difference between coaching and mentoring',
  ])('“%s” sets two things side by side, and looks for both', (typed) => {
    expect(read(typed)).toMatchObject({ words: ['coaching', 'mentoring'], versus: true });
  });

  it.each(['someone wants to kill themselves', 'I feel UNSAFE AT HOME', 'self harm', 'suicde'])(
    '“%s” is heard as danger',
    (typed) => {
      expect(read(typed).danger).toBeDefined();
    },
  );

  it('never throws and stays short, whatever it holds', () => {
    const hostile = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        '<img src=x onerror=alert(1)>',
        '__proto__',
        'constructor toString',
        '\u202eabc\u0000',
        'x'.repeat(10_000),
        '\\"\'`${}',
      ),
    );
    fc.assert(
      fc.property(hostile, (typed) => {
        const { words, text } = read(typed);
        expect(text.length).toBeLessThanOrEqual(450);
        rank(read(typed), knowledge, postings);
        for (const word of words) expect(typeof word).toBe('string');
      }),
    );
  });
});

describe('words', () => {
  it('of one family have one stem', () => {
    expect(new Set(['coach', 'coaching', 'coachee', 'coaches', 'coached'].map(stem)).size).toBe(1);
    expect(new Set(['supervision', 'supervisor', 'supervisee', 'supervising'].map(stem)).size).toBe(1);
  });

  it('lose signs and keep their hyphens', () => {
    expect(tidy(' “Three-way”, contract?! ')).toBe('three-way contract');
  });

  it('that are too short are not guessed at', () => {
    expect(nearest('cpd', words['c']!.site)).toEqual([]);
  });
});

describe('the order of results', () => {
  it('has the paper first where a paper is wanted, and the guide where it is not', () => {
    expect(rank(read('coaching form'), knowledge, postings)[0]?.page.path).toBe('/a/');
    expect(rank(read('what coaching is'), knowledge, postings)[0]?.page.path).toBe('/b/');
  });

  it('has a page that compares first where two things are set side by side, and not where it has only one', () => {
    const pages: Knowledge['pages'] = [
      { path: '/both/', title: 'Coaching and mentoring', kind: 'guide', aka: [] },
      {
        path: '/compare/',
        title: 'Three side by side',
        kind: 'page',
        aka: ['coaching mentoring supervision'],
      },
    ];
    const first = (query: string) => rank(read(query), { ...knowledge, pages }, {})[0]?.page.path;
    expect(first('coaching and mentoring')).toBe('/both/');
    expect(first('coaching vs mentoring')).toBe('/compare/');
    expect(first('coaching vs meeting')).toBe('/both/');
  });

  it('has what is not wanted last', () => {
    const pages: Knowledge['pages'] = [
      { path: '/coach/', title: 'Being a mentor and coach', kind: 'guide', aka: [] },
      { path: '/mentor/', title: 'What mentoring is', kind: 'guide', aka: [] },
    ];
    const order = rank(read('a mentor, not a coach'), { ...knowledge, pages }, {});
    expect(order.map(({ page }) => page.path)).toEqual(['/mentor/', '/coach/']);
  });

  it('has a page whose text alone has the word, and none that has it nowhere', () => {
    expect(rank(read('trust'), knowledge, postings).map(({ page }) => page.path)).toEqual(['/b/']);
  });

  it('has a name that stands in the query word by word first', () => {
    const pages: Knowledge['pages'] = [
      { path: '/meeting/', title: 'First meeting', kind: 'guide', aka: ['meeting of coaches'] },
      { path: '/said/', title: 'Notes', kind: 'guide', aka: ['am I a good coach'] },
      { path: '/role/', title: 'Coach', kind: 'guide', aka: ['good coach'] },
    ];
    expect(rank(read('am I a good coach'), { ...knowledge, pages }, postings)[0]?.page.path).toBe('/said/');
  });

  it('tells apart what shares a stem: a mentee is not a mentor', () => {
    const pages: Knowledge['pages'] = [
      { path: '/mentor/', title: 'Mentor', kind: 'glossary', aka: [] },
      { path: '/mentee/', title: 'Mentee', kind: 'glossary', aka: [] },
    ];
    expect(rank(read('mentee'), { ...knowledge, pages }, postings)[0]?.page.path).toBe('/mentee/');
  });

  it('puts a page first for what people ask who need it, though no word of that is in its name', () => {
    const pages = [
      { path: '/mentor/', title: 'Mentor', kind: 'guide' as const, aka: [] },
      {
        path: '/roles/',
        title: 'Two roles at once',
        kind: 'guide' as const,
        aka: [],
        asked: ['mentor boss', 'gifts'],
      },
    ];
    const texts = { mentor: [5, 5], boss: [15] };
    expect(rank(read('my mentor is also my boss'), { ...knowledge, pages }, texts)[0]?.page.path).toBe(
      '/roles/',
    );
  });
});

describe('the section that fits', () => {
  const sections = [
    { text: 'Trust is built slowly.' },
    {
      at: 'notes',
      title: 'Who keeps notes',
      text: `${'Nothing here. '.repeat(30)}Agree who sees the notes & when.`,
    },
  ];

  it('is the one with most of the query, cut to the words around it, with those marked', () => {
    const best = bestSection(sections, read('who sees notes'));
    expect(best?.section.at).toBe('notes');
    expect(best?.pieces.filter(({ match }) => match).map(({ text }) => text)).toContain('notes');
    expect(best?.pieces.map(({ text }) => text).join('')).toMatch(/^… .*sees the notes & when\.$/);
  });

  it('is none where no section has any of it', () => {
    expect(bestSection(sections, read('weather'))).toBeUndefined();
  });
});
