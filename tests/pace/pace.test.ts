import { afterAll, describe, expect, it } from 'vitest';
import { openSearch, searched } from '../site/steps.ts';
import { laptop, phone, visit, type Visit } from '../site/visit.ts';
import { slowness } from './slowness.ts';

// Times, with nothing of ours running beside them, as a machine of usual speed would take them (slowness.ts).

const stepOf = ({ page }: Visit) => page.locator('.quiz').getAttribute('data-step');

/** Presses Next, and waits until the next step is there. */
async function next(visited: Visit) {
  const { page } = visited;
  const before = await stepOf(visited);
  await page.getByRole('button', { name: /^(Next|See the result)$/ }).click();
  await page.waitForFunction(
    (step) => document.querySelector<HTMLElement>('.quiz')?.dataset['step'] !== step,
    before,
  );
}

/**
 * Noise only ever adds time: of three rounds the quickest is nearest to the truth, and none is needed after one that is quick
 * enough.
 */
async function quickest<Round extends { median: number; slow: number }>(
  limit: number,
  round: () => Promise<Round>,
): Promise<Round> {
  const rounds: Round[] = [];
  do rounds.push(await round());
  while (rounds.length < 3 && rounds.at(-1)!.median / rounds.at(-1)!.slow >= limit);
  return rounds.reduce((best, one) => (one.median / one.slow < best.median / best.slow ? one : best));
}

async function quizRound() {
  const visited = await visit('/which-support/', phone);
  const { page, close } = visited;
  await page.getByLabel('For me').check();
  await next(visited);
  await page.getByLabel('None of these').check();
  await next(visited);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await slowness(page);
  const times: number[] = [];
  for (let step = await stepOf(visited); step !== 'result'; step = await stepOf(visited)) {
    await page.locator('.choice input').first().check();
    times.push(
      await page.evaluate(async () => {
        const quiz = document.querySelector<HTMLElement>('.quiz')!;
        const before = quiz.dataset['step'];
        const from = performance.now();
        quiz.querySelector<HTMLElement>('.button.main')!.click();
        while (quiz.dataset['step'] === before) await new Promise((later) => setTimeout(later));
        return performance.now() - from;
      }),
    );
  }
  await close();
  const sorted = times.toSorted((a, b) => a - b);
  return { median: sorted[Math.floor(sorted.length / 2)]!, most: sorted.at(-1)!, slow };
}

describe('the quiz on a slow phone', () => {
  it('shows the next step of the quiz within 50 ms', async () => {
    const { median, most, slow } = await quickest(50, quizRound);
    console.log(
      `a step of the quiz came in ${median.toFixed(1)} ms (median), ${most.toFixed(1)} ms (slowest, the result), CPU slowed four times, on a machine ${slow.toFixed(1)} times as slow as usual`,
    );
    expect(median / slow).toBeLessThan(50);
  });
});

async function typingRound() {
  const { page, close } = await visit('/agreements/supervision-group/', laptop);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const slow = await slowness(page);
  const took = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#field-organisation')!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    field.focus();
    const times: number[] = [];
    for (let i = 1; i <= 15; i += 1) {
      const typed = 'HillsideSchools'.slice(0, i);
      const from = performance.now();
      set.call(field, typed);
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      while (!document.querySelector('.sheet')?.textContent?.includes(typed))
        await new Promise((next) => requestAnimationFrame(next));
      times.push(performance.now() - from);
      await new Promise((next) => setTimeout(next, 50));
    }
    const sorted = times.sort((a, b) => a - b);
    return { median: sorted[7]!, most: sorted.at(-1)!, focused: document.activeElement?.id };
  });
  await close();
  return { ...took, slow };
}

describe('an agreement on a slow phone', () => {
  it('shows a keystroke on the paper within 50 ms, and keeps the focus in the field', async () => {
    const { median, most, focused, slow } = await quickest(50, typingRound);
    console.log(
      `a keystroke reached the paper in ${median.toFixed(1)} ms (median), ${most.toFixed(1)} ms (slowest), CPU slowed four times, on a machine ${slow.toFixed(1)} times as slow as usual`,
    );
    expect(focused).toBe('field-organisation');
    expect(median / slow).toBeLessThan(50);
  });
});

