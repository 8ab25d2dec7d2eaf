import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { fromFragment, toFragment } from './quiz-link.ts';
import { asked, fillsFor, place, recommend, whatWouldChange } from './quiz.ts';
import { relationships } from './relationships.ts';
import { noResponses, type Responses } from './responses.ts';
import { outcomes as outcomesShape, quiz as quizShape, type Quiz } from '../schemas/quiz.ts';

const quiz = quizShape.parse(parse(readFileSync('src/content/quizzes/which-support.yaml', 'utf8')));
const { outcomes } = outcomesShape.parse(parse(readFileSync('src/content/outcomes.yaml', 'utf8')));
const known = new Set(outcomes.map(({ id }) => id));

/** Calls back with every complete set of answers, “not sure” included. */
function walk(
  content: Quiz,
  visit: (responses: Responses) => void,
  responses: Responses = noResponses(),
): void {
  const question = asked(content, responses).find(({ id }) => !(id in responses));
  if (!question) return visit(responses);
  for (const option of question.options) {
    responses[question.id] = option.id;
    walk(content, visit, responses);
  }
  delete responses[question.id];
}

/** Any set of answers, gaps included. */
const anyResponses = fc
  .record(
    Object.fromEntries(
      quiz.questions.map(({ id, options }) => [
        id,
        fc.option(fc.constantFrom(...options.map((one) => one.id)), { nil: undefined }),
      ]),
    ),
  )
  .map((some) =>
    Object.assign(
      noResponses(),
      Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)),
    ),
  );

describe('every set of answers', () => {
  const seen = new Map<string, number>();
  let sets = 0;
  let silentTies = 0;
  const lengths: number[] = [];

  beforeAll(() => {
    const started = performance.now();
    walk(quiz, (responses) => {
      const result = recommend(quiz, responses);
      const main = result.first[0] ?? result.outcome;
      seen.set(main, (seen.get(main) ?? 0) + 1);
      for (const one of [...result.first, result.outcome])
        if (!known.has(one)) throw new Error(`${JSON.stringify(responses)} leads to ${one}`);
      if (result.tie.length > 1 && !result.outcome.includes('-and-') && result.outcome !== 'talk-it-through')
        silentTies += 1;
      lengths.push(Object.keys(responses).length + 1);
      sets += 1;
    });
    const shares = [...seen]
      .sort(([, a], [, b]) => b - a)
      .map(([id, n]) => `${id} ${((n / sets) * 100).toFixed(1)} %`);
    console.log(
      `${sets} sets of answers in ${Math.round(performance.now() - started)} ms: ${shares.join(', ')}`,
    );
  }, 120_000);

  it('ends in an outcome that has a next step', () => {
    expect(sets).toBeGreaterThan(100_000);
    expect(outcomes.filter(({ ask, read }) => ask && read.length > 0)).toHaveLength(outcomes.length);
  });

  it('breaks no tie in silence', () => {
    expect(silentTies).toBe(0);
  });

  it('leaves no outcome out of reach, gates included', () => {
    const gates = quiz.gates.options.flatMap(({ outcome }) => outcome ?? []);
    expect(outcomes.map(({ id }) => id).filter((id) => !seen.has(id) && !gates.includes(id))).toEqual([]);
  });

  it('gives no outcome more than 35 % of random answers', () => {
    expect(Math.max(...seen.values()) / sets).toBeLessThanOrEqual(0.35);
  });

  it('takes at most 12 steps, and half of all paths at most 9', () => {
    const sorted = lengths.sort((a, b) => a - b);
    expect(sorted.at(-1)).toBeLessThanOrEqual(12);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThanOrEqual(9);
  });
});

