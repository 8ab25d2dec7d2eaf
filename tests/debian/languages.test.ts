import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { unzipSync, strFromU8 } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { inPseudo, pseudo, writePseudo } from '../pseudo.ts';
import { unfold } from '../site/steps.ts';
import { awake, phone, visit } from '../site/visit.ts';

/** What the pseudo-language does not have yet. */
const missing = {
  guide: 'guides/matching.mdx',
  agreement: 'agreements/supervision-peer-group.yaml',
  others: ['cases/returning-nurse.mdx', 'tools/session-note.yaml', 'reflections/group-check.yaml'],
  entries: ['glossary.yaml#grow', 'signposts.yaml#samaritans'],
};

let folder: string;
let site: Awaited<ReturnType<typeof serve>>;
const build = () =>
  execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
    cwd: folder,
    stdio: 'pipe',
    // What the test runner sets for itself, such as BASE_URL, is not a writer's.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ASTRO_TELEMETRY_DISABLED: '1',
      SITE_URL: 'https://example.org',
    },
  });

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'language-'));
  const leave = /[/\\](node_modules|dist|\.git|\.node|\.astro|screenshots)$/;
  cpSync(resolve('.'), folder, { recursive: true, filter: (from) => !leave.test(from) });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  writePseudo(join(folder, 'src/content'), [
    missing.guide,
    missing.agreement,
    ...missing.others,
    ...missing.entries,
  ]);
  build();
  site = await serve(join(folder, 'dist'));
}, 240_000);

afterAll(() => {
  site.server.close();
  rmSync(folder, { recursive: true });
});

const html = (path: string) => readFileSync(join(folder, 'dist', path, 'index.html'), 'utf8');

/** Opens a page of the pseudo-language. */
async function open(path: string, options = phone as Parameters<typeof visit>[1]) {
  const visited = await visit('/', options);
  await visited.page.goto(`${site.address}${pseudo}${path}`);
  await awake(visited.page);
  return visited;
}

/** Words of the interface and the content that are plain English, outside of what is said to be English. */
const leftovers = (page: Page) =>
  page.evaluate(() => {
    // Names of keys, of files, of programs and of the content's version are the same everywhere.
    const same = /^(Esc|Ctrl|Word|docx|html|txt|md|pdf|kB|zip)$/;
    const found = new Set<string>();
    const look = (text: string | null, element: Element | null) => {
      if (!text || element?.closest('[lang="en-GB"], script, noscript, style, .answer, [hidden]')) return;
      const plain = text.replace(
        /(https?:\/\/)?[\w.-]+\.(uk|org|com|ie|net|gov|info|scot|wales)\S*|\S+@\S+|\b(?=\w*\d)[\da-f]{6,}\b/g,
        ' ',
      );
      for (const word of plain.match(/[\p{L}\p{M}]+/gu) ?? [])
        if (/^[a-z]*[aeiou][a-z]*$/i.test(word) && word.length > 2 && !same.test(word))
          found.add(`${word} in “${text.trim().slice(0, 50)}”`);
    };
    const texts = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) look(texts.currentNode.textContent, texts.currentNode.parentElement);
    for (const element of document.querySelectorAll('*'))
      for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'label'])
        look(element.getAttribute(name), element);
    return [...found];
  });

