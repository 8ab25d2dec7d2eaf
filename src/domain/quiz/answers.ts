import type { AnswerOption, Question, Quiz } from '../../schemas/quiz.ts';
import { respond, type Responses } from '../responses.ts';

/** Whom the words are for: oneself, somebody else, whoever gives, or several people. */
export type Voice = Quiz['ways'][number]['voice'];

/** The voice of a way in; oneself before one is chosen. */
export const voiceOf = (quiz: Quiz, way: string | undefined): Voice =>
  quiz.ways.find(({ id }) => id === way)?.voice ?? 'me';

interface Worded {
  text?: string | undefined;
  them?: string | undefined;
  give?: string | undefined;
  group?: string | undefined;
}

/** The wording in a voice. Where it has none of its own, what is said of somebody else, and then of oneself, stands. */
export const wordingFor = (item: Worded, voice: Voice): string =>
  (voice === 'me' ? item.text : (item[voice] ?? item.them ?? item.text)) ?? '';

/** Where a second answer to a question stands among the responses. No id of content looks like it. */
export const second = (question: string): string => `${question}+`;

/** What was chosen for a question, in the order in which it was chosen: nothing, one answer or two. */
export const chosen = (responses: Responses, question: string): string[] =>
  [responses[question], responses[second(question)]].flatMap((id) => id ?? []);

/** What each question takes, for whoever reads responses from outside. */
export const allowedBy = (quiz: Quiz): Map<string, string[]> =>
  new Map(
    quiz.questions.flatMap(({ id, two, options }) => {
      const ids = options.map((one) => one.id);
      return [
        [id, ids],
        ...(two ? [[second(id), options.filter(pairs).map((one) => one.id)] as const] : []),
      ] as [string, string[]][];
    }),
  );

/** Whether an answer may stand beside another: “not sure” and what opens the gates stand alone. */
export const pairs = ({ id, opens }: AnswerOption): boolean => id !== 'not-sure' && !opens;

/**
 * The responses after a press on an option, or undefined where a third answer was refused. Where two may be given, a
 * press adds a second, and a press on an answer takes it away; elsewhere it takes the place of the one before.
 */
export function press(question: Question, responses: Responses, id: string): Responses | undefined {
  const now = question.two ? chosen(responses, question.id) : [];
  const alone = (one: string) => question.options.some((option) => option.id === one && !pairs(option));
  if (now.includes(id))
    return answer(
      question,
      responses,
      now.filter((one) => one !== id),
    );
  if (alone(id) || now.some(alone)) return answer(question, responses, [id]);
  return now.length < 2 ? answer(question, responses, [...now, id]) : undefined;
}

/** The responses with these answers to a question, the first before the second; none takes what was chosen away. */
export const answer = ({ id }: Question, responses: Responses, [first, also]: string[]): Responses =>
  respond(respond(responses, id, first), second(id), also);

/** The questions that these responses call for, in order; a question that depends on an earlier answer comes and goes with it. */
export function asked(quiz: Quiz, responses: Responses): Question[] {
  return open(quiz, (earlier, answers) => chosen(responses, earlier).some((id) => answers.includes(id)));
}

/** The questions that are asked or may yet be: so many steps at most, however one goes on. */
export function possible(quiz: Quiz, responses: Responses): Question[] {
  return open(
    quiz,
    (earlier, answers) =>
      !responses[earlier] || chosen(responses, earlier).some((id) => answers.includes(id)),
  );
}

function open(quiz: Quiz, met: (earlier: string, answers: string[]) => boolean): Question[] {
  const found: Question[] = [];
  for (const question of quiz.questions) {
    const conditions = Object.entries(question.askWhen ?? {});
    if (
      conditions.every(
        ([earlier, answers]) => found.some(({ id }) => id === earlier) && met(earlier, answers),
      )
    )
      found.push(question);
  }
  return found;
}

/** An answer that counts: to a question that is asked. `also`: it was given second. */
export interface Answer {
  question: Question;
  option: AnswerOption;
  also: boolean;
}

/** The answers that count, in the order of the questions, a first before a second. */
export function answered(quiz: Quiz, responses: Responses): Answer[] {
  return asked(quiz, responses).flatMap((question) =>
    chosen(responses, question.id).flatMap((id, i) => {
      const option = question.options.find((one) => one.id === id);
      return option ? [{ question, option, also: i > 0 }] : [];
    }),
  );
}
