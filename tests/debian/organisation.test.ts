import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serve } from '../../scripts/serve.ts';
import { awake, visit } from '../site/visit.ts';
import { adopt, build, run } from './adopt.ts';

describe.each([
  ['school', '/toolbox/', 'Brookfield Schools Toolbox'],
  ['hospital', '/', 'Northmere Hospital Toolbox'],
  ['charity', '/', 'Lantern Street'],
])('the example of a %s', (example, base, name) => {
  let folder: string;
  let site: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    folder = adopt(example);
    run(folder, 'scripts/check.ts');
    build(folder);
    site = await serve(join(folder, 'dist'), 0, base);
  }, 120_000);
  afterAll(() => {
    site.server.close();
    rmSync(folder, { recursive: true });
  });

  it('has its own name, its own contact and no leftovers of ours', async () => {
    const { page, complaints, close } = await visit('/');
    await page.goto(site.address);
    expect(await page.title()).toContain(name);
    expect(await page.locator('.brand').textContent()).toContain(name);
    expect(await page.locator('.site-footer').textContent()).toContain('is registered in this test.');
    expect(await page.locator('.site-footer').textContent()).toContain(
      `What ${name} has written itself stands under its own terms`,
    );
    await page.goto(`${site.address}guides/needs-assessment/`);
    expect(await page.locator('#book').textContent()).toContain(`Talk to someone at ${name}`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('names its own contact on the result of the quiz, and its own lines on every paper', async () => {
    const { page, close } = await visit('/');
    const paper = readFileSync(join(folder, 'dist/agreements/coaching-agreement.md'), 'utf8');
    expect(paper).toContain(name);
    expect(paper).toContain('is registered in this test.');
    expect(paper).not.toContain('The Leadership Toolbox');
    await page.goto(`${site.address}which-support/`);
    await awake(page);
    await page.locator('.choices input').first().check();
    for (let step = 0; step < 20 && (await page.locator('[data-step=result]').count()) === 0; step += 1) {
      const quiz = page.locator('.quiz');
      if ((await quiz.getAttribute('data-step')) !== 'start')
        await page.locator('.choices input').last().check();
      const before = await quiz.getAttribute('data-step');
      await page.locator('.quiz .button.main').click();
      await page.waitForFunction(
        (was) => document.querySelector('.quiz')?.getAttribute('data-step') !== was,
        before,
      );
    }
    expect(await page.locator('a[href$="/guides/needs-assessment/#book"]').textContent()).toMatch(
      /staff development lead|practice education team|volunteer coordinator/,
    );
    await close();
  });

  it('has its own mark, icons, picture beside links and name in its files', () => {
    const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8');
    const { name: called, icons } = JSON.parse(read('manifest.webmanifest')) as {
      name: string;
      icons: { src: string; sizes: string }[];
    };
    expect(called).toBe(name);
    for (const { src, sizes } of icons) {
      expect(src).toMatch(new RegExp(`^${base}own/`));
      const file = join(folder, 'dist', src.slice(base.length));
      if (sizes !== 'any')
        expect(execFileSync('file', [file], { encoding: 'utf8' })).toContain(sizes.replace('x', ' x '));
    }
    const ours = encodeURIComponent(readFileSync('public/favicon.svg', 'utf8').trim());
    expect(read('index.html')).not.toContain(ours);
    expect(read('index.html')).toContain(encodeURIComponent(read('own/favicon.svg').slice(0, 200)));
    expect(read('index.html')).not.toMatch(/"[^"]*(?<!\/own)\/share\.png"/);
    const paper = join(folder, 'dist/agreements/coaching-agreement');
    expect(
      execFileSync('unzip', ['-p', `${paper}.docx`, 'docProps/core.xml'], { encoding: 'utf8' }),
    ).toContain(`<dc:creator>${name}</dc:creator>`);
    expect(execFileSync('pdfinfo', [`${paper}.pdf`], { encoding: 'utf8' })).toMatch(
      new RegExp(`Creator:\\s+${name}`),
    );
  });

  it('searches, fills in an agreement and shows help in its own order', async () => {
    const { page, complaints, close } = await visit('/');
    await page.goto(`${site.address}search/#q=confidentiality`);
    await page.locator('ol.found li').first().waitFor();
    expect(await page.locator('ol.found a').first().getAttribute('href')).toMatch(new RegExp(`^${base}`));
    await page.goto(`${site.address}agreements/mentoring/`);
    await awake(page);
    await page.getByLabel('Mentor', { exact: true }).fill('Ζωή');
    await page.locator('.sheet', { hasText: 'Ζωή (mentor)' }).waitFor();
    await page.goto(`${site.address}help/`);
    expect(await page.locator('details[open] summary').first().textContent()).toMatch(
      /England|Scotland|Wales/,
    );
    expect(complaints).toEqual([]);
    await close();
  });

  if (example === 'school')
    it('has its own guide in place of ours, its clauses locked, its people on the help page, its mail in the visitor’s words', async () => {
      const { page, close } = await visit('/');
      await page.goto(`${site.address}guides/in-schools/`);
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('At Brookfield schools');
      await page.goto(`${site.address}help/`);
      expect(await page.locator('a[href="tel:0000960102"]').count()).toBe(1);
      await page.goto(`${site.address}agreements/supervision/`);
      expect(await page.locator('.clause', { hasText: 'set by the organisation' }).count()).toBe(2);
      await page.goto(`${site.address}guides/needs-assessment/`);
      await page.locator('#mail-body').fill('My own words & nothing else');
      expect(await page.locator('#mail-link').getAttribute('href')).toBe(
        'mailto:development@home.arpa?subject=A%20first%20conversation%20about%20support&body=My%20own%20words%20%26%20nothing%20else',
      );
      await close();
    });

  if (example === 'charity')
    it('has its own wording of a clause', () => {
      expect(readFileSync(join(folder, 'dist/agreements/mentoring-agreement.md'), 'utf8')).toContain(
        'The mentor is a volunteer like you',
      );
    });

  if (example === 'hospital')
    it('leaves out the part that it does not show', () => {
      expect(readFileSync(join(folder, 'dist/guides/index.html'), 'utf8')).not.toContain('id="organising"');
      expect(globSync(join(folder, 'dist/_astro/accent.*.css'))).toHaveLength(1);
    });
});

describe('a later release', () => {
  it('merges into an adopter’s copy without a conflict', () => {
    const folder = mkdtempSync(join(tmpdir(), 'merge-'));
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
        cwd: folder,
        stdio: 'pipe',
      });
    cpSync('src/content', join(folder, 'src/content'), { recursive: true });
    git('init', '-q', '-b', 'release');
    git('add', '.');
    git('commit', '-qm', 'the release that was adopted');
    git('checkout', '-qb', 'adopter');
    cpSync('examples/school', join(folder, 'src/content'), { recursive: true });
    git('add', '.');
    git('commit', '-qm', 'our own');
    git('checkout', '-q', 'release');
    for (const file of ['guides/in-schools.mdx', 'clauses.yaml', 'words.yaml']) {
      const path = join(folder, 'src/content', file);
      writeFileSync(path, `${readFileSync(path, 'utf8')}\n# changed upstream\n`);
    }
    git('commit', '-qam', 'the next release');
    git('checkout', '-q', 'adopter');
    git('merge', '-q', '--no-edit', 'release');
    expect(existsSync(join(folder, 'src/content/local/guides/in-schools.mdx'))).toBe(true);
    rmSync(folder, { recursive: true });
  });
});

