import { listed, say } from '../domain/words.ts';
import type { Question, Quiz } from '../schemas/quiz.ts';
import type { Words } from '../schemas/words.ts';

/** When a question is asked, in words, where it depends on an earlier answer. */
export function askedAfter(quiz: Quiz, question: Question, words: Words): string | undefined {
  const conditions = Object.entries(question.askWhen ?? {}).map(([earlier, answers]) => {
    const options = quiz.questions.find(({ id }) => id === earlier)?.options ?? [];
    const found = answers.flatMap((id) => options.find((one) => one.id === id)?.because ?? []);
    return listed(found, words.language.tag, 'disjunction');
  });
  return conditions.length > 0
    ? say(words.quiz.askedWhen, { answers: conditions.join(words.quiz.and) })
    : undefined;
}
