import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { secret, shown } from '../site/traces.ts';
import { chromium, firefox, webkit, type Start, type Tab } from './engine.ts';
import { at, hands } from './hands.ts';

/** What was typed anywhere, or ticked in the quiz: forms have ticks of their own. An address comes after what its page shows. */
const trace = new RegExp(`${secret}|ticked[^]*/which-support/`);
const wait = (time: number) => new Promise((later) => setTimeout(later, time));

/** What a tab shows and holds; nothing while it is on its way to another page. */
const everything = (tab: Tab) => tab.run<string>(`return (${String(shown)})()`).catch(() => '');

/** Leaves words and choices with each of the four jobs, one page after another. */
async function work(tab: Tab) {
  const { until, awake, press, keep, type } = hands(() => tab);
  await tab.open(at('/search/'));
  await type('#search-words', secret);
  await until(`return document.body.innerText.includes('Nothing fits')`);
  await tab.open(at('/which-support/'));
  await awake();
  await press('.choice input');
  await press('.quiz .button.main');
  await until(`return document.querySelector('.quiz').dataset.step === 'gates'`);
  await press('.choice input[value="none"]');
  await wait(100);
  await press('.quiz .button.main');
  await until(`return !/start|gates/.test(document.querySelector('.quiz').dataset.step)`);
  await press('.choice input');
  await tab.open(at('/agreements/mentoring/'));
  await awake();
  await type('#field-mentor', secret);
  await keep();
  await tab.open(at('/agreements/coaching/'));
  await awake();
  await type('#field-coach', `${secret} unkept`);
  await tab.open(at('/reflections/mentor/'));
  await awake();
  await press('.item summary');
  await type('.item textarea', secret);
  await keep();
  await until(`return JSON.stringify({ ...localStorage }).includes(${JSON.stringify(secret)})`);
}

/** The pages on which something is found: those behind Back, after a reload there, and forward again. */
async function walk(tab: Tab): Promise<string[]> {
  const found: string[] = [];
  const go = async (way: string) => {
    await tab.run(`${way}; return true`).catch(() => undefined);
    await wait(400);
    await hands(() => tab).awake();
    const seen = await everything(tab);
    if (trace.test(seen)) found.push(`${way}: ${seen.slice(-300)}`);
  };
  for (let steps = 0; steps < 10; steps += 1) {
    await go('history.back()');
    await go('location.reload()');
  }
  for (let steps = 0; steps < 10; steps += 1) await go('history.forward()');
  return found;
}

/** The files of a profile that hold the word, as bytes of one or of two for each letter. */
const filesWith = (profile: string) =>
  readdirSync(profile, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((file) => {
      const bytes = readFileSync(file);
      return bytes.includes(secret) || bytes.includes(Buffer.from(secret, 'utf16le'));
    })
    .map((file) => relative(profile, file));

const engines: [string, Start][] = [
  ['Chromium', chromium],
  ['Firefox', firefox],
  ['WebKit', webkit],
];

/** What SECURITY.md names as the disk beneath: what an engine has freed, and not yet written over, of a page’s storage. */
const beneath = /local ?storage|session ?storage|storage\/default/i;

describe.each(engines)('in %s, after the four jobs and “Clear everything”,', (name, start) => {
  it('nothing typed is reached by any way that the browser offers, and the disk holds what SECURITY.md says', async () => {
    let engine = await start();
    onTestFinished(() => engine.close().catch(() => undefined));
    await work(engine);
    const form = await engine.newTab();
    await form.open(at('/agreements/coaching/'));
    await hands(() => form).awake();
    await hands(() => form).type('#field-coach', secret);
    const search = await engine.newTab();
    await search.open(at('/search/'));
    await hands(() => search).type('#search-words', secret);
    const others = { form, search };
    // As long as nothing was cleared, all of it is there to be found.
    for (const tab of Object.values(others)) expect(await everything(tab)).toMatch(trace);
    expect(await walk(engine)).not.toEqual([]);

    await engine.open(at('/what-this-site-keeps/'));
    const { until, press } = hands(() => engine);
    await until(`return document.querySelectorAll('#kept li').length > 3`);
    const from = Date.now();
    await press('#clear');
    await until(`return /typed or chose here is gone|Everything was cleared/.test(document.body.innerText)`);
    const took = Date.now() - from;
    expect(took).toBeLessThan(2000);
    expect(await everything(engine)).not.toMatch(trace);
    await wait(500);
    for (const [which, tab] of Object.entries(others)) {
      await hands(() => tab).awake();
      expect(await everything(tab), which).not.toMatch(trace);
      expect(await walk(tab), which).toEqual([]);
    }
    await search.open(at('/search/'));
    expect(await everything(search)).not.toMatch(trace);
    expect(await walk(engine)).toEqual([]);
    for (const path of ['/agreements/mentoring/', '/reflections/mentor/', '/search/', '/which-support/']) {
      await engine.open(at(path));
      await hands(() => engine).awake();
      expect(await everything(engine), path).not.toMatch(trace);
    }

    // The next person starts the browser again, and has it bring back the tabs.
    await engine.close();
    engine = await start(engine.profile);
    await wait(2000);
    const back = await engine.tabs();
    const seen = await Promise.all(back.map(everything));
    for (const one of seen) expect(one).not.toMatch(trace);
    await engine.close();

    const left = filesWith(engine.profile);
    const addresses = seen.filter((one) => one.includes(at('/'))).length;
    console.log(
      `${name}: said after ${took} ms; ${addresses} of ${back.length} tabs came back; on the disk: ${left.join(', ') || 'nothing'}`,
    );
    expect(left.filter((file) => !beneath.test(file))).toEqual([]);
  });
});
