import { getCollection } from 'astro:content';

/** What a kept draft may be of, by kind and id such as `agreement/mentoring`, and what that is called. */
export async function keptTitles(
  ...kinds: ('agreements' | 'reflections')[]
): Promise<Record<string, string>> {
  const all = await Promise.all(
    kinds.map(async (kind) =>
      (await getCollection(kind)).map(({ id, data }) => [`${kind.slice(0, -1)}/${id}`, data.title] as const),
    ),
  );
  return Object.fromEntries(all.flat());
}
