import { type Block, type Doc, type Inline } from '../doc.ts';
import { passagesOf } from './shown.ts';
import type { PaperWords } from './paper.ts';
import type { Settled } from './settle.ts';
import { reviewClauses } from './term.ts';

/** A sheet of the site, and the fields of an agreement that stand at its head when it comes filled from one. */
export interface LaterSheet {
  doc: Doc;
  agreed: string[];
}

/**
 * A sheet for later, filled from an agreement: at its head who agreed, what was settled and what they said they would look
 * at, and at its foot a line to sign for each of them where it has any.
 */
export function filledSheet(
  { doc, agreed }: LaterSheet,
  settled: Settled,
  paper: Doc,
  words: PaperWords & { fromAgreement: string },
): Doc {
  const { agreement, fields } = settled.template;
  const answers = new Map<string, Inline>();
  for (const part of passagesOf(paper).flat())
    if (part.kind === 'answer' && !answers.has(part.field)) answers.set(part.field, part);
  const rows = [...agreement.parties.map(({ field }) => field), ...agreed].flatMap((field) => {
    const value = answers.get(field);
    return value ? [{ label: fields.get(field)?.label ?? field, value: [value] }] : [];
  });
  const signers = paper.blocks.find((block) => block.kind === 'signatures');
  return {
    ...doc,
    blocks: [
      { kind: 'heading', level: 1, text: words.fromAgreement },
      ...(rows.length > 0 ? [{ kind: 'facts' as const, rows }] : []),
      ...reviewClauses(settled, words).map((inlines): Block => ({ kind: 'paragraph', inlines })),
      ...doc.blocks.map((block) => (block.kind === 'signatures' && signers ? signers : block)),
    ],
  };
}
