import ICAL from 'ical.js';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { press, take } from './steps.ts';
import { arrive, at, awake, laptop, phone, visit } from './visit.ts';

const fillIn = async (page: Page, answers: Record<string, string>) => {
  for (const [label, value] of Object.entries(answers)) {
    const field = page.getByLabel(label, { exact: true });
    await field.evaluate((one) => {
      for (let at = one.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
        at.open = true;
    });
    if ((await field.evaluate((one) => one.tagName)) === 'SELECT') await field.selectOption(value);
    else await field.fill(value);
  }
};

/** A clause with all that it stands folded in open. */
const opened = async (page: Page, title: RegExp) => {
  const clause = page.locator('.clause', { has: page.locator('legend', { hasText: title }) });
  await clause.evaluate((one) => {
    for (const inside of one.querySelectorAll('details')) inside.open = true;
    for (let at = one.closest('details'); at; at = at.parentElement?.closest('details') ?? null)
      at.open = true;
  });
  return clause;
};

describe('a field', () => {
  it.each([1, 6])('keeps every letter of quick typing on a device that is %i times slower', async (rate) => {
    const { page, close } = await visit('/agreements/coaching/');
    const slow = await page.context().newCDPSession(page);
    await slow.send('Emulation.setCPUThrottlingRate', { rate });
    const purpose = page.locator('#field-purpose');
    await purpose.focus();
    await page.keyboard.type('Lead meetings without freezing', { delay: (30 * (rate - 1)) / 5 });
    expect(await purpose.inputValue()).toBe('Lead meetings without freezing');
    await expect.poll(() => page.locator('.sheet').textContent()).toContain('Lead meetings without freezing');
    await close();
  });
});

describe('a filled agreement', () => {
  it('is taken away in every format, with names in four scripts, and no file name says who', async () => {
    const { page, complaints, requests, close } = await visit('/agreements/mentoring/');
    await fillIn(page, {
      Mentor: 'Łukasz Żółć, Nguyễn Thị Ánh',
      Mentee: 'Ζωή Юлия',
      'First meeting': '2027-03-16',
      'At what time': '14:30',
      'Last meeting': '2027-04-20',
      'How often': 'every two weeks',
      'How long': '45 minutes',
    });
    const pdf = await take(page, 'Download PDF');
    expect(pdf.name).toMatch(/^mentoring-agreement-\d{4}-\d\d-\d\d\.pdf$/);
    expect(pdf.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    await page.getByText('More ways to take it').click();
    for (const [button, extension, text] of [
      ['Markdown', 'md', 'Ζωή Юлия'],
      ['Plain text', 'txt', 'Nguyễn Thị Ánh'],
      ['Web page', 'html', 'Łukasz Żółć'],
    ] as const) {
      const file = await take(page, button);
      expect(file.name).toMatch(new RegExp(`^mentoring-agreement-\\d{4}-\\d\\d-\\d\\d\\.${extension}$`));
      expect(file.bytes.toString()).toContain(text);
    }
    expect((await take(page, 'PDF on US Letter')).name).toMatch(/\.letter\.pdf$/);
    const calendar = await take(page, 'Calendar, 5 events');
    expect(
      new ICAL.Component(ICAL.parse(calendar.bytes.toString()) as never).getAllSubcomponents('vevent'),
    ).toHaveLength(5);
    expect(complaints).toEqual([]);
    expect(requests.filter((one) => !/^(http:\/\/localhost|blob:|data:)/.test(one))).toEqual([]);
    await close();
  });

  it('comes as a pack with a cover sheet, a reminder, the sheets for later and the calendar', async () => {
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await fillIn(page, { Mentor: 'Ζωή', 'First meeting': '2027-03-16' });
    await page.getByText('More ways to take it').click();
    const pack = await take(page, 'Everything in one .zip');
    const files = unzipSync(pack.bytes);
    expect(Object.keys(files)).toEqual([
      '1-read-first.docx',
      '2-agreement.docx',
      '2-agreement.pdf',
      '3-reminder.docx',
      '4-review-sheet.docx',
      '5-closing-sheet.docx',
      '6-calendar.ics',
    ]);
    const word = (file: string) => strFromU8(unzipSync(files[file]!)['word/document.xml']!);
    expect(word('2-agreement.docx')).toContain('Ζωή');
    expect(word('3-reminder.docx')).toContain('16 March 2027');
    expect(word('1-read-first.docx')).not.toContain('Ζωή');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is never a PDF with boxes in it: what has no letters is named, with a way out', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, { Mentor: '李明', Mentee: 'محمد 🌱' });
    await page.getByRole('button', { name: 'Download PDF' }).click();
    const said = page.locator('.actions [role=status]');
    await said.getByText('The PDF has no letters for').waitFor();
    await expect.poll(() => said.textContent()).toMatch(/李 明 .*🌱\. Print instead/);
    await page.evaluate(() => (window.print = () => void (document.title = 'printed')));
    await page.locator('.actions p').getByRole('button', { name: 'Print' }).click();
    expect(await page.title()).toBe('printed');
    const word = await take(page, 'Download Word');
    expect(strFromU8(unzipSync(word.bytes)['word/document.xml']!)).toContain('李明');
    await said.getByText('The file is in your downloads').waitFor();
    await press(page, 'Clear the form');
    await said.getByText('The file is in your downloads').waitFor({ state: 'detached' });
    await close();
  });

  it('says so when the library of a format cannot be loaded, and the others go on working', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.route(/pdf.*\.js$/, (route) => route.abort());
    await page.getByRole('button', { name: 'Download PDF' }).click();
    await page.locator('.actions [role=status]').getByText('The file could not be made').waitFor();
    expect((await take(page, 'Download Word')).name).toMatch(/\.docx$/);
    await page.getByRole('button', { name: 'Download PDF' }).click();
    await page.getByRole('button', { name: 'Try again' }).waitFor();
    await page.unroute(/pdf.*\.js$/);
    expect((await take(page, 'Try again')).name).toMatch(/\.pdf$/);
    await close();
  });
});

describe('sense checks', () => {
  it('are said in words, lead to the field, and stop nobody', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, {
      Mentor: 'Ζωή',
      Mentee: 'Ζωή',
      'Is anyone here under 18, or owed protection?': 'Yes',
    });
    await page.locator('.remarks').getByText('Ζωή stands here twice.').waitFor();
    const remark = page.locator('.remarks li', { hasText: 'no safeguarding contact is named yet' });
    await remark.getByRole('button', { name: 'Go there' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-safeguarding-contact');
    expect((await take(page, 'Download Word')).name).toMatch(/\.docx$/);
    await close();
  });
});

describe('the form on a phone', () => {
  it('begins with names, says what is next, and ends at the files', async () => {
    const { page, close } = await visit('/agreements/coaching/', phone);
    const foot = page.locator('.foot');
    expect(await page.locator('.form input').first().getAttribute('id')).toBe('field-coach');
    await foot.getByRole('button', { name: /^Next: Coach$/ }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-coach');
    await page.keyboard.type('Ζωή');
    for (
      let step = 0;
      step < 40 && !(await foot.getByRole('button', { name: /^Preview/ }).count());
      step += 1
    )
      await foot.getByRole('button').click();
    await foot.getByRole('button', { name: 'Preview and download' }).click();
    expect(await foot.isVisible()).toBe(false);
    const word = page.getByRole('button', { name: 'Download Word' });
    const { y, height } = (await word.boundingBox())!;
    expect([y > 400, y + height < phone.viewport!.height]).toEqual([true, true]);
    expect((await take(page, 'Download Word')).name).toMatch(/\.docx$/);
    await close();
  });

  it('says beside a field what is worth a second look there, and leads on', async () => {
    const { page, close } = await visit('/agreements/mentoring/', phone);
    const protection = page.getByLabel('Is anyone here under 18, or owed protection?');
    await protection.selectOption('Yes');
    const field = page.locator('.field', { has: protection });
    await field.getByText('no safeguarding contact is named yet').waitFor();
    expect(await protection.evaluate((one) => one.getAttribute('aria-describedby'))).toContain('-doubts');
    await field.getByRole('button', { name: 'Go there' }).click();
    await page.waitForFunction(() => document.activeElement?.id === 'field-safeguarding-contact');
    await close();
  });
});

describe('clauses', () => {
  it('have other wordings to choose from', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    const clause = await opened(page, /^Review/);
    await clause.getByText('we read this paper aloud').click();
    await page.locator('.sheet', { hasText: 'we read this paper aloud' }).waitFor();
    await close();
  });

  it('and fields have names by which a list of them is told apart', async () => {
    const { page, close } = await visit('/agreements/supervision-group/');
    const names = await page
      .locator('main :is(select, textarea, input:is([type=text], [type=date], [type=number]))')
      .evaluateAll((all) =>
        (all as HTMLInputElement[]).map((one) => one.ariaLabel ?? one.labels?.[0]?.textContent ?? ''),
      );
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name, i) => !name.trim() || names.indexOf(name) !== i)).toEqual([]);
    await close();
  });

  it('can be left out, and come back in the wording that is chosen', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    const clause = await opened(page, /^Review/);
    await clause.getByLabel('Leave this out').check();
    await page
      .locator('.sheet')
      .getByText('we look back: keep, change or end')
      .waitFor({ state: 'detached' });
    await clause.getByText('we look back: keep, change or end').click();
    await page.locator('.sheet').getByText('we look back: keep, change or end').waitFor();
    await close();
  });

  it('lead to what each profession expects, where it matters which supervision is meant', async () => {
    const { page, close } = await visit('/agreements/supervision/');
    const clause = await opened(page, /^Which supervision this is/);
    await clause.getByRole('link', { name: 'What each profession expects' }).click();
    await page.getByRole('heading', { level: 1, name: 'What your profession expects' }).waitFor();
    await close();
  });
});

