import type { StandardSet } from '../schemas/standard.ts';
import type { Words } from '../schemas/words.ts';
import { inLanguage, strong, text, type Block, type Doc, type Language } from './doc.ts';
import { say } from './words.ts';

/** The number by which a policy quotes a standard: its set’s letters and its place, such as PS3. */
export const numberOf = (set: StandardSet, at: number): string => `${set.letters}${at + 1}`;

/**
 * A sheet on which an organisation holds itself against a set: met, partly, not yet, and what it would show. It counts
 * nothing together, because twelve ticks are no mark.
 *
 * @param version what to print at its foot
 */
export function audit(set: StandardSet, words: Words['standards'], version: string, language: Language): Doc {
  return {
    title: say(words.auditTitle, { title: set.title }),
    subtitle: [text(words.auditIntro)],
    ...inLanguage(language),
    version,
    blocks: set.standards.flatMap((standard, i): Block[] => [
      { kind: 'heading', level: 1, text: `${numberOf(set, i)} ${standard.name}` },
      { kind: 'paragraph', inlines: [text(standard.says)] },
      {
        kind: 'paragraph',
        inlines: [
          text([words.isMet, words.isPartly, words.isNotYet].map((one) => `☐ ${one}`).join('\u2003')),
        ],
      },
      { kind: 'paragraph', inlines: [strong(words.evidenceHere)] },
      { kind: 'lines', count: 1 },
      { kind: 'paragraph', inlines: [strong(words.next)] },
      { kind: 'lines', count: 1 },
    ]),
    events: [],
  };
}
