/** Kinds of content that are one list in one file. An adopter's list in local/ is joined to ours. */
export const lists = [
  'clauses',
  'differences',
  'expectations',
  'fields',
  'glossary',
  'outcomes',
  'parts',
  'references',
  'reviews',
  'signposts',
] as const;

/** Our list with theirs: an entry with the same id takes the place of ours, others follow. */
export function joined<Item extends { id: string }>(ours: Item[], theirs: Item[]): Item[] {
  const byId = new Map(theirs.map((one) => [one.id, one]));
  return [
    ...ours.map((one) => byId.get(one.id) ?? one),
    ...theirs.filter(({ id }) => !ours.some((one) => one.id === id)),
  ];
}
