/** How often each work is cited in a text, by its id. */
function cited(body: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [, id = ''] of body.matchAll(/<Cite id="([^"]+)"/g)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

/** The work that a text leans on: the one that it cites more often than any other. None where two are level. */
export function mainSupport(body: string): string | undefined {
  const [first, second] = [...cited(body)].sort(([, a], [, b]) => b - a);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : undefined;
}

/** Works that are the main support of more than so many guides, each with the ids of those guides. */
export function overused(
  guides: readonly { id: string; body: string }[],
  atMost: number,
): Map<string, string[]> {
  const works = Map.groupBy(
    guides.flatMap(({ id, body }) => {
      const work = mainSupport(body);
      return work ? [{ id, work }] : [];
    }),
    ({ work }) => work,
  );
  return new Map(
    [...works]
      .map(([work, all]) => [work, all.map(({ id }) => id)] as const)
      .filter(([, ids]) => ids.length > atMost),
  );
}
