import { text, type Block, type Doc } from '../doc.ts';
import { noResponses } from '../responses.ts';
import { say } from '../words.ts';
import { fill, type PaperWords } from './paper.ts';
import { settle } from './settle.ts';
import type { Template } from './template.ts';

/** What the light agreement says of itself: what it {leavesOut}, and that there is a whole one. */
export interface LightWords extends PaperWords {
  lightLeavesOut: string;
}

/**
 * The light agreement as a blank form: the same clauses, as few as fit one page, and what they leave out.
 *
 * @param whole where the whole one is on the web, as far as anybody has said
 * @returns undefined where the agreement has no light one
 */
export function light(template: Template, words: LightWords, whole?: string): Doc | undefined {
  const { agreement } = template;
  const { light: own } = agreement;
  if (!own) return undefined;
  const stays = ({ clause, locked }: { clause: string; locked: boolean }) =>
    locked || own.clauses.includes(clause);
  const doc = fill(
    settle(
      {
        ...template,
        agreement: {
          ...agreement,
          title: own.title,
          sections: agreement.sections.map((section) => ({
            ...section,
            clauses: section.clauses.filter(stays),
          })),
        },
      },
      noResponses(),
    ),
    words,
  );
  const note = say(words.lightLeavesOut, { leavesOut: own.leavesOut });
  const address = whole ? [text(' '), { kind: 'link' as const, text: whole, href: whole }] : [];
  return {
    ...doc,
    blocks: doc.blocks.flatMap((block): Block[] =>
      block.kind === 'signatures'
        ? [
            { kind: 'paragraph', inlines: [text(note), ...address] },
            { ...block, close: true },
          ]
        : [block],
    ),
  };
}
