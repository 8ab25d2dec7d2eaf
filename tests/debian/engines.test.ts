import { serve } from '../../scripts/serve.ts';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { firefox, webkit, type Engine } from './engine.ts';

describe.each([
  ['Firefox', firefox],
  ['WebKit', webkit],
])('in %s', (_, start) => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await start();
  }, 60_000);
  afterAll(() => engine.close());

  const at = (path: string) => new URL(path.slice(1), inject('address')).href;

  /** Waits until a script gives something that is true. */
  async function until<Result>(script: string): Promise<Result> {
    for (let tries = 0; tries < 150; tries += 1) {
      const found = await engine.run<Result>(script);
      if (found) return found;
      await new Promise((later) => setTimeout(later, 100));
    }
    throw new Error(`This never came true: ${script}`);
  }
  const awake = () => until(`return !document.querySelector('astro-island[ssr]')`);
  const press = (selector: string) =>
    until(
      `const found = document.querySelector(${JSON.stringify(selector)}); if (!found || found.disabled) return false; found.click(); return true`,
    );
  const type = (selector: string, value: string) =>
    until(
      `const field = document.querySelector(${JSON.stringify(selector)}); if (!field) return false;
       Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value').set.call(field, ${JSON.stringify(value)});
       field.dispatchEvent(new InputEvent('input', { bubbles: true })); return true`,
    );

  it('a guide is read, and its citation opens in its place', async () => {
    await engine.open(at('/guides/what-supervision-is/'));
    expect(await until<string>(`return document.querySelector('h1').textContent`)).toBe(
      'What supervision is, and is not',
    );
    await press('.cite button');
    await until(`return document.querySelector('.pop:popover-open')`.replace('return ', 'return !!'));
  });

  it('the quiz leads to a result', async () => {
    await engine.open(at('/which-support/'));
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
    expect(
      await until<string>(
        `return document.querySelector('.result') && document.querySelector('h1').textContent`,
      ),
    ).toBeTruthy();
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

  it('after one visit everything is there when the host is gone', async () => {
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
    await gone('agreements/mentoring/');
    await awake();
    await type('#field-mentor', 'Ann');
    await until(`return document.querySelector('.sheet').textContent.includes('Ann (mentor)')`);
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