describe('keeping', () => {
  it('stores nothing until it is asked for, then every change, under a name of one’s own', async () => {
    const { page, close } = await visit('/agreements/mentoring/', phone);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    await page.getByRole('button', { name: /^Preview/ }).click();
    await page.getByText('Keep it, or go on with it later').click();
    await page.getByLabel('Name of this draft').fill('Ours');
    await page.getByRole('button', { name: 'Keep on this device' }).click();
    await page.getByText('Kept on this device, and every change').waitFor();
    await page.getByRole('button', { name: /^Fill in/ }).click();
    await page.getByLabel('Mentee', { exact: true }).fill('Łukasz');
    await page.reload();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-mentee')?.value === 'Łukasz',
    );
    await close();
  });

  it('keeps several drafts apart, and deletes one', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await page.getByText('Keep it, or go on with it later').click();
    for (const name of ['One', 'Two']) {
      await page.getByLabel('Mentor', { exact: true }).fill(`Mentor ${name}`);
      await page.getByLabel('Name of this draft').fill(name);
      await page.getByRole('button', { name: 'Keep on this device' }).click();
      await page.locator('.keeping li', { hasText: name }).waitFor();
      await page.getByRole('button', { name: 'Start another draft' }).click();
    }
    await page.getByRole('button', { name: 'Open: One' }).click();
    await page.waitForFunction(
      () => document.querySelector<HTMLInputElement>('#field-mentor')?.value === 'Mentor One',
    );
    // It takes two presses: there is no way back.
    await page.getByRole('button', { name: 'Delete: Two' }).click();
    await page.getByRole('button', { name: 'Leave it: Two' }).click();
    await page.getByRole('button', { name: 'Delete: Two' }).click();
    await page.getByRole('button', { name: 'Delete for good: Two' }).click();
    await page.waitForFunction(() => document.querySelectorAll('.keeping li').length === 1);
    await close();
  });

  it('saves to a file and opens it again, here and in another agreement', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, {
      Mentor: 'Ζωή',
      'Programme or organisation': 'Hill School',
      'Last meeting': '2027-07-01',
    });
    await page.getByText('Keep it, or go on with it later').click();
    const file = await take(page, 'Save to a file');
    expect(file.name).toMatch(/^mentoring-agreement-\d{4}-\d\d-\d\d\.json$/);
    const other = await visit('/agreements/coaching/');
    await other.page.getByText('Keep it, or go on with it later').click();
    await other.page
      .getByLabel('Open a file that you saved')
      .setInputFiles({ name: file.name, mimeType: 'application/json', buffer: file.bytes });
    await other.page
      .getByText('Names, dates and choices were taken over from: Mentoring agreement.')
      .waitFor();
    await other.page.locator('.sheet', { hasText: 'Hill School' }).waitFor();
    await other.page.locator('.sheet', { hasText: '1 July 2027' }).waitFor();
    await other.close();
    await close();
  });

  it.each([
    ['a picture', '\u0089PNG', 'This is not a file that was saved here'],
    [
      'a file of a newer version',
      '{"site":"leadership-toolbox","schema":9,"kind":"agreement"}',
      'comes from a newer version',
    ],
    [
      'a damaged file',
      '{"site":"leadership-toolbox","schema":2,"kind":"agreement","responses":7}',
      'is damaged',
    ],
    [
      'a hostile file',
      '{"site":"leadership-toolbox","schema":2,"kind":"agreement","of":"mentoring","version":1,"responses":{"__proto__":{"a":1},"mentor":["<img src=x onerror=alert(1)>"]}}',
      'Nothing in this file fits here',
    ],
  ])('refuses %s with its reason, and changes nothing', async (_, text, reason) => {
    const { page, complaints, close } = await visit('/agreements/mentoring/');
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    await page.getByText('Keep it, or go on with it later').click();
    await page
      .getByLabel('Open a file that you saved')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await page.getByText(reason).waitFor();
    expect(await page.getByLabel('Mentor', { exact: true }).inputValue()).toBe('Ζωή');
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a paper that was taken away', () => {
  const openAgain = async (page: Page, name: string, buffer: Buffer) => {
    await page.getByText('Keep it, or go on with it later').click();
    await page
      .getByLabel('Open a file that you saved, or a paper')
      .setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  };

  it('opens again from Word, PDF and a web page, whatever it is called', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, { Mentor: 'Ζωή', 'First meeting': '2027-07-01' });
    const files = [await take(page, 'Download Word'), await take(page, 'Download PDF')];
    await page.getByText('More ways to take it').click();
    files.push(await take(page, 'Web page'));
    await close();
    for (const { bytes } of files) {
      const other = await visit('/agreements/mentoring/', phone);
      await other.page.getByRole('button', { name: /^Preview/ }).click();
      await openAgain(other.page, 'paper', Buffer.from(bytes));
      await other.page.locator('.sheet', { hasText: 'Between Ζωή (mentor)' }).waitFor();
      await other.page.locator('.sheet', { hasText: '1 July 2027' }).waitFor();
      expect(other.complaints).toEqual([]);
      await other.close();
    }
  });

  it('asks by keyboard which of two readings holds, and fits a narrow screen', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    await fillIn(page, { Mentor: 'Ζωή', 'First meeting': '2027-07-01' });
    await page.getByText('More ways to take it').click();
    const { bytes } = await take(page, 'Web page');
    await close();
    const changed = strFromU8(bytes).replace('>Ζωή<', '>Zoë<');
    const other = await visit('/agreements/mentoring/', { ...phone, viewport: { width: 320, height: 640 } });
    await other.page.getByRole('button', { name: /^Preview/ }).click();
    await openAgain(other.page, 'paper.html', Buffer.from(changed));
    await other.page.getByRole('heading', { name: 'Which one holds?' }).waitFor();
    expect(await other.page.locator('.sheet').textContent()).not.toMatch(/Ζωή|Zoë/);
    expect(await other.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await other.page.getByRole('button', { name: 'Take this' }).last().focus();
    await other.page.keyboard.press('Enter');
    await other.page.locator('.sheet', { hasText: 'Between Zoë (mentor)' }).waitFor();
    expect(await other.page.evaluate(() => document.activeElement?.id)).toBe('asked');
    await other.page.getByRole('button', { name: 'Put this away' }).click();
    expect(await other.page.locator('.asked').count()).toBe(0);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

describe('a link to an agreement', () => {
  it('brings choices, never words, and leaves the address', async () => {
    const { page, close } = await visit(
      '/agreements/mentoring/#frequency=once+a+month&minutes=60+minutes&mentor=Mallory&frequency2=x',
    );
    await page.locator('.sheet', { hasText: 'We meet once a month, for 60 minutes' }).waitFor();
    expect(await page.locator('.sheet').textContent()).not.toContain('Mallory');
    expect(new URL(page.url()).hash).toBe('');
    await close();
  });

  it('says at the top what it has filled in, without moving the page, until something else takes its place', async () => {
    const { page, close } = await arrive(
      '/agreements/mentoring/#frequency=once+a+month&minutes=an+hour+of+Mallory&mentor=Mallory',
      phone,
      1000,
    );
    const given = page.locator('#given');
    const said = 'Filled in from what you told the quiz: How often (once a month). Change what does not fit.';
    // Before the code of the form is here, so that nothing moves when it comes.
    expect([await given.isVisible(), (await given.textContent())?.trim()]).toEqual([true, said]);
    const { y } = (await page.locator('.views').boundingBox())!;
    await awake(page);
    await page.locator('.sheet', { hasText: 'We meet once a month' }).waitFor({ state: 'attached' });
    expect((await page.locator('.views').boundingBox())!.y).toBe(y);
    await page.getByRole('button', { name: /^Preview/ }).click();
    await page.getByText('More ways to take it').click();
    await press(page, 'Clear the form');
    await given.waitFor({ state: 'detached' });
    await close();
    const plain = await visit('/agreements/mentoring/');
    expect(await plain.page.locator('#given').isVisible()).toBe(false);
    await plain.close();
  });
});

describe('the list of agreements', () => {
  it('offers each paper as Word and PDF, in usual and large print and the light one, before any form', async () => {
    const { page, close } = await visit('/agreements/', { ...phone, javaScriptEnabled: false });
    const papers = page.locator('.papers > li');
    for (const paper of await papers.all()) {
      const files = await paper.locator('a[download]').allTextContents();
      const isLight = (await paper.getByText('One page', { exact: true }).count()) === 1;
      expect(files.map((one) => one.trim())).toEqual(
        Array.from({ length: isLight ? 4 : 2 }, () => ['Word', 'PDF']).flat(),
      );
      for (const link of await paper.locator('a[download]').all())
        expect((await page.request.get(at((await link.getAttribute('href'))!))).status()).toBe(200);
    }
    expect(await papers.count()).toBe(6);
    expect(await papers.getByText('One page', { exact: true }).count()).toBe(3);
    await close();
  });
});

describe('without JavaScript', () => {
  it('every blank form can be had in every format, with its size', async () => {
    const { page, close } = await visit('/agreements/mentoring/', { ...laptop, javaScriptEnabled: false });
    const links = page.locator('.below li', { has: page.locator('a[download]') });
    // The paper is there whole, and nothing that waits for a script.
    expect(await page.locator('.agreement').getByRole('button').count()).toBe(0);
    expect(await page.locator('.sheet .version').isVisible()).toBe(true);
    expect((await links.allTextContents()).map((one) => one.replace(/\s+/g, ' ').trim())).toEqual(
      [
        ...['docx', 'pdf', 'pdf', 'md', 'txt', 'html'],
        // In large print, on one page, and that in large print.
        ...['docx', 'pdf', 'docx', 'pdf', 'docx', 'pdf', 'zip'],
      ].map((ending) =>
        expect.stringMatching(new RegExp(`^Mentoring agreement, .* \\(${ending}, \\d+ kB\\)$`)),
      ),
    );
    for (const link of await links.locator('a').all()) {
      const answer = await page.request.get(at((await link.getAttribute('href'))!));
      expect([answer.status(), (await answer.body()).length > 1000]).toEqual([200, true]);
    }
    await close();
  });
});

describe('clauses that exclude one another', () => {
  it('say so, and cannot be switched into a contradiction', async () => {
    const { page, close } = await visit('/agreements/mentoring/');
    const on = await opened(page, /^If recording/);
    const off = await opened(page, /^Recording and AI/);
    await on.getByRole('radio').first().check();
    await expect.poll(() => off.getByRole('radio').first().isDisabled()).toBe(true);
    await page.locator('.sheet').getByText('Software learns from it').waitFor();
    await on.getByLabel('Leave this out').check();
    await page.locator('.sheet').getByText('Nothing is recorded').waitFor();
    await close();
  });
});

describe('the files', () => {
  it.each([
    [1024, 768],
    [1366, 768],
    [1920, 1080],
  ])(
    'stay in reach at %i by %i px however far the paper is scrolled, and whatever is folded out',
    async (width, height) => {
      const { page, close } = await visit('/agreements/coaching/', { viewport: { width, height } });
      await page.getByRole('button', { name: 'Download Word' }).waitFor();
      await page.locator('.pane').hover();
      const inReach = async () => {
        const { y, height: tall } = (await page
          .getByRole('button', { name: 'Download Word' })
          .boundingBox())!;
        return y >= 0 && y + tall <= height;
      };
      await page.mouse.wheel(0, 900);
      await expect.poll(() => page.locator('.pane').evaluate((pane) => pane.scrollTop)).toBeGreaterThan(0);
      expect(await inReach()).toBe(true);
      await page.evaluate(() => window.scrollTo(0, 500));
      await page.getByText('Keep it, or go on with it later').click();
      await page.getByText('More ways to take it').click();
      await page.locator('.bar').evaluate((bar) => bar.scrollTo(0, 9999));
      expect(await inReach()).toBe(true);
      await close();
    },
  );

  it('can be told from the blank ones by their names', async () => {
    const { page, close } = await visit('/agreements/coaching/');
    for (const link of await page.locator('.below a[download]').allTextContents())
      expect(link).toContain('blank form');
    await close();
  });
});

describe('leaving', () => {
  /** Whether the page lets the browser ask before it goes. */
  const asks = (page: Page) =>
    page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  const typed = async () => {
    const { page, close } = await visit('/agreements/coaching/');
    await page.getByRole('button', { name: 'Download Word' }).waitFor();
    await page.locator('#field-coach').click();
    await page.keyboard.type('Zoe');
    return { page, close };
  };

  it.each<[string, boolean, (page: Page) => Promise<unknown>]>([
    ['asks after a letter was typed', true, async () => {}],
    ['asks nothing once the form was cleared', false, (page) => press(page, 'Clear the form')],
    ['asks nothing once a document has all of it', false, (page) => take(page, 'Download Word')],
    [
      'asks again after Undo',
      true,
      async (page) => {
        await press(page, 'Clear the form');
        await press(page, 'Undo');
      },
    ],
    [
      'asks for what was typed since',
      true,
      async (page) => {
        await take(page, 'Download Word');
        await page.locator('#field-coachee').fill('Max');
      },
    ],
    [
      'asks where a clause that is left out has an answer, which no document has',
      true,
      async (page) => {
        await fillIn(page, { 'How often': 'once a month', 'Who books': 'Max' });
        const clause = await opened(page, /^How often, how long, where/);
        await clause.getByLabel('Leave this out').check();
        await take(page, 'Download Word');
      },
    ],
  ])('%s', async (_, asked, act) => {
    const { page, close } = await typed();
    await act(page);
    await expect.poll(() => asks(page)).toBe(asked);
    await close();
  });

  it('takes with it what Undo would bring back, and the page says so', async () => {
    const { page, close } = await typed();
    await press(page, 'Clear the form');
    await page.getByText('Until you leave this page, Undo brings back').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('pagehide')));
    await page.getByRole('button', { name: 'Undo' }).waitFor({ state: 'detached' });
    await page.goto('about:blank');
    await page.goBack();
    expect(await page.locator('#field-coach').inputValue()).toBe('');
    await close();
  });
});

describe('with a keyboard', () => {
  it('the files are one key from the top of the form, and no field brings a stop for eyes alone', async () => {
    const { page, close } = await visit('/agreements/coaching/');
    await page.getByRole('button', { name: 'Download Word' }).waitFor();
    await page.getByRole('link', { name: 'Go to the preview and the downloads' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Download Word');
    await page.locator('#field-coach').focus();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-coachee');
    await close();
  });

  it('a field brings its place on the paper into sight, or says whose place it shows on a phone', async () => {
    const { page, close } = await visit('/agreements/coaching/');
    await page.getByRole('button', { name: 'Download Word' }).waitFor();
    await page
      .locator('.section .field [name]')
      .last()
      .evaluate((field: HTMLElement) => {
        field.closest('details')!.open = true;
        field.focus();
      });
    const place = page.locator('.sheet [data-current]').first();
    await expect.poll(async () => (await place.boundingBox())!.y).toBeLessThan(laptop.viewport!.height);
    await close();
    const small = await visit('/agreements/coaching/', phone);
    await small.page.locator('#field-coach').focus();
    await small.page.getByRole('button', { name: 'Show on the paper: Coach', exact: true }).waitFor();
    await small.close();
  });
});
