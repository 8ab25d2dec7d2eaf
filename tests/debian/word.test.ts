import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'word-'));
const forms = readdirSync('dist/agreements').filter((file) => file.endsWith('.docx'));
const sheets = readdirSync('dist/tools').filter((file) => file.endsWith('.docx'));

/** Opens Word files in LibreOffice and saves each as PDF. */
beforeAll(() => {
  const files = [
    ...forms.map((file) => `dist/agreements/${file}`),
    ...sheets.map((file) => `dist/tools/${file}`),
  ];
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );
}, 120_000);

const pdf = (file: string) => join(folder, file.replace('.docx', '.pdf'));
const words = (file: string) =>
  execFileSync('pdftotext', ['-layout', pdf(file), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
const info = (file: string) => execFileSync('pdfinfo', [pdf(file)], { encoding: 'utf8' });
const sides = (file: string) => Number(/Pages:\s+(\d+)/.exec(info(file))?.[1]);

describe.each(forms)('the blank %s, opened in LibreOffice', (file) => {
  it('shows its title, its blanks and its signatures', () => {
    expect(words(file)).toMatch(/agreement Between/i);
    expect(words(file)).toContain('how often');
    expect(words(file)).toContain(', date');
  });

  it('prints on two sides of A4, supervision on three', () => {
    expect(sides(file)).toBeLessThanOrEqual(/supervision/.test(file) ? 3 : 2);
  });
});

describe.each(sheets)('the sheet %s, opened in LibreOffice', (file) => {
  it('prints on one side, cards on two, and lies as the sheet does', () => {
    expect(sides(file)).toBe(file.includes('cards') ? 2 : 1);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info(file)) ?? [];
    expect(Number(width) > Number(height)).toBe(/^(comparison|development)/.test(file));
  });
});
