import type { Content } from '../schemas/collections.ts';

/** How long something may go unseen, in months. */
const most = { signpost: 6, expectation: 6, page: 12 } as const;

/** Something that somebody should look at again. */
export interface Due {
  /** A file, or an entry of a list by its id. */
  what: string;
  /** The day on which somebody last looked at it; undefined where the day does not matter. */
  seen?: string;
  /** From this day on it is due; undefined where it is due now. */
  from?: string;
  /** What to do, as a sentence. */
  todo: string;
}

/** The day so many months after a day; the last of the month where the month is shorter. */
function after(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

/**
 * Everything that is due now or some day, the soonest first. It knows no today, so that the same content gives the same
 * list: whoever shows it compares `from` with the reader's own day.
 */
export function everythingDue(content: Content): Due[] {
  const signposts = content.signposts.flatMap(({ data }) => data.signposts);
  const expectations = content.expectations.flatMap(({ data }) => data.expectations);
  const references = content.references.flatMap(({ data }) => data.references);
  const bare = <Some extends { tree?: unknown }>(some: Some[]) =>
    some.map((one) => ({ ...one, tree: undefined }));
  const everything = JSON.stringify({
    ...content,
    references: [],
    guides: bare(content.guides),
    cases: bare(content.cases),
  });
  const named = new Set(
    Array.from(everything.matchAll(/(?:\\"|[@"])([\w-]+)(?=\\"|["\]])/g), ([, id]) => id),
  );
  const onPaper = new Set(
    content.agreements.flatMap(({ data }) =>
      data.sections.flatMap((section) => section.clauses.map(({ clause }) => clause)),
    ),
  );
  const dated: Due[] = [
    ...signposts.flatMap(({ id, checked }) =>
      checked
        ? [
            {
              what: `signpost ${id}`,
              seen: checked,
              from: after(checked, most.signpost),
              todo: 'Ring or open it, then write the day.',
            },
          ]
        : [],
    ),
    ...expectations.map(({ id, seen }) => ({
      what: `expectation ${id}`,
      seen: seen.day,
      from: after(seen.day, most.expectation),
      todo: 'Open what the body itself says now, then write the day.',
    })),
    ...[...content.guides, ...content.cases].map(({ file, data }) => ({
      what: file,
      seen: data.reviewed,
      from: after(data.reviewed, most.page),
      todo: 'Read it against its sources, then write the day.',
    })),
  ];
  return [
    ...signposts
      .filter(({ checked }) => !checked)
      .map(({ id }) => ({
        what: `signpost ${id}`,
        todo: 'Nobody has seen its own page yet. Ring or open it, then write the day.',
      })),
    ...expectations
      .filter(({ status, sure }) => status !== 'in-force' || sure === 'low')
      .map(({ id }) => ({
        what: `expectation ${id}`,
        todo: 'It is changing, unclear or unsure. Open what the body itself says now.',
      })),
    ...references
      .filter(({ id }) => !named.has(id))
      .map(({ id }) => ({ what: `reference ${id}`, todo: 'Nothing cites it. Cite it, or take it out.' })),
    ...content.clauses
      .flatMap(({ data }) => data.clauses)
      .filter(({ id }) => !onPaper.has(id))
      .map(({ id }) => ({
        what: `clause ${id}`,
        todo: 'No agreement has it. Put its id into one, or take it out.',
      })),
    ...dated.sort((a, b) => (a.from ?? '').localeCompare(b.from ?? '') || a.what.localeCompare(b.what)),
  ];
}

/** Whether something is due on a day, such as 2026-11-24. A day of checking that is still to come is a slip, so it counts. */
export const isDue = (
  { seen, from }: { seen?: string | undefined; from?: string | undefined },
  today: string,
): boolean => !from || from <= today || (seen !== undefined && seen > today);
