/**
 * Puts values into a sentence of the interface: `say('Question {n} of {total}', { n: 4, total: 9 })`.
 * A place without a value stays as it is, so that a slip is seen and not hidden.
 */
export function say(sentence: string, values: Record<string, string | number>): string {
  return sentence.replace(/\{(\w+)\}/g, (place, name: string) => String(values[name] ?? place));
}

/** Several things one after another, as a language writes them: with “and”, with “or”, or only set apart. */
export const listed = (
  items: string[],
  language: string,
  type: 'conjunction' | 'disjunction' | 'unit' = 'unit',
): string => new Intl.ListFormat(language, { type }).format(items);

/** A piece of a note: words, or a citation written as [@id]. */
type NotePart = { kind: 'words'; text: string } | { kind: 'cite'; id: string };

/** Splits a note from content into words and citations. A space before a citation is dropped: its number stands close. */
export function noteParts(note: string): NotePart[] {
  return note.split(/ ?(\[@[a-z0-9-]+\])/).flatMap((piece): NotePart[] => {
    const cite = /^\[@(.+)\]$/.exec(piece);
    if (cite?.[1]) return [{ kind: 'cite', id: cite[1] }];
    return piece ? [{ kind: 'words', text: piece }] : [];
  });
}
