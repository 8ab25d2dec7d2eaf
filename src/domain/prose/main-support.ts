import { citations } from '../citations.ts';

/** The work that a text leans on: the one that it cites more often than any other. None where two are level. */
export function mainSupport(body: string): string | undefined {
  const [first, second] = [...Map.groupBy(citations(body), (id) => id)]
    .map(([id, { length }]) => ({ id, length }))
    .sort((a, b) => b.length - a.length);
  return first && first.length > (second?.length ?? 0) ? first.id : undefined;
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
