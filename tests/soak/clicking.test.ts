import { expect, it, onTestFinished } from 'vitest';
import { pressAnything, randomFrom } from '../clicking.ts';
import { chromium, firefox, webkit, type Engine } from '../debian/engine.ts';
import { at, hands } from '../debian/hands.ts';
import { pages } from '../site/pages.ts';

/** How many minutes each engine is at it, and which of all series of presses it is: one that failed can be had again. */
const minutes = Number(process.env['MINUTES'] ?? 20);
const seed = Number(process.env['SEED'] ?? Date.now() % 100_000);

/** So often an engine or its driver may stop answering, and is started anew. */
const patience = 3;

/** An error that is made on purpose has to be heard. */
async function hears(engine: Engine) {
  await engine.open(at('/help/'));
  await pressAnything(engine, randomFrom(1), 1);
  await engine.run(`setTimeout(() => { throw new Error('on purpose') }); return true`);
  return expect
    .poll(() => pressAnything(engine, randomFrom(1), 1).then(String), { timeout: 10_000 })
    .toContain('on purpose');
}

it.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKit', webkit],
])('whatever is pressed on any page in %s, no page meets an error', async (name, start) => {
  let engine = await start();
  onTestFinished(() => engine.close().catch(() => undefined));
  await hears(engine);
  const random = randomFrom(seed);
  const order = pages.toSorted(() => random.next().value - 0.5);
  const met: string[] = [];
  let [visits, silences] = [0, 0];
  for (const end = Date.now() + minutes * 60_000; Date.now() < end && silences <= patience; visits += 1) {
    const path = order[visits % order.length] ?? '/';
    try {
      await engine.open(at(path));
      await hands(() => engine).awake();
      met.push(...(await pressAnything(engine, random, 25)).map((text) => `${path}: ${text}`));
    } catch (error) {
      silences += 1;
      console.log(`${name} stopped answering on ${path}: ${String(error)}`);
      await engine.close().catch(() => undefined);
      engine = await start();
    }
  }
  console.log(`${name}: ${visits} visits to ${pages.length} pages, 25 presses each, from the seed ${seed}`);
  expect([...new Set(met)]).toEqual([]);
  expect(silences).toBeLessThanOrEqual(patience);
});
