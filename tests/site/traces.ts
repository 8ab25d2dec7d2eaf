import type { Page } from 'playwright-core';
import { keep, openSearch, press, toQuestions } from './steps.ts';
import { at } from './visit.ts';

/** What somebody typed who should not be found by the next one. */
export const secret = 'Zwetschge';

/** All that a page shows and holds, as a function of the page: its words, the values of its fields, its address and its state. */
export const shown = () =>
  [
    document.documentElement.innerText,
    ...[
      ...document.querySelectorAll<HTMLInputElement>('main :is(input, textarea, select), dialog input'),
    ].map((one) => `${one.value} ${one.checked ? 'ticked' : ''}`),
    location.href,
    JSON.stringify(history.state),
    JSON.stringify({ ...sessionStorage, ...localStorage }),
  ].join('\n');

export const everything = (page: Page) => page.evaluate(shown);

/** Presses the button that clears everything, on its page. */
export async function clear(page: Page) {
  await page.goto(at('/what-this-site-keeps/'));
  await press(page, 'Clear everything');
  await page.getByText('Everything was cleared.').waitFor();
}

const mentor = (page: Page) => page.getByLabel('Mentor', { exact: true });

/** The ways in which somebody leaves words or choices on a page. */
export const ways: [string, string, (page: Page) => Promise<unknown>, RegExp][] = [
  [
    'an agreement that was kept nowhere',
    '/agreements/mentoring/',
    (page) => mentor(page).fill(secret),
    /Zwetschge/,
  ],
  [
    'an agreement that was kept',
    '/agreements/mentoring/',
    (page) =>
      mentor(page)
        .fill(secret)
        .then(() => keep(page)),
    /Zwetschge/,
  ],
  [
    'a line of a reflection',
    '/reflections/mentor/',
    async (page) => {
      await page.locator('.item summary').first().click();
      await page.locator('.item textarea').first().fill(secret);
    },
    /Zwetschge/,
  ],
  [
    'an answer of the quiz',
    '/which-support/',
    async (page) => {
      await toQuestions(page);
      await page.locator('.choice input').first().check();
    },
    /ticked/,
  ],
  [
    'words in the search box of a guide',
    '/guides/what-supervision-is/',
    async (page) => {
      await openSearch(page);
      await page.keyboard.type(secret);
    },
    /Zwetschge/,
  ],
  [
    'words on the page of search',
    '/search/',
    async (page) => {
      await page.locator('#search-words').fill(secret);
      await page.getByText(`Nothing fits “${secret}”`).waitFor();
    },
    /Zwetschge/,
  ],
  [
    'the times of a session',
    '/sessions/rounds/',
    (page) => page.getByLabel('How many minutes').fill('137'),
    /137/,
  ],
];
