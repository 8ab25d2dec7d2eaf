import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';
import { arrive, at, laptop, phone, visit, type Visit } from './visit.ts';

const press = async ({ page }: Visit, keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};

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

/** Answers the quiz from its start to its result: the first option of each question unless one is named. */
async function answerQuiz(visited: Visit, named: Record<string, string> = {}) {
  const { page } = visited;
  await page.getByLabel('For me').check();
  await next(visited);
  await page.getByLabel('None of these').check();
  await next(visited);
  for (let step = await stepOf(visited); step !== 'result'; step = await stepOf(visited)) {
    const option = named[step ?? ''];
    await (option ? page.locator(`input[value="${option}"]`) : page.locator('.choice input').first()).check();
    await next(visited);
  }
}

describe.each([
  ['a phone', phone],
  ['a laptop', laptop],
])('on %s', (_, screen) => {
  it('a reader finds a guide, opens a citation where they are, and goes on to the next guide', async () => {
    const visited = await visit('/guides/', screen);
    const { page, complaints, close } = visited;
    await page.getByRole('link', { name: 'What supervision is, and is not' }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(
      'What supervision is, and is not',
    );
    await page
      .getByRole('button', { name: /^Source 1/ })
      .first()
      .click();
    const source = page.locator('.pop:popover-open');
    expect(await source.textContent()).toContain('Situated learning');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'community of practice' }).click();
    expect(await page.locator('.pop:popover-open').textContent()).toContain('People who share a practice');
    await page.keyboard.press('Escape');
    await page.locator('[rel=next]').click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Supervise without managing');
    expect(complaints).toEqual([]);
    await close();
  });

  it('someone who wants to think for themselves is told coaching, and why, and Back keeps what they chose', async () => {
    const visited = await visit('/which-support/', screen);
    const { page, complaints, requests, close } = visited;
    await answerQuiz(visited, {
      about: 'goal',
      'first-conversation': 'own-thoughts',
      'where-from': 'thinking',
      'knows-field': 'rather-not',
      depend: 'no',
      'how-long': 'few-months',
      'own-wish': 'mine',
      company: 'one-person',
      'who-pays': 'nobody',
    });
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A coach');
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('A coach');
    expect(await page.getByRole('img', { name: /Coaching: most/ }).count()).toBe(1);
    expect(await page.getByText('My own thoughts in order').count()).toBeGreaterThan(0);
    expect(page.url()).not.toContain('goal');
    await page.goBack();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('input[value=nobody]')?.checked,
    );
    await page.goForward();
    await page.locator('.headline').waitFor();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A coach');
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Word', exact: true }).click();
    expect((await download).suggestedFilename()).toMatch(/^which-support-\d{4}-\d\d-\d\d\.docx$/);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(
      requests.filter((address) => !address.startsWith('http://localhost') && !address.startsWith('blob:')),
    ).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a mentor and a mentee fill in their agreement, see the paper change, and download Word', async () => {
    const visited = await visit('/agreements/mentoring/', screen);
    const { page, complaints, close } = visited;
    await page.getByLabel('Mentor', { exact: true }).fill('Łukasz Żółć');
    await page.getByLabel('What the receiver wants from it').fill('Find my feet <b>&"');
    const toPaper = page.getByRole('button', { name: /^Paper/ });
    if (await toPaper.isVisible()) await toPaper.click();
    await expect
      .poll(() => page.locator('.sheet').textContent())
      .toContain('Between Łukasz Żółć (mentor) and mentee’s name (mentee).');
    await expect
      .poll(() => page.locator('.sheet').textContent())
      .toContain('What we want from this: Find my feet <b>&".');
    await page.getByRole('link', { name: 'Fill in: mentee’s name' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-mentee');
    await page.keyboard.type('Nguyễn Thị Ánh');
    if (await toPaper.isVisible()) await toPaper.click();
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download Word' }).click();
    const file = await download;
    expect(file.suggestedFilename()).toMatch(/^mentoring-agreement-\d{4}-\d\d-\d\d\.docx$/);
    const words = strFromU8(
      unzipSync(readFileSync(await file.path()))['word/document.xml'] ?? new Uint8Array(),
    );
    expect(words).toContain('Łukasz Żółć');
    expect(words).toContain('Nguyễn Thị Ánh');
    expect(words).toContain('Find my feet &lt;b&gt;&amp;');
    expect(complaints).toEqual([]);
    await close();
  });

  it('someone looks for confidentiality with the keyboard alone, and opens the first result', async () => {
    const visited = await visit('/cases/', screen);
    const { page, complaints, close } = visited;
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').waitFor();
    await page.keyboard.type('confidentiality');
    await page.locator('#search-results a').first().waitFor();
    await expect.poll(() => page.getByRole('status').first().textContent()).toMatch(/results?$/);
    await press(visited, ['ArrowDown']);
    const title = await page.evaluate(() => document.activeElement?.querySelector('strong')?.textContent);
    await press(visited, ['Enter']);
    await page.waitForURL((url) => url.pathname !== '/cases/');
    expect(await page.title()).toContain(title);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('someone at risk', () => {
  it('is sent to the help page by the gate, and not asked on', async () => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await page.getByLabel('For me').check();
    await next(visited);
    await page.getByLabel(/^Someone may come to harm/).check();
    await next(visited);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Someone’s safety comes first');
    expect(await page.getByRole('button', { name: 'Go on to the questions' }).count()).toBe(0);
    await page.getByRole('link', { name: 'Open the help page' }).click();
    await page.locator('a[href="tel:999"]').first().waitFor();
    await close();
  });
});

describe('someone whose network is slow', () => {
  it('loses no choice that they made before the code of the quiz arrived', async () => {
    const visited = await arrive('/which-support/', phone, 1500);
    const { page, close } = visited;
    await page.getByLabel('For me').check();
    expect(await page.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
    await next(visited);
    expect(await stepOf(visited)).toBe('gates');
    await close();
  });

  it('loses no word that they typed before the code of an agreement arrived', async () => {
    const { page, close } = await arrive('/agreements/mentoring/', laptop, 1500);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    expect(await page.locator('.sheet').textContent()).not.toContain('Ζωή');
    await page.locator('.sheet', { hasText: 'Ζωή (mentor)' }).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');
    await close();
  });
});

describe('the quiz', () => {
  it('says what is missing to somebody who goes on without choosing', async () => {
    const { page, close } = await visit('/which-support/', phone);
    await page.getByRole('button', { name: 'Next' }).click();
    expect(await page.getByRole('alert').textContent()).toBe('Choose one, or “I am not sure”.');
    await expect
      .poll(() => page.evaluate(() => (document.activeElement as HTMLInputElement).name))
      .toBe('way');
    await close();
  });

  it.each([
    ['a formal matter', /^A formal matter/, 'A formal matter needs its own route first'],
    ['work that falls short', /^My work or conduct/, 'This is for the line manager first'],
    ['health', /^Health/, 'Health first'],
    ['a simple lack', /^One simple thing/, 'Get the simple thing first'],
  ])('keeps %s first, even when someone goes on to the questions', async (_, gate, title) => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await page.getByLabel('For me').check();
    await next(visited);
    await page.getByLabel(gate).check();
    await next(visited);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLElement>('.quiz')?.dataset['step'] === 'about',
    );
    for (let step = await stepOf(visited); step !== 'result'; step = await stepOf(visited)) {
      await page.locator('.choice input').first().check();
      await next(visited);
    }
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(title);
    await close();
  });

  it('reads a link to a result, shows nothing that was not chosen, and takes the answers out of the address', async () => {
    const { page, close } = await visit(
      '/which-support/#answers=2;me;about.practice;first-conversation.other-eyes;where-from.reflection',
    );
    await page.getByRole('heading', { level: 1, name: 'Professional supervision, one to one' }).waitFor();
    expect(page.url()).not.toContain('practice');
    await close();
  });

  it.each([
    '#answers=1;me;about.goal',
    '#answers=2;me;about.<img src=x onerror=alert(1)>',
    '#answers=2;nobody',
    '#__proto__',
  ])('takes no harm from the link %s', async (fragment) => {
    const { page, complaints, close } = await visit(`/which-support/${fragment}`);
    await page.getByRole('heading', { level: 1, name: 'Who is it for?' }).waitFor();
    expect(complaints).toEqual([]);
    await close();
  });

  it('says that a link is old, and shows nothing of it', async () => {
    const { page, close } = await visit('/which-support/#answers=1;me;about.goal;own-wish.mine');
    await page.getByText('This link was made with an older version').waitFor();
    expect(await page.locator('.headline').count()).toBe(0);
    expect(page.url()).not.toContain('goal');
    await close();
  });

  it('prints the summary with room for notes, and nothing of a gate', async () => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await page.getByLabel('For me').check();
    await next(visited);
    await page.getByLabel(/^Health/).check();
    await next(visited);
    await page.getByRole('button', { name: 'Go on to the questions' }).click();
    await page.locator('[data-step=about]').waitFor();
    for (let step = await stepOf(visited); step !== 'result'; step = await stepOf(visited)) {
      await page.locator('.choice input').first().check();
      await next(visited);
    }
    await page.locator('.sheet').waitFor({ state: 'attached' });
    await page.emulateMedia({ media: 'print' });
    const paper = await page.locator('main').innerText();
    expect(paper).toContain('Summary for a needs assessment');
    expect(paper).toContain('Notes');
    expect(paper).not.toContain('Health first');
    expect(paper).not.toContain('GP');
    await close();
  });

  it('leads from “something has gone wrong” to the gates, says why, and shows what a gate answers even while one answer is changed', async () => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await answerQuiz(visited);
    await page.getByRole('button', { name: 'Change: What is this mostly about?' }).click();
    await page.locator('[data-step=about]').waitFor();
    await page.locator('input[value="gone-wrong"]').check();
    await next(visited);
    expect(await stepOf(visited)).toBe('gates');
    await page.getByText('You said that something has gone wrong.').waitFor();
    await page.getByLabel(/^Someone may come to harm/).check();
    await next(visited);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Someone’s safety comes first');
    await close();
  });

  it('asks one question again when one answer is changed, and then shows the result', async () => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await answerQuiz(visited);
    await page
      .getByRole('button', { name: 'Change: What would a good first conversation give you?' })
      .click();
    await page.locator('input[value="own-thoughts"]').check();
    await next(visited);
    expect(await stepOf(visited)).toBe('result');
    await close();
  });

  it('keeps answers on the device only when asked, and forgets them when asked', async () => {
    const visited = await visit('/which-support/');
    const { page, close } = visited;
    await page.getByLabel('For me').check();
    await next(visited);
    await page.getByLabel('None of these').check();
    await next(visited);
    await page.getByLabel('Keep my answers on this device').check();
    await page.locator('input[value="goal"]').check();
    await page.reload();
    await page.getByText('Your answers from last time are here').waitFor();
    expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('none');
    await page.goto(at('/what-this-site-keeps/'));
    await page.getByText('Your answers to “Which support?”').waitFor();
    await page.getByRole('button', { name: 'Clear everything' }).click();
    await page.getByText('Nothing is kept on this device at the moment.').waitFor();
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await close();
  });
});