describe('a recommendation', () => {
  it('never falls for X when an answer with more weight for X is chosen', () => {
    fc.assert(
      fc.property(
        anyResponses,
        fc.constantFrom(...quiz.questions),
        fc.constantFrom(...relationships),
        (responses, question, one) => {
          const totals = question.options.map((option) => ({
            weight: option.weights[one],
            total: recommend(
              { ...quiz, questions: quiz.questions.map((q) => ({ ...q, askWhen: undefined })) } as Quiz,
              { ...responses, [question.id]: option.id },
            ).totals[one],
          }));
          for (const a of totals)
            for (const b of totals) if (a.weight > b.weight) expect(a.total).toBeGreaterThan(b.total);
        },
      ),
    );
  });

  it('can be changed by every question', () => {
    const changed = new Set<string>();
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const now = recommend(quiz, responses);
        for (const question of asked(quiz, responses))
          for (const option of question.options) {
            const then = recommend(quiz, { ...responses, [question.id]: option.id });
            if (then.outcome !== now.outcome || then.first.join() !== now.first.join())
              changed.add(question.id);
          }
      }),
      { numRuns: 300 },
    );
    expect([...changed].sort()).toEqual(quiz.questions.map(({ id }) => id).sort());
  });

  it('says what would change it, and that change does lead there', () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        for (const change of whatWouldChange(quiz, responses)) {
          const then = recommend(quiz, {
            ...responses,
            ...Object.fromEntries(change.answers.map(({ question, option }) => [question, option])),
          });
          expect(then.first[0] ?? then.outcome).toBe(change.outcome);
        }
      }),
    );
  });

  it('is open when nothing is known', () => {
    expect(recommend(quiz, noResponses()).outcome).toBe('talk-it-through');
  });

  it('stands in the triangle at the corner that it is all about', () => {
    const corners = { mentoring: { x: 0, y: 0 }, coaching: { x: 1, y: 0 }, supervision: { x: 0, y: 1 } };
    expect(place({ mentoring: 0, coaching: 9, supervision: 0 }, corners)).toEqual({ x: 1, y: 0 });
    expect(place({ mentoring: 0, coaching: 0, supervision: 0 }, corners).x).toBeCloseTo(1 / 3);
  });
});

describe('the agreement that a result opens', () => {
  const outcome = (id: string) => outcomes.find((one) => one.id === id)!;
  const answers = (some: Record<string, string>) => Object.assign(noResponses(), some);

  it('opens with the rhythm that the answers speak of, where they speak for that relationship', () => {
    const weeks = answers({ about: 'goal', 'how-long': 'few-months' });
    expect(fillsFor(quiz, weeks, outcome('coaching'))).toMatchObject({ frequency: 'every two weeks' });
    expect(fillsFor(quiz, weeks, outcome('mentoring'))).toMatchObject({ frequency: 'once a month' });
    expect(fillsFor(quiz, weeks, outcome('coaching-and-supervision'))).toEqual(
      outcome('coaching-and-supervision').fills,
    );
  });

  it('says with one person or more, for each of the three and each pair', () => {
    const named = outcomes.filter(({ kind }) => kind === 'support' || kind === 'pair');
    expect(named.filter(({ form }) => !form)).toEqual([]);
  });
});

describe('scoring by hand, on the paper version', () => {
  it('gives the same leading outcome', () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const columns = [0, 0, 0];
        for (const question of asked(quiz, responses)) {
          const circled = question.options.find(({ id }) => id === responses[question.id]);
          for (const [i, one] of relationships.entries())
            columns[i] = (columns[i] ?? 0) + (circled?.weights[one] ?? 0);
        }
        const highest = Math.max(...columns);
        const close = relationships.filter(
          (_, i) =>
            (columns[i] ?? 0) >= quiz.thresholds.least && highest - (columns[i] ?? 0) <= quiz.thresholds.near,
        );
        const { outcome } = recommend(quiz, responses);
        const named = outcomes.find(({ id }) => id === outcome)?.relationships ?? [];
        expect([...named].sort()).toEqual(close.length === 3 ? [] : [...close].sort());
      }),
      { numRuns: 5000 },
    );
  });
});

describe('a link to a result', () => {
  it('brings back exactly what was chosen', () => {
    fc.assert(
      fc.property(anyResponses, (responses) => {
        const own = Object.fromEntries(
          asked(quiz, responses).flatMap(({ id }) => (responses[id] ? [[id, responses[id]]] : [])),
        );
        if (Object.keys(own).length === 0) return;
        const read = fromFragment(quiz, toFragment(quiz, 'me', Object.assign(noResponses(), own)));
        expect(read.kind === 'result' && { ...read.responses }).toEqual(own);
      }),
    );
  });

  it('that is hostile, cut or old never throws and never shows what was not chosen', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.string(),
        fc.constantFrom(
          ...quiz.questions.flatMap(({ id, options }) => options.map((one) => `${id}.${one.id}`)),
        ),
        fc.constant('__proto__.x'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string().map((text) => `#${text}`),
          pieces.map((some) => `#answers=${some.join(';')}`),
          pieces.map((some) => `#answers=${quiz.version};me;${some.join(';')}`),
        ),
        (fragment) => {
          const read = fromFragment(quiz, fragment);
          if (read.kind !== 'result') return;
          for (const [id, value] of Object.entries(read.responses))
            expect(fragment).toContain(`${id}.${value}`);
        },
      ),
      { numRuns: 10_000 },
    );
  });

  it('of an older version says that it is old', () => {
    expect(fromFragment(quiz, `#answers=${quiz.version - 1};me;about.goal`).kind).toBe('old');
  });
});
