import { clean } from '../typed.ts';
import { fill, namesIn, wordingOf, type PaperWords } from './paper.ts';
import type { Settled, SettledClause } from './settle.ts';
import { passagesOf } from './shown.ts';
import { fieldsFor, isParty } from './template.ts';

/** Something that a later version of an agreement says otherwise than the one before. Texts are as the papers have them. */
export type Change =
  /** An answer; the empty text is a blank. */
  | { kind: 'answer'; field: string; before: string; now: string }
  /** Who came to those who agree, and who left, where there are several. */
  | { kind: 'people'; field: string; came: string[]; left: string[] }
  | { kind: 'clause-in'; title: string }
  | { kind: 'clause-out'; title: string; before: string }
  | { kind: 'wording'; title: string; before: string };

/** What each place of a paper says, by field, in the order of the paper. */
function placesOf(settled: Settled, words: PaperWords): Map<string, string> {
  const places = new Map<string, string>();
  for (const part of passagesOf(fill(settled, words)).flat())
    if (part.kind === 'answer') places.set(part.field, part.text);
    else if (part.kind === 'blank' && !places.has(part.field)) places.set(part.field, '');
  return places;
}

/** What a clause said. A blank said nothing. */
const said = (settled: Settled, clause: SettledClause, words: PaperWords) =>
  wordingOf(settled, clause, words)
    .map((part) => (part.kind === 'blank' ? '…' : part.text))
    .join('');

/**
 * What changed from one version of an agreement to the next: first its answers, field by field, then its clauses. What
 * belongs to a clause that came or went is told with the clause.
 */
export function changes(before: Settled, now: Settled, words: PaperWords): Change[] {
  const { template } = now;
  const was = placesOf(before, words);
  // The organisation has no place where nobody names one.
  const places = new Map([
    ...fieldsFor(template, 'organisation').map((field): [string, string] => [field, '']),
    ...placesOf(now, words),
  ]);
  const answers = [...places].flatMap(([field, text]): Change[] => {
    const old = was.get(field) ?? '';
    if (text === old) return [];
    const isGroup = isParty(template, field) && template.fields.get(field)?.kind === 'long-text';
    if (!isGroup || !text || !old) return [{ kind: 'answer', field, before: old, now: text }];
    const [ones, others] = [before, now].map(({ responses }) => namesIn(responses[field] ?? ''));
    const came = others!.filter((name) => !ones!.includes(name));
    const left = ones!.filter((name) => !others!.includes(name));
    return came.length + left.length > 0
      ? [{ kind: 'people', field, came, left }]
      : [{ kind: 'answer', field, before: old, now: text }];
  });
  const clauses = [...now.clauses.values()].flatMap((clause): Change[] => {
    const old = before.clauses.get(clause.clause.id);
    const { title } = clause.clause;
    if (!old?.on) return clause.on ? [{ kind: 'clause-in', title }] : [];
    const text = clean(said(before, old, words));
    if (!clause.on) return [{ kind: 'clause-out', title, before: text }];
    return clause.number === old.number ? [] : [{ kind: 'wording', title, before: text }];
  });
  return [...answers, ...clauses];
}
