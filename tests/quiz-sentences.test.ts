import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { second } from '../src/domain/quiz/answers.ts';
import { tell, type Told } from '../src/domain/quiz/told.ts';
import { noResponses } from '../src/domain/responses.ts';
import { outcomes as outcomesShape, quiz as quizShape } from '../src/schemas/quiz.ts';
import type { Condition, Said } from '../src/schemas/said.ts';
import type { Words } from '../src/schemas/words.ts';
import { choicesOf } from './quiz-answers.ts';
import { soaking } from './soaking.ts';

const quiz = quizShape.parse(parse(readFileSync('src/content/quizzes/which-support.yaml', 'utf8')));
const { outcomes } = outcomesShape.parse(parse(readFileSync('src/content/outcomes.yaml', 'utf8')));
const words = (parse(readFileSync('src/content/words.yaml', 'utf8')) as Words).quiz;
const byId = new Map(outcomes.map((one) => [one.id, one]));

interface Reader {
  way: string;
  voice: string;
  given: Record<string, string[]>;
  /** What a gate answers. */
  stopped?: string;
}

/** Who leads the three: one of them, or two, the first before the second. */
const needs = [
  ['way-here'],
  ['goal'],
  ['practice'],
  ...[
    'way-here goal',
    'goal way-here',
    'way-here practice',
    'practice way-here',
    'goal practice',
    'practice goal',
  ].map((two) => two.split(' ')),
  ['expert-answer', 'goal'],
  ['be-seen'],
  ['gone-wrong'],
  ['not-sure'],
];
const firsts: Record<string, string> = {
  'way-here': 'how-others-did-it',
  goal: 'own-thoughts',
  practice: 'other-eyes',
};
const missing: string[][] = [['not-sure'], ['in-charge', 'held-to-it'], ['fellowship']];

/**
 * Readers of every voice, with every answer, and every two, to each question that a condition names; other questions are
 * answered as the need would have it. What is taken in turn meets every other answer, and all of them together in a soak.
 */
function* readers(): Generator<Reader> {
  let turn = 0;
  const all = (id: string) => choicesOf(quiz.questions.find((one) => one.id === id)!);
  // Two ways in that are spoken to in one voice, and send a message in one, read the same sentences.
  const voices = [...new Map(quiz.ways.map((way) => [`${way.voice} ${way.sends}`, way])).values()];
  const companies = all('company').filter(
    ([first, also]) => !also || first === 'one-person' || also === 'one-person',
  );
  for (const { id: way, voice } of voices)
    for (const about of needs)
      for (const from of missing)
        for (const knows of [['the-point'], ['same-stage'], ['not-sure']])
          for (const depend of [['expected'], ['yes'], ['no']])
            for (const company of companies)
              for (const wish of [['mine'], ['open'], ['sent'], ['not-sure']]) {
                // Wishes matter to messages alone: whoever thinks of one person is enough.
                if (wish[0] !== 'mine' && company[0] !== 'one-person') continue;
                const longs = all('how-long');
                // Neither the company nor a wish has a word with how long it is to be: in turn is enough.
                const inTurn = !soaking && (company.join() !== 'one-person' || wish[0] !== 'mine');
                for (const long of inTurn ? [longs[(turn += 1) % longs.length]!] : longs) {
                  const first = firsts[about[0] ?? ''] ?? 'not-sure';
                  yield {
                    way,
                    voice,
                    given: {
                      about,
                      'where-from': from,
                      'first-conversation': [first],
                      'knows-field': knows,
                      depend,
                      'how-long': long,
                      company,
                      'own-wish': wish,
                      'who-pays': ['sponsor'],
                    },
                  };
                }
              }
}

/** Whoever ticked a gate, in every voice. */
function* stoppedReaders(): Generator<Reader> {
  for (const { id: way, voice } of quiz.ways)
    for (const { outcome } of quiz.gates.options)
      if (outcome)
        yield {
          way,
          voice,
          stopped: outcome,
          given: {
            about: ['goal'],
            company: ['not-sure'],
            'own-wish': ['mine'],
            'how-long': ['not-sure'],
            depend: ['no'],
            'knows-field': ['not-sure'],
            'where-from': ['not-sure'],
          },
        };
}

