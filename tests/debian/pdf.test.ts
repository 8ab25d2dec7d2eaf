import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { pdf } from '../../src/formats/pdf.ts';
import { atBuild } from '../../src/readers/files.ts';
import { filled, mostSides, responses, template } from '../templates.ts';

const forms = readdirSync('dist/agreements').filter((file) => file.endsWith('.pdf'));
const sheets = readdirSync('dist/tools').filter((file) => file.endsWith('.pdf'));
const ask = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
const sides = (info: string) => Number(/Pages:\s+(\d+)/.exec(info)?.[1]);

describe.each(forms)('the blank %s', (name) => {
  const file = `dist/agreements/${name}`;

  it('is tagged, titled and of the right size', () => {
    const info = ask('pdfinfo', file);
    expect(info).toMatch(/Title:\s+.*agreement/i);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(info).toMatch(name.endsWith('letter.pdf') ? /612 x 792 pts \(letter\)/ : /\(A4\)/);
  });

  it('prints on two sides, forms for three or for supervision on three, large print on seven at most, and light on one', () => {
    expect(sides(ask('pdfinfo', file))).toBeLessThanOrEqual(mostSides(name));
  });

  it('keeps all signatures on one side, with words above them, and ends no side with a heading', () => {
    const pages = ask('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
    const signed = pages.filter((page) => /: name and/.test(page));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toMatch(/signed too|safeguarding hold anyway|This page leaves out/);
    for (const page of pages) {
      const lines = page.split('\n').filter((line) => line.trim() !== '');
      const foot = lines.findIndex((line) => line.includes('The Leadership Toolbox. A working paper'));
      expect(lines[foot - 1]).not.toMatch(/^\s*\d\. [A-Z]/);
    }
  });

  it('has headings, paragraphs and a list of signatures that can be heard', () => {
    const heard = ask('pdfinfo', '-struct-text', file);
    expect(heard).toMatch(/H1 \(block\)\s+".*agreement( on one page)?"/i);
    expect(heard).toMatch(/H2 \(block\)\s+"1\. /);
    expect(heard).toMatch(/name and signature"/);
  });

  it('has a field to fill on each of its lines, called by its name, without a script', () => {
    expect(ask('pdfinfo', file)).toMatch(/Form:\s+AcroForm\nJavaScript:\s+no/);
    const heard = ask('pdfinfo', '-struct-text', file);
    expect(heard.match(/\bForm\b/g)?.length).toBeGreaterThan(name.includes('.light.') ? 9 : 20);
    expect(heard).toMatch(/"We meet how often[^"]*"\s+Form\s+Object/);
  });

  it('embeds every font, with text that can be selected', () => {
    const fonts = ask('pdffonts', file).trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    for (const font of fonts) expect(font).toMatch(/\s+yes\s+yes\s+yes\s+\d+\s+\d+$/);
    expect(ask('pdftotext', file, '-')).toContain('how often');
  });
});

describe.each(sheets)('the sheet %s', (name) => {
  it('prints on one side, cards and what is long on two', () => {
    const most = /cards|policy|twelve-month|matching|needs-assessment/.test(name) ? 2 : 1;
    expect(sides(ask('pdfinfo', `dist/tools/${name}`))).toBe(most);
  });
});

describe('a filled PDF', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pdf-'));
  const names = ['Łukasz Żółć', 'Nguyễn Thị Ánh', 'Ζωή', 'Юлия', `<b>&"'`];
  const file = join(folder, 'filled.pdf');
  const doc = filled(
    template('supervision-group'),
    responses({
      leader: names[0]!,
      members: names.slice(1).join('\n'),
      purpose: 'x'.repeat(5000),
      other: '\u202eright to left\u0000\u0007',
    }),
  );

  beforeAll(async () => {
    writeFileSync(file, await pdf(doc, atBuild.now, atBuild.readFont));
  });

  it.each(names)('carries the name %s', (name) => {
    expect(ask('pdftotext', file, '-').normalize('NFC').replace(/\s+/g, ' ')).toContain(name);
  });

  it('is the same, byte for byte, for the same answers at the same time', async () => {
    const again = await pdf(doc, atBuild.now, atBuild.readFont);
    expect(
      Buffer.compare(Buffer.from(again), Buffer.from(await pdf(doc, atBuild.now, atBuild.readFont))),
    ).toBe(0);
  });

  it.each(['李明', 'محمد', '🌱'])('is not made where %s would be a box', async (name) => {
    const doc = filled(template('mentoring'), responses({ mentor: name }));
    await expect(pdf(doc, atBuild.now, atBuild.readFont)).rejects.toMatchObject({
      characters: [...new Set(name)],
    });
  });

  it('draws a ligature as its letters, and nothing for what is invisible', async () => {
    const invisible = 'Pro\ufb01t\u200d\u2060\ufe0f\u200b';
    const doc = filled(template('mentoring'), responses({ mentor: invisible }));
    const joined = join(folder, 'ligature.pdf');
    writeFileSync(joined, await pdf(doc, atBuild.now, atBuild.readFont));
    expect(ask('pdftotext', joined, '-')).toContain('Profit');
  });

  it('has a bookmark for each section', () => {
    const { agreement } = template('supervision-group');
    const bookmarks = readFileSync(file, 'latin1').match(/\/Dest \[/g);
    expect(bookmarks).toHaveLength(agreement.sections.length);
  });
});
