import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { faultsOfNewLooks, ofLooks } from './axe.ts';
import {
  answerQuestions,
  answerQuiz,
  keep,
  next,
  press,
  searched,
  toGates,
  toQuestions,
  unfold,
} from './steps.ts';
import { phone, visit } from './visit.ts';

async function search(page: Page, words: string) {
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await searched(page);
}

/** Pages as they are later than at first sight, and how one gets there. */
const states: [string, string, (page: Page) => Promise<unknown>][] = [
  [
    'the quiz, gone on from without choosing',
    '/which-support/',
    (page) => press(page, 'Next').then(() => page.getByRole('alert').first().waitFor()),
  ],
  ['the gates of the quiz', '/which-support/', toGates],
  [
    'what somebody at risk is told',
    '/which-support/',
    async (page) => {
      await toGates(page);
      await page.getByLabel(/^Someone may be harmed/).check();
      await next(page);
    },
  ],
  [
    'a question of the quiz with two answers, and a third refused',
    '/which-support/',
    async (page) => {
      await toQuestions(page);
      for (const value of ['goal', 'practice', 'way-here'])
        await page.locator(`input[value=${value}]`).click();
      await page.getByText('Two answers at most').waitFor();
    },
  ],
  ['the result of the quiz', '/which-support/', (page) => answerQuiz(page)],
  [
    'a result of two, with every fold open',
    '/which-support/#answers=3;me;about.practice+way-here;where-from.reflection+thinking;depend.expected',
    async (page) => {
      await unfold(page);
      await page.locator('.plot').waitFor();
    },
  ],
  [
    'results of two groups side by side',
    '/which-support/',
    async (page) => {
      await page.getByLabel('For people in my organisation').check();
      await next(page);
      await page.getByLabel('None of these').check();
      await next(page);
      await answerQuestions(page);
      await press(page, 'Once more, for the next group');
      await page.getByLabel('None of these').check();
      await next(page);
      await answerQuestions(page, { about: 'practice' });
      await page.getByText('The groups side by side').waitFor();
    },
  ],
  [
    'an agreement with remarks, a draft that is kept and a file refused',
    '/agreements/mentoring/',
    async (page) => {
      await page.getByLabel('Mentor', { exact: true }).fill('Ann');
      await page.getByLabel('Mentee', { exact: true }).fill('Ann');
      await press(page, /^Preview/);
      await keep(page);
      await page
        .getByLabel('Open a file that you saved')
        .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{') });
      const said = page.getByText('This is not a file that was saved here');
      await said.waitFor();
      // On a screen so high that the bars that stay in sight cut through nothing that is pressed.
      await page.setViewportSize({ width: phone.viewport.width, height: 2000 });
      await page.evaluate(() => scrollTo(0, 0));
    },
  ],
  [
    'the paper of an agreement with every format',
    '/agreements/supervision-group/',
    async (page) => {
      await press(page, /^Preview/);
      await page.getByText('More ways to take it').click();
    },
  ],
  [
    'what comes out of a reflection',
    '/reflections/mentor/',
    async (page) => {
      for (const area of await page.locator('.areas button').all()) {
        await area.click();
        for (const item of await page.locator('.item:visible').all())
          await item.locator('input').first().check();
      }
      await press(page, 'See what comes out');
      await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
    },
  ],
  [
    'the clock of a session, in a round',
    '/sessions/rounds/',
    async (page) => {
      await press(page, 'Start the clock');
      await press(page, 'Next step');
      await press(page, 'Next step');
      await page.getByText('Person 2 speaks. Then 3.').first().waitFor();
    },
  ],
  [
    'a session with too little time',
    '/sessions/rounds/',
    async (page) => {
      await page.getByLabel('How many are you?').selectOption('12');
      await page.getByLabel('How many minutes are there?').fill('20');
      await page.getByText('with what each step needs at least').waitFor();
    },
  ],
  ['results of a search', '/', (page) => search(page, 'confidentialty')],
  ['a search that helps somebody in danger', '/', (page) => search(page, 'suicidal')],
  ['a search that finds nothing', '/', (page) => search(page, 'zzzzqqqq')],
  ['the page of search with results', '/search/#q=supervision', searched],
  [
    'a citation that is open',
    '/guides/what-supervision-is/',
    (page) => page.locator('.cite button').first().click(),
  ],
  ['the menu', '/guides/', (page) => press(page, 'Menu')],
  [
    'the news of a release, and something kept',
    '/what-this-site-keeps/',
    async (page) => {
      await page.evaluate(() => {
        localStorage.setItem('leadership-toolbox/quiz', '{}');
        document.dispatchEvent(new Event('astro:hydration-error'));
      });
      await page.reload();
      await page.evaluate(() => document.dispatchEvent(new Event('astro:hydration-error')));
      await page.locator('#kept li').first().waitFor();
    },
  ],
];

/** How texts look that passed, in these states and in each light. */
const inLight = new Set<string>();
const inDark = new Set<string>();

it.each(states)('%s passes axe and fits a phone, in light and dark', async (name, path, reach) => {
  const { page, complaints, close } = await visit(path, phone);
  await reach(page);
  const found = await faultsOfNewLooks(page, name, inLight);
  await page.emulateMedia({ colorScheme: 'dark' });
  found.push(
    ...(await faultsOfNewLooks(page, `${name}, dark`, inDark, { only: [...ofLooks, 'target-size'] })),
  );
  expect(found).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});