const toldTo = ({ way, given, stopped }: Reader): Told => {
  const responses = noResponses();
  for (const { id } of quiz.questions) {
    const [first, also] = given[id] ?? [];
    if (first) responses[id] = first;
    if (also) responses[second(id)] = also;
  }
  const before = outcomes.filter(({ id }) => id === stopped);
  return tell({ quiz, outcomes: byId, words, responses, way, stopped: before });
};

/** Every sentence that a result shows, with the place where it stands. */
const shown = (told: Told): [string, string][] => [
  ['headline', told.headline],
  ['text', told.text],
  ...told.messages.map(({ text }, i): [string, string] => [i === 0 ? 'message' : 'also', text]),
  ['care', told.care ?? ''],
  ...told.heeds.map(({ text }): [string, string] => ['heed', text]),
  ...told.wishes.map(({ because }): [string, string] => ['wish', because]),
  ...told.cards.flatMap(({ title, text, why, steps }): [string, string][] => [
    ['title', title],
    ['text', text],
    ['why', why ?? ''],
    ...steps.map(({ label, value }): [string, string] => [label, value]),
  ]),
];

/** What sentences claim, and for whom that is true: written from the sentences, and not from their conditions. */
const claims: { says: RegExp; in?: string; only: (reader: Reader) => boolean }[] = [
  { says: /\{/, only: () => false },
  // Whoever heard of a worry, or sees that someone is at risk, is the one to act, in whatever part.
  ...['text', words.ask, words.where, words.beside].map((place) => ({
    says: /\b[Yy]ou(r)?\b/,
    in: place,
    only: ({ voice, stopped }: Reader) => /me|give/.test(voice) || /risk|brushed/.test(stopped ?? ''),
  })),
  { says: /\bgroup\b|\bequals\b|whole team/, in: words.formWords, only: ({ given }) => together(given) },
  { says: /\bgroup\b|\bequals\b|whole team/, in: 'title', only: ({ given }) => together(given) },
  { says: /^One to one\.$/, in: words.formWords, only: ({ given }) => given['company']!.length === 1 },
  { says: /first weeks/, in: words.rhythm, only: ({ given }) => given['how-long']![0] === 'first-weeks' },
  { says: /for a few months/, in: words.rhythm, only: ({ given }) => given['how-long']![0] === 'few-months' },
  { says: /until a set date/, in: words.rhythm, only: ({ given }) => given['how-long']![0] === 'until-date' },
  { says: /for a year or more/, in: words.rhythm, only: ({ given }) => given['how-long']![0] === 'a-year' },
  {
    says: /over six to twelve months/,
    in: words.rhythm,
    only: ({ given }) => given['how-long']![0] === 'not-sure',
  },
  { says: /not long ago/, only: ({ given }) => given['knows-field']![0] !== 'the-point' },
  { says: /it is expected in this work/, only: ({ given }) => given['depend']![0] === 'expected' },
  {
    says: /far more answers speak for it/,
    only: ({ given }) => given['depend']![0] !== 'expected',
  },
  {
    says: /it was put first when two were chosen/,
    only: ({ given }) => Object.values(given).some((ids) => ids.length > 1),
  },
  { says: /You told me that you would like/, only: ({ given }) => given['own-wish']![0] === 'mine' },
  { says: /some of you have said/, only: ({ given }) => given['own-wish']![0] === 'mine' },
  { says: /[Hh]ave not asked you yet/, only: ({ given }) => /open|not-sure/.test(given['own-wish']![0]!) },
  { says: /I have not asked you yet/, only: ({ given }) => /open|not-sure/.test(given['own-wish']![0]!) },
  { says: /thank you for asking me/, in: 'message', only: ({ voice }) => voice === 'give' },
  { says: /What you are offering|is asked of you|are asked of you/, only: ({ voice }) => voice === 'give' },
  { says: /./, in: 'care', only: ({ stopped }) => !stopped },
  {
    says: /If you manage, assess or rate them|Who listens to you/,
    in: 'heed',
    only: ({ voice }) => voice === 'give',
  },
  { says: /made you uneasy/, only: ({ stopped }) => !stopped },
  { says: /If you already have/, in: 'heed', only: ({ voice, stopped }) => voice === 'me' && !stopped },
  { says: /If they already have/, in: 'heed', only: ({ voice, stopped }) => voice === 'them' && !stopped },
  { says: /two things, kept apart/, in: 'message', only: ({ voice }) => voice === 'them' },
  { says: /what became of my plan/, only: ({ given }) => given['where-from']!.includes('held-to-it') },
  { says: /It has been too much lately/, in: 'message', only: ({ voice }) => voice === 'group' },
  { says: /Tell the managers of those/, only: ({ voice }) => voice === 'group' },
  { says: /something has gone wrong/, only: ({ given }) => given['about']![0] === 'gone-wrong' },
  {
    says: /tired, low or not well/,
    only: ({ given }) => /held-to-it|confidence|not-sure/.test(given['where-from']!.join()),
  },
  {
    says: /Putting off, or not daring/,
    only: ({ given }) => /held-to-it|confidence/.test(given['where-from']!.join()),
  },
  { says: /someone like you/, in: 'headline', only: ({ voice }) => voice === 'me' },
];

/** Which claims a sentence makes where it stands: found once for each sentence, for the same ones come in many results. */
const claimedBy = new Map<string, number[]>();
function claimsOf(place: string, sentence: string): number[] {
  const key = `${place}: ${sentence}`;
  const known = claimedBy.get(key);
  if (known) return known;
  const found = claims.flatMap(({ says, in: where }, i) =>
    (where && where !== place) || !says.test(sentence) ? [] : [i],
  );
  claimedBy.set(key, found);
  return found;
}

/** In whose voice a message is. */
const sends = ({ way, voice }: Reader) => quiz.ways.find(({ id }) => id === way)?.sends ?? voice;

const together = (given: Reader['given']) =>
  given['company']!.some((one) => /led-group|peers|team|not-sure/.test(one)) ||
  given['where-from']!.includes('fellowship');

/** Every wording of the content that has a condition, by its text as it is written. */
const conditions = new Map<string, { when?: Condition | undefined; unless?: Condition | undefined }[]>();
const collect = (said: Said | undefined) => {
  if (typeof said === 'object')
    for (const one of said) conditions.set(one.text, [...(conditions.get(one.text) ?? []), one]);
};
for (const { headline, text, form, rhythm, where, ask, beside, message } of outcomes)
  [headline, text, form, rhythm, where, ask, beside, message].forEach(collect);
collect(quiz.care);
collect(quiz.heeds);

const met = (condition: Condition | undefined, { voice, given, stopped }: Reader, lead: string) =>
  Object.entries(condition ?? {}).every(([about, answers]) => {
    if (about === 'voice') return answers.includes(voice);
    if (about === 'gate') return answers.includes(stopped ? 'ticked' : 'none');
    if (about === 'lead') return answers.includes(lead);
    const ids = given[about] ?? ['not-sure'];
    return [...ids, ...(ids.length > 1 ? ['two'] : [])].some((id) => answers.includes(id));
  });

describe('every sentence that a result shows', () => {
  it('is true for the answers given, and for the one who reads', () => {
    const untrue = new Map<string, string>();
    const used = new Set<number>();
    const spoken = new Set<string>();
    let results = 0;
    for (const reader of [...stoppedReaders(), ...readers()]) {
      const told = toldTo(reader);
      const lead = told.result.parts[0]?.relationship ?? 'none';
      results += 1;
      for (const [place, sentence] of shown(told)) {
        for (const i of claimsOf(place, sentence)) {
          used.add(i);
          if (!claims[i]!.only(reader)) untrue.set(`${place}: ${sentence}`, JSON.stringify(reader));
        }
        const written = conditions.get(sentence);
        if (!written) continue;
        const reads = place === 'message' ? { ...reader, voice: sends(reader) } : reader;
        spoken.add(sentence);
        if (
          !written.some(({ when, unless }) => met(when, reads, lead) && !(unless && met(unless, reads, lead)))
        )
          untrue.set(`${place}: ${sentence}`, JSON.stringify(reader));
      }
    }
    console.log(
      `${results} results read, ${spoken.size} of ${conditions.size} sentences with a condition among them`,
    );
    expect([...untrue].slice(0, 20)).toEqual([]);
    // The first claim is that nothing is left unfilled: it must never be met.
    expect(claims.map((_, i) => i).filter((i) => i > 0 && !used.has(i))).toEqual([]);
  }, 300_000);
});
