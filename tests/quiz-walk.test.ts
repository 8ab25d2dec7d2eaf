import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { answer, answered, asked, chosen } from '../src/domain/quiz/answers.ts';
import { decide, heading, recommend } from '../src/domain/quiz/recommend.ts';
import { tally, type Tally } from '../src/domain/quiz/tally.ts';
import { relationships } from '../src/domain/relationships.ts';
import { noResponses, type Responses } from '../src/domain/responses.ts';
import { outcomes as outcomesShape, quiz as quizShape, type Question } from '../src/schemas/quiz.ts';
import { anyResponses, choicesOf } from './quiz-answers.ts';
import { times } from './soaking.ts';

const quiz = quizShape.parse(parse(readFileSync('src/content/quizzes/which-support.yaml', 'utf8')));
const { outcomes } = outcomesShape.parse(parse(readFileSync('src/content/outcomes.yaml', 'utf8')));
const known = new Set(outcomes.map(({ id }) => id));

/**
 * What the choice among the three depends on. Sets of answers that agree in it are one class: what comes first beside the
 * three, and the forms that they turn into, are handed through as they are.
 */
const classOf = ({ totals, own, required }: Sum): string => JSON.stringify([totals, own, required]);

interface Class {
  tally: Tally;
  /** How many sets of answers are in it. */
  sets: number;
}

/** A class before the last questions: one set of answers that stands for all, what it sums up to, and how many it answers. */
interface Begun {
  responses: Responses;
  sum: Sum;
  length: number;
  sets: number;
}

/** What the choice among the three depends on, which grows by each answer. */
type Sum = Pick<Tally, 'totals' | 'own' | 'required'>;

const plus = (a: Sum, b: Sum): Sum => ({
  totals: {
    mentoring: a.totals.mentoring + b.totals.mentoring,
    coaching: a.totals.coaching + b.totals.coaching,
    supervision: a.totals.supervision + b.totals.supervision,
  },
  own: a.own.length > 0 ? a.own : b.own,
  required: relationships.filter((one) => a.required.includes(one) || b.required.includes(one)),
});

/** What later questions depend on: a question, and those of its answers that call for one of them. */
const conditions = quiz.questions.flatMap(({ askWhen }) => Object.entries(askWhen ?? {}));
const meets = (responses: Responses): string =>
  conditions.map(([id, answers]) => chosen(responses, id).some((one) => answers.includes(one))).join();

/** Choices of a question that count alike: the first of them goes on for all. */
interface Choice {
  ids: string[];
  sum: Sum;
  many: number;
}

const nothing: Choice = { ids: [], sum: tally(quiz, []), many: 1 };

function choicesByWeight(question: Question): Choice[] {
  const found = new Map<string, Choice>();
  for (const ids of choicesOf(question)) {
    const options = ids.map((id) => question.options.find((one) => one.id === id)!);
    const sum = tally(
      quiz,
      options.map((option, i) => ({ question, option, also: i > 0 })),
    );
    const key = `${classOf(sum)} ${meets(answer(question, noResponses(), ids))}`;
    found.set(key, { ids: found.get(key)?.ids ?? ids, sum, many: (found.get(key)?.many ?? 0) + 1 });
  }
  return [...found.values()];
}

/**
 * Every set of answers, question by question: sets that agree in their class so far, and in the answers that a later
 * question depends on, go on together.
 */
function classes(): { found: Map<string, Class>; sets: number; lengths: Map<number, number> } {
  let begun: Begun[] = [{ responses: noResponses(), sum: nothing.sum, length: 0, sets: 1 }];
  for (const question of quiz.questions) {
    const next = new Map<string, Begun>();
    const choices = choicesByWeight(question);
    for (const { responses, sum, length, sets } of begun) {
      const open = asked(quiz, responses).some(({ id }) => id === question.id);
      for (const choice of open ? choices : [nothing]) {
        const then = {
          responses: answer(question, responses, choice.ids),
          sum: plus(sum, choice.sum),
          length: length + (open ? 1 : 0),
        };
        const key = `${classOf(then.sum)} ${meets(then.responses)} ${then.length}`;
        const was = next.get(key);
        next.set(key, { ...(was ?? then), sets: (was?.sets ?? 0) + sets * choice.many });
      }
    }
    begun = [...next.values()];
  }
  const found = new Map<string, Class>();
  const lengths = new Map<number, number>();
  let all = 0;
  for (const { responses, sum: grown, sets } of begun) {
    const sum = tally(quiz, answered(quiz, responses));
    if (classOf(sum) !== classOf(grown)) throw new Error(`What grew is not the tally: ${classOf(grown)}`);
    const was = found.get(classOf(sum));
    found.set(classOf(sum), { tally: sum, sets: (was?.sets ?? 0) + sets });
    // The gates are a screen too.
    const screens = asked(quiz, responses).length + 1;
    lengths.set(screens, (lengths.get(screens) ?? 0) + sets);
    all += sets;
  }
  return { found, sets: all, lengths };
}

