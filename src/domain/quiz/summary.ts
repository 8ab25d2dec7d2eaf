import type { Outcome, Quiz } from '../../schemas/quiz.ts';
import type { Words } from '../../schemas/words.ts';
import { inWords, localDay } from '../day.ts';
import { inLanguage, paragraph, strong, text, type Block, type Doc, type Language } from '../doc.ts';
import type { Responses } from '../responses.ts';
import { say } from '../words.ts';
import { answered, voiceOf, wordingFor } from './answers.ts';
import { whatWouldChange } from './changes.ts';
import { changeInWords } from './change-words.ts';
import { tell, type Card } from './told.ts';

const facts = (rows: { label: string; value: string }[]): Block => ({
  kind: 'facts',
  rows: rows.map(({ label, value }) => ({ label, value: [text(value)] })),
});

function cardBlocks({ title, text: says, why, steps, outcome }: Card, words: Words['quiz']): Block[] {
  return [
    { kind: 'heading', level: 1, text: title },
    ...(why ? [paragraph(why)] : []),
    paragraph(says),
    facts([...steps, { label: words.alone, value: outcome.alone }]),
    ...(outcome.questions.length > 0
      ? ([
          { kind: 'heading', level: 2, text: words.toAsk },
          { kind: 'list', ordered: false, items: outcome.questions.map((one) => [text(one)]) },
        ] as const)
      : []),
  ];
}

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
  const told = tell({ quiz, outcomes, words, responses, way });
  const voice = voiceOf(quiz, way);
  const changes = whatWouldChange(quiz, responses);
  const note = quiz.ways.find(({ id }) => id === way)?.note;
  const version = say(words.summaryVersion, { version: quiz.version, day });
  return {
    title: words.summaryTitle,
    subtitle: [text(version)],
    ...inLanguage(language),
    version,
    events: [],
    blocks: [
      paragraph(words.gatesFirst),
      { kind: 'heading', level: 1, text: words.yourResult },
      { kind: 'paragraph', inlines: [strong(told.headline)] },
      ...(note ? [paragraph(note)] : []),
      ...told.cards.flatMap((card) => cardBlocks(card, words)),
      ...told.wishes.map(({ because, advice }) => paragraph(say(words.alsoWanted, { because, advice }))),
      { kind: 'heading', level: 1, text: words.why },
      facts(
        told.result.ranks.map(({ relationship, total, share }) => ({
          label: language.names[relationship],
          value: `${total} ${words.points}, ${words[share]}`,
        })),
      ),
      { kind: 'heading', level: 1, text: words.answers },
      facts(
        answered(quiz, responses).map(({ question, option, also }) => ({
          label: also ? words.andAlso : wordingFor(question, voice),
          value: [option.lead, wordingFor(option, voice)].filter(Boolean).join('. '),
        })),
      ),
      { kind: 'heading', level: 1, text: words.change },
      changes.length === 0
        ? paragraph(words.changeNone)
        : {
            kind: 'list',
            ordered: false,
            items: changes.map((change) => [text(changeInWords(change, outcomes, words))]),
          },
      { kind: 'heading', level: 1, text: words.summaryNotes },
      { kind: 'lines', count: 8 },
    ],
  };
}
