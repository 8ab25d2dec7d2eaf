/** Every citation of a text by the id of its work, in order and as often as it stands there: <Cite id="…" />, or [@…]. */
export const citations = (text: string): string[] =>
  [...text.matchAll(/<Cite id="([a-z0-9-]+)"|\[@([a-z0-9-]+)\]/g)].map(
    ([, one, other]) => one ?? other ?? '',
  );

/** The works that a text cites, each once, in its order. */
export const citedIn = (text: string): string[] => [...new Set(citations(text))];
