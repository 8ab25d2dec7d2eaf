import type { Told } from '../../domain/quiz/told.ts';
import type { Organisation } from '../../schemas/organisation.ts';
import type { Outcome, Quiz } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import type { QuizStore } from '../../stores/quiz.ts';
import type { Urgent } from './Urgent.tsx';

/** What every part of a result is drawn from. */
export interface ResultProps {
  store: QuizStore;
  quiz: Quiz;
  told: Told;
  outcomes: ReadonlyMap<string, Outcome>;
  titles: Record<string, string>;
  agreements: Record<string, string>;
  words: Words['quiz'];
  names: Words['relationships'];
  help: Words['help'];
  urgent: Urgent;
  /** Who offers what in this organisation. */
  offers: Organisation['offers'];
  /** Who holds the needs assessment here, and the page that tells how; undefined where nobody does. */
  talk?: { who: string; path: string } | undefined;
}