describe('a second language, made by machine, from right to left and a third longer', () => {
  it('has a page for every English page, in its language and direction', () => {
    const paths = [
      ...readFileSync(join(folder, 'dist/sitemap-0.xml'), 'utf8').matchAll(/<loc>[^<]*?org(\/[^<]*)/g),
    ];
    expect(paths.length).toBeGreaterThan(100);
    for (const [, path = ''] of paths) {
      expect(html(`${pseudo}${path}`)).toContain(`<html lang="${pseudo}" dir="rtl"`);
      expect(html(path)).toMatch(/<html lang="en-GB"(?! dir)/);
    }
    expect(readFileSync(join(folder, 'dist/robots.txt'), 'utf8')).toContain(`/${pseudo}/sitemap-index.xml`);
  });

  it('is tied to the English page by hreflang, both ways, unless its text is English', () => {
    const links = (path: string) =>
      [...html(path).matchAll(/rel="alternate" hreflang="([^"]+)" href="https:\/\/example.org([^"]+)"/g)].map(
        ([, tag, address]) => `${tag} ${address}`,
      );
    const both = [
      'en-GB /guides/contracting/',
      `${pseudo} /${pseudo}/guides/contracting/`,
      'x-default /guides/contracting/',
    ];
    expect(links('guides/contracting')).toEqual(both);
    expect(links(`${pseudo}/guides/contracting`)).toEqual(both);
    expect(links('guides/matching')).toEqual([]);
    expect(html(`${pseudo}/guides/matching`)).toContain(
      '<link rel="canonical" href="https://example.org/guides/matching/">',
    );
  });

  it('leads from one to the other, each called by its own name', async () => {
    const { page, close } = await open('/guides/contracting/');
    await page.getByRole('link', { name: 'English' }).click();
    await page.waitForURL(`${site.address}guides/contracting/`);
    await page.getByRole('link', { name: inPseudo('Backwards') }).click();
    await page.waitForURL(`${site.address}${pseudo}/guides/contracting/`);
    await close();
  });

  it.each(['guides/matching', 'agreements/supervision-peer-group', 'cases/returning-nurse'])(
    'says in words that %s is in English only, and marks the English as English',
    async (path) => {
      const { page, close } = await open(`/${path}/`);
      expect(await page.locator('main .notice').first().textContent()).toContain(
        inPseudo('This page is in English only.'),
      );
      const heading = page.locator('main [lang="en-GB"][dir="ltr"] h1');
      expect(await heading.textContent()).not.toMatch(/[áéíó]/);
      expect(await leftovers(page)).toEqual([]);
      await close();
    },
  );

  it.each([
    '/',
    '/guides/',
    '/guides/contracting/',
    '/guides/what-coaching-is/',
    '/guides/needs-assessment/',
    '/cases/stuck-doctoral-student/',
    '/compare/',
    '/which-support/',
    '/which-support/paper/',
    '/which-support/rules/',
    '/agreements/',
    '/agreements/mentoring/',
    '/reflections/',
    '/reflections/mentor/',
    '/reflections/mentor/paper/',
    '/tools/review-sheet/',
    '/sessions/',
    '/sessions/rounds/',
    '/tools/comparison-poster/',
    '/glossary/',
    '/references/',
    '/help/',
    '/search/',
    '/a-to-z/',
    '/what-this-site-keeps/',
    '/about/',
    '/no-such-page/',
  ])('has no English word left on %s, passes axe and fits 320 pixels', async (path) => {
    const { page, complaints, close } = await open(path === '/no-such-page/' ? '/404.html' : path);
    expect(await leftovers(page)).toEqual([]);
    await page.evaluate(axe.source);
    const broken = await page.evaluate(
      async () =>
        (await (window as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }))
          .violations,
    );
    expect(broken.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(complaints).toEqual([]);
    await close();
  });

  it('leads through the quiz to a result and a summary in the language', async () => {
    const { page, close } = await open('/which-support/');
    const next = page.locator('.quiz .buttons .main');
    for (let step = 0; step < 20 && (await page.locator('.result').count()) === 0; step += 1) {
      const choices = page.locator('.choices input');
      await choices.nth(step === 1 ? (await choices.count()) - 1 : 0).check();
      expect(await leftovers(page)).toEqual([]);
      await next.click();
      await page.waitForTimeout(50);
    }
    await page.locator('.result').waitFor();
    await unfold(page);
    await page.locator('.plot').waitFor();
    expect(await leftovers(page)).toEqual([]);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: inPseudo('Markdown') }).click(),
    ]);
    expect(file.suggestedFilename()).toMatch(new RegExp(`^${inPseudo('which-support-')}`));
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain(inPseudo('Your answers'));
    expect(text).toContain(new Intl.DateTimeFormat(pseudo, { dateStyle: 'long' }).format(new Date()));
    await close();
  });

  it('fills in an agreement and gives it away in the language, with its dates', async () => {
    const { page, complaints, close } = await open('/agreements/mentoring/');
    await page.locator('#field-mentor').fill('Zoë');
    await page.locator('details:has(#field-start-date) > summary').click();
    await page.locator('#field-start-date').fill('2031-03-04');
    const day = new Intl.DateTimeFormat(pseudo, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date('2031-03-04T12:00:00Z'),
    );
    await page.locator('.views button').last().click();
    await page.locator('.sheet', { hasText: day }).waitFor();
    expect(await leftovers(page)).toEqual([]);
    const take = async (name: string) => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: inPseudo(name), exact: true }).click(),
      ]);
      return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
    };
    const word = await take('Download Word');
    expect(word.name).toMatch(new RegExp(`^mentoring${inPseudo('-agreement-')}.*docx$`));
    const parts = unzipSync(word.bytes);
    expect(strFromU8(parts['word/styles.xml']!)).toMatch(
      new RegExp(
        `<w:bidi/>.*<w:rtl/><w:lang w:val="${pseudo}" w:bidi="${pseudo}"|<w:rtl/><w:lang[^>]*${pseudo}.*<w:bidi/>`,
      ),
    );
    const paper = strFromU8(parts['word/document.xml']!);
    expect(paper).toContain(day);
    expect(paper).toContain(inPseudo('Purpose'));
    expect(paper.replace(/<[^>]+>/g, ' ')).not.toMatch(/\b(the|and|meeting|with)\b/i);
    await page.locator('.actions summary').click();
    const markdown = (await take('Markdown')).bytes.toString();
    expect(markdown).toContain('Zoë');
    expect(markdown).not.toMatch(/\b(the|and|meeting|with)\b/i);
    const web = (await take('Web page')).bytes.toString();
    expect(web).toContain(`<html lang="${pseudo}" dir="rtl">`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('offers no PDF, because its letters of the month have no font there', async () => {
    const { page, close } = await open('/agreements/mentoring/');
    expect(await page.getByRole('button', { name: 'PDF' }).count()).toBe(0);
    expect(existsSync(join(folder, `dist/${pseudo}/agreements/mentoring-agreement.pdf`))).toBe(false);
    expect(existsSync(join(folder, `dist/${pseudo}/agreements/mentoring-agreement.docx`))).toBe(true);
    await close();
  });

  it('finds its own words in an index of its own, and leaves the English index alone', async () => {
    const { page, close } = await open(`/search/#q=${encodeURIComponent(inPseudo('confidentiality'))}`);
    await page.locator('ol.found li').first().waitFor();
    expect(await page.locator('ol.found a').first().getAttribute('href')).toMatch(new RegExp(`^/${pseudo}/`));
    expect(await leftovers(page)).toEqual([]);
    expect(readFileSync(globSync(join(folder, 'dist/_astro/search.*.json'))[0]!, 'utf8')).not.toContain(
      inPseudo('confidentiality'),
    );
    await close();
  });

  it('works without a network from a copy of its own', () => {
    const worker = readFileSync(join(folder, `dist/${pseudo}/sw.js`), 'utf8');
    expect(worker).toContain(`const BASE = "/${pseudo}/";`);
    expect(worker).toContain(inPseudo('You are offline, or'));
    expect(readFileSync(join(folder, 'dist/sw.js'), 'utf8')).not.toContain(`${pseudo}/`);
    const manifest = JSON.parse(
      readFileSync(join(folder, `dist/${pseudo}/manifest.webmanifest`), 'utf8'),
    ) as Record<string, string>;
    expect(manifest).toMatchObject({ lang: pseudo, dir: 'rtl', start_url: `/${pseudo}/` });
  });
});

describe('the site without another language', () => {
  it('has no choice of languages and no alternates', () => {
    const home = readFileSync('dist/index.html', 'utf8');
    expect(home).not.toContain('hreflang');
    expect(home).toMatch(/<html lang="en-GB"(?! dir)/);
  });
});
