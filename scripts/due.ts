// `npm run due`: what somebody should look at again. `npm run check` prints it too. It refuses nothing: time alone must not break a build.
import { pathToFileURL } from 'node:url';
import type { Content } from '../src/schemas/collections.ts';
import { readContent } from './content.ts';

/** How long an entry may go unseen, in months. */
const most = { signpost: 6, guide: 12 } as const;

/** The day so many months before a day, such as 2026-05-24. */
function before(day: string, months: number): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() - months);
  return date.toISOString().slice(0, 10);
}

/**
 * What is due, a sentence each.
 *
 * @param today such as 2026-11-24
 */
export function due(content: Content, today: string): string[] {
  const signposts = content.signposts.flatMap(({ data }) => data.signposts);
  const old = signposts.filter(({ checked }) => checked < before(today, most.signpost));
  const unsure = signposts.filter(({ confidence }) => confidence === 'general');
  const guides = [...content.guides, ...content.cases].filter(
    ({ data }) => data.reviewed < before(today, most.guide),
  );
  const references = content.references.flatMap(({ data }) => data.references);
  const everything = JSON.stringify({ ...content, references: [] });
  const unused = references.filter(
    ({ id }) => !new RegExp(`(\\\\"|[@"])${id}(\\\\"|["\\]])`).test(everything),
  );
  return [
    ...old.map(
      ({ id, checked }) => `signpost ${id}: last checked on ${checked}. Ring or open it, then write the day.`,
    ),
    ...unsure.map(({ id }) => `signpost ${id}: not confirmed yet. Ask the service itself.`),
    ...guides.map(
      ({ file, data }) => `${file}: last reviewed on ${data.reviewed}. Read it against its sources.`,
    ),
    ...unused.map(({ id }) => `reference ${id}: nothing cites it. Cite it, or take it out.`),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { content } = readContent();
  if (!content) {
    console.error('The content is not valid. npm run check says where.');
    process.exit(1);
  }
  const list = due(content, new Date().toISOString().slice(0, 10));
  console.log(list.length > 0 ? list.join('\n') : 'Nothing is due.');
}
