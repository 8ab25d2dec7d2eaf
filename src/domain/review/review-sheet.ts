import type { Reference } from '../../schemas/reference.ts';
import type { Words } from '../../schemas/words.ts';
import { inLanguage, strong, text, type Block, type Doc, type Inline } from '../doc.ts';
import { label } from '../reference.ts';
import { say } from '../words.ts';
import { claims } from './claims.ts';

/** A guide as a reviewer gets it. */
interface Reviewed {
  title: string;
  /** Its whole address, for a reader of the paper; undefined where nobody has said where this copy is. */
  address: string | undefined;
  minutes: number;
  body: string;
}

/**
 * A pack on paper: what to read, each claim beside its work, and room for what a practitioner finds.
 *
 * @param who whom it is for
 * @param back what to do with the filled-in sheet, as a sentence
 * @param readable a day in words
 */
export function reviewSheet(
  who: string,
  guides: Reviewed[],
  references: ReadonlyMap<string, Reference>,
  words: Words,
  back: string,
  readable: (day: string) => string,
): Doc {
  const { review } = words;
  const title = say(review.title, { who });
  return {
    title,
    subtitle: [text(review.intro)],
    ...inLanguage(words.language),
    version: `${words.site.name}: ${title}`,
    blocks: [
      heading(1, review.hour),
      {
        kind: 'list',
        ordered: true,
        items: [review.read, review.check, review.write].map((one) => [text(one)]),
      },
      heading(1, review.what),
      {
        kind: 'table',
        head: [review.guide, review.time],
        rows: guides.map((one) => [
          [one.address ? { kind: 'link', text: one.title, href: one.address } : text(one.title)],
          [text(say(words.guide.minutes, { n: one.minutes }))],
        ]),
      },
      ...guides.flatMap((one) => [
        { kind: 'pageBreak' } as const,
        ...guideBlocks(one, references, words, readable),
      ]),
      { kind: 'pageBreak' },
      heading(1, review.whole),
      ...room([review.handOver, review.who, review.first], 3),
      heading(1, review.name),
      { kind: 'paragraph', inlines: [text(review.nameText)] },
      { kind: 'check', inlines: [text(review.mayName)] },
      { kind: 'check', inlines: [text(review.mayNot)] },
      ...room([review.asNamed], 1),
      { kind: 'signatures', parties: [review.reviewer] },
      { kind: 'paragraph', inlines: [text(back)] },
    ],
    events: [],
  };
}

const heading = (level: 1 | 2, text: string): Block => ({ kind: 'heading', level, text });

/** Each question with so many lines to write on. */
const room = (questions: string[], count: number): Block[] =>
  questions.flatMap((one): Block[] => [
    { kind: 'paragraph', inlines: [strong(one)] },
    { kind: 'lines', count },
  ]);

function guideBlocks(
  { title, body }: Reviewed,
  references: ReadonlyMap<string, Reference>,
  words: Words,
  readable: (day: string) => string,
): Block[] {
  const { review } = words;
  const rows = claims(body).map(({ sentence, works }): Inline[][] => [
    [text(sentence)],
    works.flatMap((id): Inline[] => {
      const work = references.get(id);
      if (!work) return [];
      const seen = say(words.guide[`seen-${work.seen.what}`], { day: readable(work.seen.day) });
      return [strong(`${label(work, words.guide).replace(/\.$/, '')}. `), text(`${work.finding} ${seen} `)];
    }),
    [text(review.verdicts)],
  ]);
  return [
    heading(1, title),
    ...(rows.length > 0
      ? [{ kind: 'table' as const, head: [review.weSay, review.theWork, review.verdict], rows }]
      : [{ kind: 'paragraph' as const, inlines: [text(review.noClaims)] }]),
    ...room([review.wording, review.safety, review.missing], 2),
  ];
}