describe('ten mistakes of an adopter', () => {
  const folder = adopt('school');
  const file = join(folder, 'src/content/organisation.yaml');
  const good = readFileSync(file, 'utf8');
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['a misspelt field', (text: string) => text.replace('name:', 'nmae:'), /organisation\.yaml.*nmae/s],
    [
      'a pale colour',
      (text: string) => text.replace('#005a9c', '#99ccff'),
      /contrast of .* to 1 with the light page/,
    ],
    [
      'a colour by name',
      (text: string) => text.replace("'#005a9c'", 'blue'),
      /a colour is “#” with six letters or digits/,
    ],
    [
      'a path without its slashes',
      (text: string) => text.replace('/toolbox/', 'toolbox'),
      /begins and ends with a slash/,
    ],
    ['no such country', (text: string) => text.replace('england', 'englnd'), /englnd.*england/s],
    [
      'no such clause',
      (text: string) => text.replace('safeguarding-route', 'safeguarding-rout'),
      /safeguarding-rout.*safeguarding-route/s,
    ],
    [
      'no such part',
      (text: string) => text.replace('leaveOut: []', 'leaveOut: [organizing]'),
      /organizing.*organising/s,
    ],
    [
      'no such relationship',
      (text: string) => text.replace('relationship: coaching', 'relationship: coachng'),
      /offer 2, relationship: “coachng” is not one of/,
    ],
    [
      'an address without https',
      (text: string) => text.replace('https://toolbox.home.arpa', 'toolbox.home.arpa'),
      /address/,
    ],
    [
      'a broken line',
      (text: string) => text.replace('name: B', 'name: B: b'),
      /a text with a colon in it needs quotation marks/,
    ],
  ])('%s is answered with file, place and remedy', (_, spoil, sentence) => {
    writeFileSync(file, spoil(good));
    let said = '';
    try {
      run(folder, 'scripts/check.ts');
    } catch (error) {
      said = (error as { stderr: string }).stderr;
    }
    expect(said).toContain('organisation.yaml');
    expect(said).toMatch(sentence);
  });
});
