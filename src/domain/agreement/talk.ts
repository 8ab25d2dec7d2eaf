import type { Difference } from './differences.ts';
import { isParty, type Template } from './template.ts';

/** What a difference is like, for a few words to start talking: the words are content. */
export type Talk = 'names' | 'choice' | 'words' | 'silence' | 'wording' | 'leftOut';

/** How to begin to talk about a difference. */
export function talkAbout(template: Template, { id, about, from }: Difference): Talk {
  if (about === 'clauses') return from === 'both' ? 'wording' : 'leftOut';
  if (from !== 'both') return 'silence';
  const field = template.fields.get(id);
  if (isParty(template, id) || field?.kind === 'name') return 'names';
  return field?.kind === 'text' || field?.kind === 'long-text' ? 'words' : 'choice';
}
