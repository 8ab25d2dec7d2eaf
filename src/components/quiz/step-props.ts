import type { Quiz } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import type { QuizStore } from '../../stores/quiz.ts';

/** What every step of the quiz is drawn from. */
export interface StepProps {
  store: QuizStore;
  quiz: Quiz;
  words: Words['quiz'];
}
