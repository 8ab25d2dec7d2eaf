import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { outcomes as outcomesShape, quiz as quizShape, type Quiz } from '../../schemas/quiz.ts';
import { relationships } from '../relationships.ts';
import { noResponses, respond, type Responses } from '../responses.ts';
import { answered, asked, chosen, possible, second } from './answers.ts';
import { whatWouldChange } from './changes.ts';
import { fromFragment, toFragment } from './link.ts';
import { place } from './place.ts';
import { heading, recommend } from './recommend.ts';
import { anyResponses } from '../../../tests/quiz-answers.ts';
import { times } from '../../../tests/soaking.ts';
import { fillsFor } from './told.ts';

const quiz = quizShape.parse(parse(readFileSync('src/content/quizzes/which-support.yaml', 'utf8')));
const { outcomes } = outcomesShape.parse(parse(readFileSync('src/content/outcomes.yaml', 'utf8')));
const any = anyResponses(quiz);

describe('a recommendation', () => {
  it('never falls for X when an answer with more weight for X is chosen', () => {
    const all = { ...quiz, questions: quiz.questions.map((q) => ({ ...q, askWhen: undefined })) } as Quiz;
    fc.assert(
      fc.property(
        any,
        fc.constantFrom(...quiz.questions),
        fc.constantFrom(...relationships),
        (responses, question, one) => {
          const alone = respond(responses, second(question.id), undefined);
          const totals = question.options.map((option) => ({
            weight: option.weights[one],
            total: recommend(all, respond(alone, question.id, option.id)).totals[one],
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
      fc.property(any, (responses) => {
        const now = recommend(quiz, responses);
        for (const question of asked(quiz, responses))
          for (const option of question.options) {
            const then = recommend(quiz, respond(responses, question.id, option.id));
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
      fc.property(any, (responses) => {
        for (const change of whatWouldChange(quiz, responses)) {
          let then = responses;
          for (const { question, option } of change.set) then = respond(then, question, option);
          for (const { question } of change.without) then = respond(then, question, undefined);
          expect(heading(recommend(quiz, then))).toBe(change.outcome);
          expect(change.outcome).not.toBe(heading(recommend(quiz, responses)));
        }
      }),
    );
  });

  it('names no fact, such as being sent, among what would change it', () => {
    const facts = quiz.questions.filter(({ fact }) => fact).map(({ id }) => id);
    expect(facts).toContain('own-wish');
    fc.assert(
      fc.property(any, (responses) => {
        const named = whatWouldChange(quiz, responses).flatMap(({ set }) =>
          set.map(({ question }) => question),
        );
        expect(named.filter((id) => facts.includes(id))).toEqual([]);
      }),
    );
  });

  it('has supervision in it wherever that is expected in the work, and says so first', () => {
    fc.assert(
      fc.property(any, (responses) => {
        const { parts, order } = recommend(quiz, respond(responses, 'depend', 'expected'));
        expect(parts.map(({ relationship }) => relationship)).toContain('supervision');
        expect(parts[0]?.relationship).toBe('supervision');
        if (parts.length > 1) expect(order?.by).toBe('required');
      }),
    );
  });

  it('names both needs where two answers to one question ask for them', () => {
    const both = fc.constantFrom(['way-here', 'goal'], ['goal', 'practice'], ['practice', 'way-here']);
    fc.assert(
      fc.property(any, both, (responses, [first, also]) => {
        const two = respond(
          respond(respond(responses, 'about', first), second('about'), also),
          'depend',
          'no',
        );
        const { parts, order } = recommend(quiz, two);
        expect(parts).toHaveLength(2);
        expect(order?.because).toBeTruthy();
      }),
    );
  });

  it('names every strong wish that it does not meet', () => {
    fc.assert(
      fc.property(any, (responses) => {
        const { parts, wishes } = recommend(quiz, responses);
        if (parts.length === 0) return;
        const met = [...parts, ...wishes].map(({ relationship }) => relationship);
        for (const { option } of answered(quiz, responses))
          for (const one of relationships) if (option.weights[one] === 3) expect(met).toContain(one);
      }),
    );
  });

  it('is open when nothing is known, and only leans on little', () => {
    expect(recommend(quiz, noResponses()).outcome).toBe('talk-it-through');
    expect(recommend(quiz, respond(noResponses(), 'knows-field', 'the-point'))).toMatchObject({
      outcome: 'mentoring',
      leans: true,
    });
  });

  it('stands in the triangle at the corner that it is all about', () => {
    const corners = { mentoring: { x: 0, y: 0 }, coaching: { x: 1, y: 0 }, supervision: { x: 0, y: 1 } };
    expect(place({ mentoring: 0, coaching: 9, supervision: 0 }, corners)).toEqual({ x: 1, y: 0 });
    expect(place({ mentoring: 0, coaching: 0, supervision: 0 }, corners).x).toBeCloseTo(1 / 3);
  });
});

describe('progress', () => {
  it('never promises fewer steps than there will be', () => {
    fc.assert(
      fc.property(any, (responses) => {
        let begun = noResponses();
        const asks = asked(quiz, responses);
        for (const { id } of asks) {
          expect(possible(quiz, begun).length).toBeGreaterThanOrEqual(asks.length);
          begun = respond(begun, id, responses[id] ?? 'not-sure');
          begun = respond(begun, second(id), responses[second(id)]);
        }
      }),
    );
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

  it('is there for every form of support, or it is said why none is needed; and each says with one person or more', () => {
    const named = outcomes.filter(({ kind }) => kind === 'support' || kind === 'pair');
    expect(named.filter(({ form, agreement, noAgreement }) => !form || !(agreement ?? noAgreement))).toEqual(
      [],
    );
  });
});

describe('scoring by hand, on the paper version', () => {
  it('gives the same relationships', () => {
    fc.assert(
      fc.property(any, (responses) => {
        const columns = { mentoring: 0, coaching: 0, supervision: 0 };
        const both: (string | undefined)[][] = [];
        for (const question of asked(quiz, responses)) {
          const circled = chosen(responses, question.id).map((id) =>
            question.options.find((one) => one.id === id)!,
          );
          for (const one of relationships) for (const { weights } of circled) columns[one] += weights[one];
          const [a, b] = circled.map(({ weights }) => relationships.find((one) => weights[one] === 3));
          if (a && b && a !== b) both.push([a, b]);
        }
        const highest = Math.max(...Object.values(columns));
        const close = relationships.filter(
          (one) => columns[one] >= quiz.thresholds.least && highest - columns[one] <= quiz.thresholds.near,
        );
        const must = responses['depend'] === 'expected' ? ['supervision'] : [];
        const named = recommend(quiz, responses).parts.map(({ relationship }) => relationship);
        const open = close.length === 3 && !both[0] && !must[0];
        const wanted = new Set(open ? [] : [...must, ...(both[0] ?? []), ...close]);
        expect(named).toHaveLength(Math.min(wanted.size, 2));
        expect([...wanted]).toEqual(expect.arrayContaining(named));
      }),
      { numRuns: times(1000) },
    );
  });
});

describe('a link to a result', () => {
  const own = (responses: Responses) =>
    Object.fromEntries(
      asked(quiz, responses).flatMap(({ id }) =>
        [id, second(id)].flatMap((key) => (responses[key] ? [[key, responses[key]]] : [])),
      ),
    );

  it('brings back exactly what was chosen, the second answer after the first', () => {
    fc.assert(
      fc.property(any, (responses) => {
        if (Object.keys(own(responses)).length === 0) return;
        const read = fromFragment(quiz, toFragment(quiz, 'me', Object.assign(noResponses(), own(responses))));
        expect(read.kind === 'result' && { ...read.responses }).toEqual(own(responses));
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
        fc.constant('about.goal+goal'),
        fc.constant('about.goal+practice'),
        fc.constant('about+.goal'),
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string().map((text) => `#${text}`),
          pieces.map((some) => `#answers=${some.join(';')}`),
          pieces.map((some) => `#answers=2;me;${some.join(';')}`),
          pieces.map((some) => `#answers=${quiz.version};me;${some.join(';')}`),
        ),
        (fragment) => {
          const read = fromFragment(quiz, fragment);
          if (read.kind !== 'result') return;
          for (const value of Object.values(read.responses)) expect(fragment).toContain(value);
        },
      ),
      { numRuns: times(2000) },
    );
  });

  it('of an older version says that it is old, and opens what still fits', () => {
    expect(fromFragment(quiz, '#answers=2;me;about.goal;how-long.gone;company.peers')).toMatchObject({
      kind: 'result',
      old: true,
      responses: { about: 'goal', company: 'peers' },
    });
    expect(fromFragment(quiz, '#answers=1;me;r7.3').kind).toBe('old');
  });
});