/** How many sets of answers there are, counted another way: by multiplying, with and without what is asked only sometimes. */
function counted(): number {
  const sometimes = quiz.questions.filter(({ askWhen }) => askWhen);
  const always = quiz.questions.filter(({ askWhen }) => !askWhen).map((one) => choicesOf(one).length);
  const product = (list: number[]) => list.reduce((a, b) => a * b, 1);
  expect(sometimes).toHaveLength(1);
  const [only] = sometimes;
  const asking = product(
    Object.entries(only!.askWhen!).map(
      ([id, answers]) =>
        choicesOf(quiz.questions.find((one) => one.id === id)!).filter((choice) =>
          choice.some((one) => answers.includes(one)),
        ).length,
    ),
  );
  const those = Object.keys(only!.askWhen!).map(
    (id) => choicesOf(quiz.questions.find((one) => one.id === id)!).length,
  );
  const rest = product(always) / product(those);
  return rest * (asking * choicesOf(only!).length + product(those) - asking);
}

describe('every set of answers, two where two may be given', () => {
  let walk: ReturnType<typeof classes>;
  beforeAll(() => {
    const started = performance.now();
    walk = classes();
    console.log(
      `${walk.sets} sets of answers in ${walk.found.size} classes, in ${Math.round(performance.now() - started)} ms; ` +
        [...walk.lengths]
          .map(([n, sets]) => `${n} screens ${((sets / walk.sets) * 100).toFixed(1)} %`)
          .join(', '),
    );
  }, 300_000);

  it('is in a class, and none is left out', () => {
    expect(walk.sets).toBe(counted());
    fc.assert(
      fc.property(anyResponses(quiz), (some) => {
        let responses = some;
        for (const question of quiz.questions)
          if (!responses[question.id]) responses = answer(question, responses, ['not-sure']);
        const own = tally(quiz, answered(quiz, responses));
        const { parts, outcome } = recommend(quiz, responses);
        const same = decide(quiz, {
          ...walk.found.get(classOf(own))!.tally,
          turns: own.turns,
          first: [],
          after: [],
        });
        expect([same.parts, same.outcome]).toEqual([parts, outcome]);
      }),
      { numRuns: times(3000) },
    );
  });

  it('ends in an outcome that is there, whatever forms the answers turn it into', () => {
    const turns = quiz.questions.flatMap(({ options }) => options.flatMap((one) => one.turns ?? []));
    for (const { tally: sum } of walk.found.values()) {
      expect(known).toContain(decide(quiz, { ...sum, turns: {} }).outcome);
      if (decide(quiz, sum).parts.length > 1)
        expect(known).toContain(decide(quiz, { ...sum, turns: turns[0] as Tally['turns'] }).outcome);
    }
  });

  it('breaks no tie in silence, and says of two which comes first and why', () => {
    for (const { tally: sum } of walk.found.values()) {
      const { tie, parts, order } = decide(quiz, sum);
      if (parts.length === 2) expect(order?.because).toBeTruthy();
      // A tie at the top is named, with both or with none; or one of the tied had to be there, or was asked for.
      if (tie.length > 1 && sum.required.length + sum.own.length === 0) expect(parts.length).not.toBe(1);
      if (tie.length > 1 && parts.length === 1) expect(sum.required).toEqual([parts[0]!.relationship]);
    }
  });

  it('takes at most 12 screens, and half of all paths at most 9', () => {
    expect(Math.max(...walk.lengths.keys())).toBeLessThanOrEqual(12);
    const short = [...walk.lengths].filter(([n]) => n <= 9).reduce((sum, [, sets]) => sum + sets, 0);
    expect(short / walk.sets).toBeGreaterThanOrEqual(0.5);
  });
});

describe('random answers', () => {
  const seen = new Map<string, number>();
  const gated = quiz.gates.options.flatMap(({ outcome }) => outcome ?? []);
  const many = 60_000;
  beforeAll(() => {
    for (const responses of fc.sample(anyResponses(quiz), { numRuns: many, seed: 3 })) {
      const result = recommend(quiz, responses);
      for (const id of new Set([heading(result), ...result.parts.map(({ outcome }) => outcome)]))
        seen.set(id, (seen.get(id) ?? 0) + (id === heading(result) ? 1 : 0));
    }
    const shares = [...seen].sort(([, a], [, b]) => b - a);
    console.log(shares.map(([id, n]) => `${id} ${((n / many) * 100).toFixed(1)} %`).join(', '));
  }, 60_000);

  it('leave no outcome out of reach, gates included', () => {
    expect(outcomes.map(({ id }) => id).filter((id) => !seen.has(id) && !gated.includes(id))).toEqual([]);
  });

  it('lead to no outcome in more than 35 of 100', () => {
    expect(Math.max(...seen.values()) / many).toBeLessThanOrEqual(0.35);
  });
});
