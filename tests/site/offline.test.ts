import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { writeWorker } from '../../build/offline.ts';
import { heading, host, newer, update } from './host.ts';
import { answerQuiz, press, take, toQuestions } from './steps.ts';
import { at, awake, copied, kept, phone, visitWithCopy, wholeRelease } from './visit.ts';

describe('without a network, after one visit', () => {
  it('guides, quiz, agreements with their formats, reflections, search and the help page work', async () => {
    const { page, close } = await visitWithCopy('/cases/', phone);
    await copied(page);
    // All of it, whatever was read: a visit to another page keeps the same (keeping.test.ts).
    expect(await kept(page)).toEqual(wholeRelease());
    await page.context().setOffline(true);

    await page.goto(at('/guides/what-coaching-is/'));
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('What coaching is, and is not');
    await page.goto(at('/which-support/'));
    await awake(page);
    await answerQuiz(page);
    await page.goto(at('/agreements/mentoring/'));
    await awake(page);
    await page.getByLabel('Mentor', { exact: true }).fill('Łukasz');
    await press(page, /^Preview/);
    expect((await take(page, 'Download Word')).name).toMatch(/\.docx$/);
    expect((await take(page, 'Download PDF')).name).toMatch(/\.pdf$/);
    await page.getByText('More ways to take it').click();
    expect((await take(page, 'Everything in one .zip')).name).toMatch(/\.zip$/);
    page.on('dialog', (dialog) => void dialog.accept());
    await page.goto(at('/reflections/mentor/'));
    await page.locator('.item input').first().check();
    await page.goto(at('/search/#q=confidentiality'));
    await page.locator('ol.found li').first().waitFor();
    await page.goto(at('/help/'));
    expect(await page.locator('.notice').first().textContent()).toMatch(
      /^You are offline, or the network does not answer\. This copy of the page is from \d{1,2} \w+ \d{4}\./,
    );
    // Addresses as people shorten and copy them.
    for (const written of [
      '/guides/matching',
      '/guides/matching/index.html',
      '/guides/matching/?from=mail',
    ]) {
      await page.goto(at(written));
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Match people');
    }
    const missing = await page.goto(at('/nowhere/'));
    expect(missing?.status()).toBe(404);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('This page is not here');
    await close();
  });
});

describe('a new release', () => {
  it('waits until it is asked for, says that it is there, and never mixes with the old one', async () => {
    const { address, release, close: stop } = await host();
    const { page, close } = await visitWithCopy(address);
    await copied(page);
    await page.goto(`${address}agreements/mentoring/`);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');

    release();
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');

    const other = await page.context().newPage();
    await other.goto(`${address}guides/trust-and-confidence/`);
    expect(await heading(other)).not.toBe('The new release');
    page.on('dialog', (dialog) => void dialog.accept());
    await other.getByRole('button', { name: 'Load it' }).click();
    await other.getByRole('heading', { name: 'The new release' }).waitFor();
    // A page that is gone from the new release does not come back out of the old one.
    await other.goto(`${address}guides/matching/`);
    expect(await heading(other)).toBe('This page is not here');
    // The old page still finds the code that it was made with, and what was typed is still there.
    expect((await take(page, 'Download PDF')).name).toMatch(/\.pdf$/);
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');
    await close();
    stop();
  });

  it('in the middle of the quiz goes on where one was, with the answers', async () => {
    const { address, release, close: stop } = await host();
    const { page, close } = await visitWithCopy(address);
    await copied(page);
    await page.goto(`${address}which-support/`);
    await awake(page);
    await toQuestions(page);
    await page.locator('.choice input').first().check();
    release();
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    await press(page, 'Load it');
    await page.getByText(newer).waitFor({ state: 'detached' });
    await page.locator('[data-step=about] .choice input').first().waitFor();
    expect(await page.locator('.choice input').first().isChecked()).toBe(true);
    await close();
    stop();
  });

  it('is not taken while the host has only half of it, and is when it is whole', async () => {
    const { address, folder, release, instead, close: stop } = await host();
    const { page, complaints, close } = await visitWithCopy(address);
    await copied(page);
    const [script = ''] = globSync('_astro/Agreement.*.js', { cwd: folder });
    release();
    // The bytes of the new one are on their way: until then the host has none, a fault, or a page of its own.
    writeFileSync(folder + script, `${readFileSync(folder + script, 'utf8')}\n`);
    writeWorker(folder, '/');
    for (const [status, body] of [
      [404, 'Not found'],
      [500, 'Fault'],
      [200, '<!doctype html><p>We are coming back soon</p>'],
    ] as const) {
      instead((path, response) => {
        if (path !== `/${script}`) return false;
        response.writeHead(status, { 'content-type': 'text/html' }).end(body);
        return true;
      });
      expect(await update(page)).toBe(false);
      await page.goto(`${address}guides/trust-and-confidence/`);
      expect(await heading(page)).not.toBe('The new release');
      expect(await page.getByText(newer).count()).toBe(0);
    }
    instead(() => false);
    expect(await update(page)).toBe(true);
    await page.getByText(newer).waitFor();
    expect(complaints).toEqual([]);
    await close();
    stop();
  });

  it('is kept from a host that sends some addresses elsewhere, as hosts do with .html and index.html', async () => {
    const { address, instead, close: stop } = await host();
    instead((path, response) => {
      const to = /(^.*\/)index\.html$/.exec(path)?.[1] ?? /^(.*)\.html$/.exec(path)?.[1];
      if (to) response.writeHead(308, { location: to }).end();
      // The host answers the shorter address with the file.
      else if (/^\/404$|^\/agreements\/[\w-]+-agreement$/.test(path))
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
          .end(readFileSync(`dist${path}.html`));
      else return false;
      return true;
    });
    const { page, close } = await visitWithCopy(address);
    await copied(page);
    await page.context().setOffline(true);
    await page.goto(`${address}nowhere/`);
    expect(await heading(page)).toBe('This page is not here');
    await close();
    stop();
  });

  it('and a network that hangs, do not keep anybody from the help page', async () => {
    const { address, instead, close: stop } = await host();
    const { page, close } = await visitWithCopy(address);
    await copied(page);
    instead((path) => path === '/help/');
    await page.goto(`${address}help/`);
    expect(await page.locator('.notice').first().textContent()).toContain('the network does not answer');
    await close();
    stop();
  });
});
