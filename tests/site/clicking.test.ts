import { expect, it } from 'vitest';
import { pressAnything, randomFrom, type Pressed } from '../clicking.ts';
import { awake, visit, at } from './visit.ts';

/** Where most can be pressed. A soak goes everywhere (`npm run soak`). */
const pages = [
  '/which-support/',
  '/agreements/mentoring/',
  '/reflections/mentor/',
  '/sessions/rounds/',
  '/search/',
  '/glossary/',
];

it('whatever is pressed and typed, in whatever order, no page meets an error', async () => {
  const { page, complaints, close } = await visit('/');
  const run: Pressed['run'] = (script) => page.evaluate(`(() => { ${script} })()`);
  const random = randomFrom(Date.now() % 100_000);
  for (const path of pages) {
    await page.goto(at(path));
    await awake(page);
    expect(await pressAnything({ run, complaints }, random, 25)).toEqual([]);
  }
  await close();
});
