import { inLanguage, paragraph, strong, text, type Block, type Doc, type Language } from './doc.ts';
import { answered, recommend, whatWouldChange, wordingFor } from './quiz.ts';
import type { Responses } from './responses.ts';
import { longDay, say } from './words.ts';
import type { Outcome, Quiz } from '../schemas/quiz.ts';
import type { Words } from '../schemas/words.ts';

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
  const day = longDay(now, language.tag);
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
      ...(main ? [paragraph(main.text), paragraph(main.ask)] : []),
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
