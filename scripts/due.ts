// `npm run due`: what somebody should look at again. `npm run check` prints it too, and /for-writers/due/ shows it. It
// refuses nothing: time alone must not break a build.
import { pathToFileURL } from 'node:url';
import { everythingDue, isDue } from '../src/domain/due.ts';
import type { Content } from '../src/schemas/collections.ts';
import { readContent } from '../build/content.ts';

/**
 * What is due, a sentence each.
 *
 * @param today such as 2026-11-24
 */
export const due = (content: Content, today: string): string[] =>
  everythingDue(content)
    .filter((one) => isDue(one, today))
    .map(({ what, seen, todo }) =>
      !seen
        ? `${what}: ${todo}`
        : seen > today
          ? `${what}: ${seen} is still to come. Write the day on which somebody looked at it.`
          : `${what}: last seen on ${seen}. ${todo}`,
    );

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { content } = readContent();
  if (!content) {
    console.error('The content is not valid. npm run check says where.');
    process.exit(1);
  }
  const list = due(content, new Date().toISOString().slice(0, 10));
  console.log(list.length > 0 ? list.join('\n') : 'Nothing is due.');
}
