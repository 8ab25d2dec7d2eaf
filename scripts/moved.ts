import { readContent } from './content.ts';

/** Old addresses and where they lead to now, ours and an adopter's; none where the content is not valid. */
export const movedPages = (): { from: string; to: string }[] =>
  readContent().content?.moved.flatMap(({ data }) => data.moved) ?? [];
