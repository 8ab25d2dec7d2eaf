import type { Settled } from './agreement/settle.ts';
import type { Template } from './agreement/template.ts';
import { paragraph, text, type Doc } from './doc.ts';
import { say } from './words.ts';

/** The words of the sheets that go with an agreement. */
export interface PackWords {
  packTitle: string;
  packIntro: string;
  packSigned: string;
  packFiles: string;
  packReminder: string;
  packReview: string;
  packClosing: string;
  packCalendar: string;
  reminderTitle: string;
  reminderIntro: string;
}

/** The first sheet of a pack: what is in it, and when to take which sheet out. It names nobody. */
function coverSheet({ agreement }: Template, doc: Doc, words: PackWords): Doc {
  return {
    ...doc,
    title: say(words.packTitle, { title: agreement.title }),
    subtitle: [text(words.packIntro)],
    blocks: [
      { kind: 'heading', level: 1, text: words.packFiles },
      {
        kind: 'list',
        ordered: true,
        items: [
          words.packSigned,
          words.packReminder,
          words.packReview,
          words.packClosing,
          ...(doc.events.length > 0 ? [words.packCalendar] : []),
        ].map((item) => [text(item)]),
      },
      { kind: 'lines', count: 8 },
    ],
    events: [],
  };
}

/** One page to keep at hand: what was settled that one wants to look up, with what is still blank. */
function reminder(settled: Settled, doc: Doc, words: PackWords): Doc {
  const { template, clauses } = settled;
  const inside = [
    ...(doc.subtitle ?? []),
    ...doc.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.inlines : [])),
  ];
  const rows = [...template.fields.values()]
    .filter(({ remind }) => remind)
    .flatMap(({ id, label }) => {
      const found = inside.find((inline) => 'field' in inline && inline.field === id);
      return found ? [{ label, value: [found] }] : [];
    });
  return {
    ...doc,
    title: say(words.reminderTitle, { title: template.agreement.title }),
    blocks: [
      paragraph(words.reminderIntro),
      { kind: 'facts', rows },
      ...[...clauses.values()]
        .filter(({ clause, on }) => on && clause.use === 'protection')
        .map(({ clause }) => paragraph(clause.why)),
    ],
    events: [],
  };
}

/** The documents of a pack: the cover sheet, the agreement and the reminder. */
export const packDocs = (settled: Settled, agreement: Doc, words: PackWords) => ({
  cover: coverSheet(settled.template, agreement, words),
  agreement,
  reminder: reminder(settled, agreement, words),
});
