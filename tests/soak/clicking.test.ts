import { expect, inject, it } from 'vitest';
import { launch } from '../../scripts/browser.ts';
import { pressAnything, randomFrom } from '../clicking.ts';
import { firefox, webkit, type Engine } from '../debian/engine.ts';
import { pages } from '../site/pages.ts';

/** How many minutes each engine is at it. */
const minutes = Number(process.env['MINUTES'] ?? 20);

async function chromium(): Promise<Engine> {
  const browser = await launch(inject('browser'), inject('browserArguments'));
  const page = await browser.newPage();
  return {
    open: async (address) => void (await page.goto(address)),
    run: (script) => page.evaluate(`(() => { ${script} })()`),
    close: () => browser.close(),
  };
}

it.each([
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKit', webkit],
])('whatever is pressed on any page in %s, no page meets an error', async (_, start) => {
  const engine = await start();
  const seed = Date.now() % 100_000;
  const random = randomFrom(seed);
  const met: string[] = [];
  let visits = 0;
  for (const end = Date.now() + minutes * 60_000; Date.now() < end; visits += 1) {
    const path = pages[Math.floor(random.next().value * pages.length)] ?? '/';
    await engine.open(new URL(path.slice(1), inject('address')).href);
    await new Promise((later) => setTimeout(later, 200));
    met.push(...(await pressAnything(engine.run, random, 25)).map((text) => `${path}: ${text}`));
  }
  await engine.close();
  console.log(`${visits} visits from the seed ${seed}`);
  expect([...new Set(met)]).toEqual([]);
});
