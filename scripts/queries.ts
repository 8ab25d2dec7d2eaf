// `npm run queries`: asks the built site every query of tests/queries.yaml, and prints which ones moved since last time.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { parse } from 'yaml';
import { bringBrowser, launch } from './browser.ts';
import { serve } from './serve.ts';

/** One query, and the pages of which one should come first. */
export interface Query {
  kind: string;
  q: string;
  first: string[];
  /** Not looked at while weights were tuned. */
  aside: boolean;
}

/** What the site answered: the best page wanted is at this place, counted from 1; 0 where it is not among thirty. */
export interface Answer extends Query {
  place: number;
  found: string[];
}

/** The queries, in the order of the file. */
export function queries(): Query[] {
  const kinds = parse(readFileSync('tests/queries.yaml', 'utf8')) as Record<string, Partial<Query>[]>;
  return Object.entries(kinds).flatMap(([kind, list]) =>
    list.map(({ q = '', first = [], aside = false }) => ({ kind, q, first, aside })),
  );
}

/**
 * Asks one query after the other, as a person would type them.
 *
 * @param where the box of every page, or the page of search
 */
export async function ask(
  page: Page,
  address: string,
  all: Query[],
  where: 'box' | 'page',
): Promise<Answer[]> {
  await page.goto(where === 'box' ? address : `${address}search/`);
  if (where === 'box') await page.keyboard.press('Control+k');
  await page.locator(`${where === 'box' ? '#search' : '#search-page'} input[type=search]`).waitFor();
  const base = new URL(address).pathname.replace(/\/$/, '');
  const answers: Answer[] = [];
  for (const query of all) {
    const found = await page.evaluate(
      async ({ q, id }) => {
        const place = document.querySelector<HTMLElement>(id)!;
        const input = place.querySelector<HTMLInputElement>('input[type=search]')!;
        const drawn = () => place.querySelector('ol li, .notes > *');
        for (const shown of place.querySelectorAll('ol, .notes')) shown.replaceChildren();
        input.value = q;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        while (!drawn()) await new Promise((later) => setTimeout(later, 5));
        return [...place.querySelectorAll<HTMLElement>('ol li')].map((item) => item.dataset['path'] ?? '');
      },
      { q: query.q, id: where === 'box' ? '#search' : '#search-page' },
    );
    const place = found.findIndex((path) => query.first.includes(path.replace(base, ''))) + 1;
    answers.push({ ...query, place, found });
  }
  return answers;
}

/** The share of queries whose page came among the first so many, in percent. */
export const success = (answers: Answer[], among: number): number =>
  (100 * answers.filter(({ place }) => place > 0 && place <= among).length) / answers.length;

const last = 'node_modules/.queries.json';

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { server, address } = await serve('dist');
  const browser = await launch(bringBrowser());
  const all = queries().filter(({ aside }) => process.argv.includes('--aside') || !aside);
  const where = process.argv.includes('--page') ? 'page' : 'box';
  const answers = await ask(await browser.newPage(), address, all, where);
  await browser.close();
  server.close();
  const before = existsSync(last)
    ? new Map((JSON.parse(readFileSync(last, 'utf8')) as Answer[]).map((one) => [one.q, one.place]))
    : new Map<string, number>();
  for (const { kind, q, place, found } of answers) {
    const was = before.get(q);
    if (was !== undefined && was !== place)
      console.log(`${q} (${kind}): from place ${was || 'none'} to ${place || 'none'}`);
    if (place !== 1 && process.argv.includes('--all'))
      console.log(`${place || '-'} ${q} (${kind}): ${found.slice(0, 4).join(' ')}`);
  }
  console.log(
    `${answers.length} queries in the ${where}: first ${success(answers, 1).toFixed(0)} %, among three ${success(answers, 3).toFixed(0)} %, empty ${answers.filter(({ found }) => found.length === 0).length}`,
  );
  writeFileSync(last, JSON.stringify(answers));
}
