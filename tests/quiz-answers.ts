import fc from 'fast-check';
import { answer, pairs } from '../src/domain/quiz/answers.ts';
import { noResponses, type Responses } from '../src/domain/responses.ts';
import type { Question, Quiz } from '../src/schemas/quiz.ts';

/** All that can be chosen for a question: one answer, or two in either order where two may be given. */
export function choicesOf({ two, options }: Question): string[][] {
  const ids = options.map(({ id }) => id);
  const beside = options.filter(pairs).map(({ id }) => id);
  const both = two ? beside.flatMap((a) => beside.filter((b) => b !== a).map((b) => [a, b])) : [];
  return [...ids.map((id) => [id]), ...both];
}

/** Any set of answers to the questions that they call for, gaps included. */
export const anyResponses = (quiz: Quiz): fc.Arbitrary<Responses> =>
  fc
    .tuple(...quiz.questions.map((question) => fc.constantFrom([], ...choicesOf(question))))
    .map((all) =>
      quiz.questions.reduce(
        (responses, question, i) => answer(question, responses, all[i] ?? []),
        noResponses(),
      ),
    );
