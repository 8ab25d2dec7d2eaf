import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { dangerIn } from '../src/domain/search/danger.ts';
import { tidy } from '../src/domain/search/words.ts';
import { search as shape } from '../src/schemas/search.ts';

const { danger } = shape.parse(parse(readFileSync('src/content/search.yaml', 'utf8')));
const said = parse(readFileSync(process.env['DANGER'] ?? 'tests/danger.yaml', 'utf8')) as Record<
  string,
  string[]
>;
const strength = (words: string) => dangerIn(tidy(words), danger);

/** Every third sentence of a list was kept aside while the grammar was tuned. */
const aside = (_: string, i: number) => i % 3 === 2;
const tuned = (one: string, i: number) => !aside(one, i);
const share = (list: string[], fits: (found: ReturnType<typeof strength>) => boolean) =>
  list.filter((words) => fits(strength(words))).length / Math.max(1, list.length);

describe.each([
  ['looked at while tuning', tuned],
  ['kept aside', aside],
])('sentences %s', (name, part) => {
  const [first, distress, harmless] = ['first', 'distress', 'harmless'].map((list) =>
    (said[list] ?? []).filter(part),
  ) as [string[], string[], string[]];
  const shown = [...first, ...distress];

  it('bring help to whoever is in danger, and alarm nobody else', () => {
    const figures = {
      shown: share(shown, (found) => found !== undefined),
      first: share(first, (found) => found === 'strong'),
      wronglyFirst: share(harmless, (found) => found === 'strong'),
      wronglyCalm: share(harmless, (found) => found === 'weak'),
    };
    console.log(name, figures);
    if (process.env['SAY'])
      console.log(
        [
          ...shown.filter((one) => !strength(one)).map((one) => `silent: ${one}`),
          ...first.filter((one) => strength(one) === 'weak').map((one) => `weak: ${one}`),
          ...harmless.flatMap((one) => (strength(one) ? [`${strength(one)} alarm: ${one}`] : [])),
        ].join('\n'),
      );
    expect(figures.shown).toBeGreaterThanOrEqual(0.87);
    expect(figures.first).toBeGreaterThanOrEqual(0.9);
    expect(figures.wronglyFirst).toBeLessThanOrEqual(0.01);
    expect(figures.wronglyCalm).toBeLessThanOrEqual(0.1);
  });
});

describe('a body in danger now', () => {
  it.each([
    'a colleague is not breathing',
    'chest pain and my left arm is numb',
    'our carer had a fit and wont wake up',
    'how many paracetamol is dangerous i had 30 this morning',
    'i have no reason to get up tomorrow',
    'he found out where i live',
    'i keep having thoughts of suicide',
    'i dont want to be here any longer',
    'is there anyone to talk to at night, i no longer want to be alive',
    'crushing pain in my chest since assembly',
    'dont wanna b here no more',
    'not safe to go home tonight',
    'he has stopped breathing',
    'thinking of driving into a wall',
    'i just want to sleep for ever',
  ])('brings help first: “%s”', (words) => expect(strength(words)).toBe('strong'));
});

describe('the trade’s own questions and figures of speech', () => {
  it.each([
    'what should a coach do if a client mentions suicide',
    'clinical supervision after a patient’s suicide',
    'my workload is killing me',
    'panic about my interview',
    'training for teachers on self harm',
    'how to ask about suicide as a helpline volunteer',
    'I do not want to be here in this supervision group any longer',
    'he stabbed me in the back over the promotion',
    'my son needs a mentor for his apprenticeship',
  ])('raise no alarm: “%s”', (words) => expect(strength(words)).toBeUndefined());
});

describe('a sentence that tells of somebody, in words that no list has', () => {
  it.each([
    'he said he knows all about my shifts now',
    'she has changed so much since the move',
    'everything tastes of cardboard since my dad went',
  ])('brings the calm line: “%s”', (words) => expect(strength(words)).toBe('weak'));

  it.each([
    'how do I find a mentor for my daughter',
    'template for our first meeting',
    'my goals for coaching this year',
    'I no longer want to be a mentor',
    'I supervise people who work with self harm',
    'on the edge of my seat about the mentor scheme',
  ])('never brings help first where a page is asked for: “%s”', (words) =>
    expect(strength(words)).not.toBe('strong'),
  );
});
