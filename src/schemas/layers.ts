/** The language that everything here is written in. What another language does not have yet is shown in this one. */
export const english = 'en-GB';

/**
 * The folders below src/content that make the site in a language, each taking the place of what those before it have by
 * the same name. An adopter's own English comes after our translations: it may say something else than ours.
 *
 * @param language a BCP 47 tag, the name of a folder in languages/
 */
export const layersOf = (language: string = english): string[] =>
  language === english
    ? ['', 'local/']
    : ['', `languages/${language}/`, 'local/', `local/languages/${language}/`];

/** One list with another: an entry with the same id takes the place of the first one's, others follow. */
export function inPlace<Item extends { id: string }>(ours: Item[], theirs: Item[]): Item[] {
  const byId = new Map(theirs.map((one) => [one.id, one]));
  return [
    ...ours.map((one) => byId.get(one.id) ?? one),
    ...theirs.filter(({ id }) => !ours.some((one) => one.id === id)),
  ];
}
