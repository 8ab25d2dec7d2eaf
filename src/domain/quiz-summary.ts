import { inWords, localDay } from './day.ts';
import { inLanguage, paragraph, strong, text, type Block, type Doc, type Language } from './doc.ts';
import { answered, recommend, stepsOf, whatWouldChange, wordingFor } from './quiz.ts';
import type { Responses } from './responses.ts';
import { say } from './words.ts';
import type { Outcome, Quiz } from '../schemas/quiz.ts';
import type { Words } from '../schemas/words.ts';

const nextSteps = (outcome: Outcome, words: Words['quiz']): Block[] => [
  {
    kind: 'facts',
    rows: stepsOf(outcome, words).map(({ label, value }) => ({ label, value: [text(value)] })),
  },
  ...(outcome.questions.length > 0
    ? ([
        { kind: 'heading', level: 1, text: words.toAsk },
        { kind: 'list', ordered: false, items: outcome.questions.map((one) => [text(one)]) },
      ] as const)
    : []),
];

/**
 * The result as a document to take to a needs assessment: what came out, the answers behind it, and room for notes.
 * No gate's answer is in it, because none is handed over.
 *
 * @param now the moment at which it is made
 * @param language the language of the quiz and of the words, with what the three are called in it
 */
export function summary(
  quiz: Quiz,
  outcomes: ReadonlyMap<string, Outcome>,
  responses: Responses,
  words: Words['quiz'],
  now: Date,
  language: Language & { names: Words['relationships'] },
  way?: string,
): Doc {
  const day = inWords(localDay(now), language.tag);
  const result = recommend(quiz, responses);
  const title = (id: string) => outcomes.get(id)?.title ?? id;
  const main = outcomes.get(result.first[0] ?? result.outcome);
  const counts = result.order.map(({ relationship, total, share }) => ({
    label: language.names[relationship],
    value: [text(`${total} ${words.points}, ${words[share]}`)],
  }));
  const answers: Block = {
    kind: 'facts',
    rows: answered(quiz, responses).map(({ question, option }) => ({
      label: wordingFor(question, way),
      value: [text(wordingFor(option, way))],
    })),
  };
  const changes = whatWouldChange(quiz, responses);
  const note = quiz.ways.find(({ id }) => id === way)?.note;
  return {
    title: words.summaryTitle,
    subtitle: [text(say(words.summaryVersion, { version: quiz.version, day }))],
    ...inLanguage(language),
    version: say(words.summaryVersion, { version: quiz.version, day }),
    events: [],
    blocks: [
      paragraph(words.gatesFirst),
      { kind: 'heading', level: 1, text: words.yourResult },
      { kind: 'paragraph', inlines: [strong([...result.first, result.outcome].map(title).join('. '))] },
      ...(note ? [paragraph(note)] : []),
      ...(main ? [paragraph(main.text), ...nextSteps(main, words)] : []),
      { kind: 'heading', level: 1, text: words.why },
      { kind: 'facts', rows: counts },
      { kind: 'heading', level: 1, text: words.answers },
      answers,
      { kind: 'heading', level: 1, text: words.change },
      changes.length === 0
        ? paragraph(words.changeNone)
        : {
            kind: 'list',
            ordered: false,
            items: changes.map((change) => [
              text(
                say(words.changeIf, {
                  answers: change.answers.map(({ because }) => because).join(' + '),
                  outcome: title(change.outcome),
                }),
              ),
            ]),
          },
      { kind: 'heading', level: 1, text: words.summaryNotes },
      { kind: 'lines', count: 8 },
    ],
  };
}