describe('without JavaScript', () => {
  const off = { ...laptop, javaScriptEnabled: false };
  it('guides, the comparison, help numbers and the A to Z are whole', async () => {
    const { page, close } = await visit('/guides/how-they-differ/', off);
    await page.getByRole('rowheader', { name: 'Main purpose' }).waitFor();
    await page.getByRole('link', { name: 'Search', exact: true }).click();
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('A to Z');
    await page.getByRole('link', { name: 'Someone at risk?' }).first().click();
    await page.locator('a[href="tel:999"]').first().waitFor();
    await close();
  });

  it('the blank Word file of an agreement can be downloaded', async () => {
    const { page, close } = await visit('/agreements/mentoring/', off);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Word/ }).click();
    const { 'word/document.xml': words } = unzipSync(readFileSync(await (await download).path()));
    expect(strFromU8(words ?? new Uint8Array())).toContain('how often');
    await close();
  });

  it('the quiz offers its paper version', async () => {
    const { page, close } = await visit('/which-support/', off);
    await page.getByRole('link', { name: 'The paper version' }).first().click();
    await page.getByText('What is this mostly about?').waitFor();
    await close();
  });
});

describe('from the quiz', () => {
  it('carries the usual rhythm from the result into the agreement, and nothing of the person', async () => {
    const visited = await visit('/which-support/', phone);
    await answerQuiz(visited, {});
    const { page, close } = visited;
    const link = await page.getByRole('link', { name: 'Open the agreement' }).getAttribute('href');
    expect(link).toMatch(/^\/agreements\/[a-z-]+\/(#[a-z0-9=+&-]+)?$/);
    await close();
  });
});
