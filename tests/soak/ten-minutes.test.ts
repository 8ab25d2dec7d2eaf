import { expect, it } from 'vitest';
import { press } from '../site/steps.ts';
import { awake, phone, visit } from '../site/visit.ts';

it(
  'ten real minutes of a round, with a reload and four minutes asleep, are never a second off',
  { timeout: 700_000, retry: 0 },
  async () => {
    const { page, complaints, close } = await visit('/sessions/rounds/', phone);
    const devtools = await page.context().newCDPSession(page);
    await page.getByLabel('How many are you?').selectOption('3');
    await page.getByLabel('How many minutes are there?').fill('15');
    await press(page, 'Start the clock');
    const begun = Date.now();
    const steps = await page.locator('.clock .count').textContent();
    expect(steps).toContain('Step 1 of 6');
    const seen: { after: number; step: string; left: number; off: number }[] = [];
    /** What is left of the whole session by the clock, against what is left by ours. */
    const look = async () => {
      const [step = '', figures = '0:0', done = '0'] = await page.evaluate(() => [
        document.querySelector('.clock h2')?.textContent ?? '',
        document.querySelector('.figures')?.textContent ?? '0:0',
        String(
          [...document.querySelectorAll('.clock .done')].reduce(
            (sum, one) => sum + Number(one.getAttribute('width')),
            0,
          ),
        ),
      ]);
      const after = (Date.now() - begun) / 1000;
      const [minutes = 0, seconds = 0] = figures.split(':').map(Number);
      const round = JSON.parse(
        (await page.evaluate(() => sessionStorage.getItem('leadership-toolbox/session/rounds'))) ?? '{}',
      ) as { clock: { lengths: number[] } };
      let until = 0;
      for (const length of round.clock.lengths) {
        until += length / 1000;
        if (after < until) break;
      }
      const off = minutes * 60 + seconds - (until - after);
      seen.push({ after: Math.round(after), step, left: minutes * 60 + seconds, off });
      expect(Number(done)).toBeGreaterThan(0);
    };
    const wait = (seconds: number) => new Promise((passed) => setTimeout(passed, seconds * 1000));
    for (let n = 0; n < 4; n += 1) await wait(30).then(look);
    await page.reload();
    await awake(page);
    await look();
    for (let n = 0; n < 4; n += 1) await wait(20).then(look);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(240);
    await devtools.send('Page.setWebLifecycleState', { state: 'active' });
    await wait(0.5).then(look);
    for (let n = 0; n < 5; n += 1) await wait(32).then(look);
    console.table(seen);
    expect(seen.at(-1)?.after).toBeGreaterThanOrEqual(590);
    for (const { off } of seen) expect(Math.abs(off)).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
    await close();
  },
);