/** Types queries letter by letter, each over the last, and times the last letter of each until its results are painted. */
async function laterQueriesRound() {
  const { page, close } = await visit('/guides/matching/', laptop);
  await openSearch(page);
  await page.keyboard.type('trust');
  await searched(page);
  const times = await page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('#search input')!;
    const list = document.querySelector('#search-results')!;
    const type = (text: string) => {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    };
    const took: number[] = [];
    for (const query of [
      'confidentiality',
      'peer group',
      'kitchen table',
      'supervison agrement pdf',
      'ending',
    ]) {
      for (let letters = 1; letters < query.length; letters += 1) {
        type(query.slice(0, letters));
        await new Promise((next) => setTimeout(next, 20));
      }
      const from = performance.now();
      const drawn = new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          observer.disconnect();
          resolve();
        }).observe(list, { childList: true });
      });
      type(query);
      await drawn;
      await new Promise((next) => requestAnimationFrame(() => setTimeout(next)));
      took.push(performance.now() - from);
      // The texts of the results come, and the count is told.
      await new Promise((next) => setTimeout(next, 600));
    }
    return took.sort((a, b) => a - b);
  });
  await close();
  return { median: times[Math.floor(times.length / 2)]!, most: times.at(-1)!, slow: 1 };
}

describe('search where the network is not slowed', () => {
  it('shows what a later query finds within 100 ms of its last letter', async () => {
    const { median, most } = await quickest(100, laterQueriesRound);
    console.log(
      `a later query, network and CPU not slowed: results ${median.toFixed(0)} ms (median), ${most.toFixed(0)} ms (slowest) after the last letter`,
    );
    expect(median).toBeLessThan(100);
  });
});

describe('what search costs', () => {
  let visited: Visit;
  afterAll(() => visited.close());

  it('is at most 120 kB for the first query and 30 kB for the next, and comes in time on a slow phone', async () => {
    visited = await visit('/guides/matching/', phone);
    const { page } = visited;
    const session = await page.context().newCDPSession(page);
    let bytes = 0;
    page.on('requestfinished', (request) => {
      void request.sizes().then((one) => (bytes += one.responseBodySize + one.responseHeadersSize));
    });
    // Fast 3G as Lighthouse has it: 1.6 Mbit/s and 150 ms there and back.
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: (1.6 * 1024 * 1024) / 8,
      uploadThroughput: (750 * 1024) / 8,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    const slow = await slowness(page);
    let counted = 0;
    const time = async (query: string) => {
      await page.locator('#search-results').evaluate((list) => list.replaceChildren());
      const from = performance.now();
      await page.getByRole('searchbox').fill(query);
      await searched(page);
      const took = performance.now() - from;
      await page.waitForTimeout(1500);
      const cost = (bytes - counted) / 1000;
      counted = bytes;
      return { took, cost };
    };
    const from = performance.now();
    await openSearch(page);
    const opening = performance.now() - from;
    const first = await time('confidentiality');
    const next = await time('peer group');
    const rare = await time('kitchen table');
    console.log(
      `search on fast 3G, CPU slowed four times, on a machine ${slow.toFixed(1)} times as slow as usual: first query ${first.cost.toFixed(0)} kB, results ${(opening + first.took).toFixed(0)} ms after opening the box; next ${next.cost.toFixed(0)} kB in ${next.took.toFixed(0)} ms; the first that needs all texts ${rare.cost.toFixed(0)} kB more in ${rare.took.toFixed(0)} ms`,
    );
    expect((opening + first.took) / slow).toBeLessThan(1500);
    expect(first.cost).toBeLessThan(120);
    expect(next.cost).toBeLessThan(30);
    expect(next.took / slow).toBeLessThan(1000);
  });
});
