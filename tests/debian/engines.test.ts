import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { firefox, webkit, type Engine } from './engine.ts';
import { at, hands } from './hands.ts';

// The jobs in Chromium have their own tests (tests/site/jobs.test.ts).
describe.each([
  ['Firefox', firefox],
  ['WebKit', webkit],
])('in %s', (_, start) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  }, 60_000);
  afterAll(() => engine.close());
  const { until, awake, press, keep, type } = hands(() => engine);

  /** Answers the quiz with the first answer to each question, and waits for the result. */
  async function answerQuiz(address: string) {
    await engine.open(address);
    await awake();
    await press('.choice input');
    for (let steps = 0; steps < 14; steps += 1) {
      const step = await until<string>(`return document.querySelector('.quiz').dataset.step`);
      if (step === 'result') break;
      await press(step === 'gates' ? '.choice input[value="none"]' : '.choice input');
      await new Promise((later) => setTimeout(later, 60));
      await press('.quiz .button.main');
      await until(`return document.querySelector('.quiz').dataset.step !== ${JSON.stringify(step)}`);
    }
    await until(`return !!document.querySelector('.result') && !!document.querySelector('h1').textContent`);
  }

  it('a guide is read, and its citation opens in its place', async () => {
    await engine.open(at('/guides/what-supervision-is/'));
    expect(await until<string>(`return document.querySelector('h1').textContent`)).toBe(
      'What supervision is, and is not',
    );
    await press('.cite button');
    await until(`return document.querySelector('.pop:popover-open')`.replace('return ', 'return !!'));
  });

  it('the quiz leads to a result', async () => {
    await answerQuiz(at('/which-support/'));
  });

  it('an agreement is filled in, and its Word and PDF files are made', async () => {
    await engine.open(at('/agreements/mentoring/'));
    await awake();
    await type('#field-mentor', 'Łukasz Żółć');
    await until(`return document.querySelector('.sheet').textContent.includes('Łukasz Żółć (mentor)')`);
    // The files are caught on their way to the Downloads folder, which these drivers do not show.
    await engine.run(
      `window.made = []; const make = URL.createObjectURL; URL.createObjectURL = (file) => { window.made.push(file.type + ' ' + file.size); return make(file); }; return true`,
    );
    await press('.actions .button');
    await until(`return window.made.length === 1`);
    await press('.actions .button:nth-of-type(2)');
    await until(
      `return window.made.length === 2 || document.querySelector('.actions [role=status]').textContent.length > 40`,
    );
    expect(await engine.run<string[]>(`return window.made`)).toEqual([
      expect.stringMatching(/^application\/vnd\.openxml.* [1-9]\d{3,}$/),
      expect.stringMatching(/^application\/pdf [1-9]\d{3,}$/),
    ]);
  });

  it('search finds a misspelt word', async () => {
    await engine.open(at('/search/#q=confidentialty'));
    expect(await until<string>(`return document.querySelector('ol.found li')?.dataset.path`)).toBe(
      '/guides/confidentiality-and-its-limits/',
    );
  });

  it('after one visit everything is there when the host is gone, and drafts are kept', async () => {
    const { server, address } = await serve('dist');
    const gone = (path: string) => engine.open(address + path);
    await gone('');
    await until(
      `navigator.serviceWorker.getRegistration().then((found) => { window.kept = found?.active?.state === 'activated' }); return window.kept`,
    );
    server.closeAllConnections();
    server.close();
    await gone('guides/what-coaching-is/');
    expect(await until<string>(`return document.querySelector('h1').textContent`)).toBe(
      'What coaching is, and is not',
    );
    await gone('search/#q=confidentiality');
    await until(`return !!document.querySelector('ol.found li')`);
    // What is filled in and kept is there again when the page is opened the next time.
    await gone('agreements/mentoring/');
    await awake();
    await type('#field-mentor', 'Ann');
    await until(`return document.querySelector('.sheet').textContent.includes('Ann (mentor)')`);
    await keep();
    await gone('reflections/mentor/');
    await awake();
    await press('.item input');
    await keep();
    await answerQuiz(`${address}which-support/`);
    await gone('agreements/mentoring/');
    await until(`return document.querySelector('#field-mentor')?.value === 'Ann'`);
    await gone('reflections/mentor/');
    await until(`return document.querySelector('.item input')?.checked`);
    await gone('help/');
    await until(`return document.querySelector('.notice')?.textContent.startsWith('You are offline')`);
  });

  it('nothing that the content policy forbids is asked for', async () => {
    await engine.open(at('/reflections/mentor/'));
    await engine.run(
      `window.refused = []; document.addEventListener('securitypolicyviolation', (event) => window.refused.push(event.violatedDirective)); return true`,
    );
    await awake();
    await press('.item input');
    await press('.reflection .quiet');
    expect(await engine.run<string[]>(`return window.refused`)).toEqual([]);
  });
});
