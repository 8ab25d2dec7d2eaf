import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { visit } from '../site/visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'print-'));
const folders = (path: string) =>
  readdirSync(`dist${path}`, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => `${path}${name}/`);

/** The most sides that each page may print on. */
const sheets: [string, number][] = [
  ...folders('/agreements/').map((path): [string, number] => [
    path,
    /supervision|three-way/.test(path) ? 3 : 2,
  ]),
  ...folders('/reflections/').map((path): [string, number] => [`${path}paper/`, 2]),
  ...folders('/tools/').map((path): [string, number] => [path, /poster|one-page/.test(path) ? 1 : 2]),
  ...folders('/sessions/').map((path): [string, number] => [path, 1]),
  ['/which-support/paper/', 4],
  // Six places with all their services, each on a side of its own.
  ['/help/', 7],
];

/** How far down its last side a file is filled, from 0 to 1. */
function filled(file: string): number {
  const boxes = execFileSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8' });
  const last = boxes.slice(boxes.lastIndexOf('<page'));
  const height = Number(/height="([\d.]+)"/.exec(last)?.[1]);
  return Math.max(0, ...[...last.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y))) / height;
}

describe.each(['A4', 'Letter'])('printed on %s', (format) => {
  it.each(sheets)('%s takes at most %i sides', async (path, most) => {
    const { page, close } = await visit(path);
    const file = join(folder, `${path.replaceAll('/', '-')}${format}.pdf`);
    // The poster says its own size; the rest takes the paper that is in the printer.
    await page.pdf({ path: file, format, preferCSSPageSize: path.includes('poster') });
    const info = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
    expect(Number(/Pages:\s+(\d+)/.exec(info)?.[1])).toBeLessThanOrEqual(most);
    // Nobody wants a second sheet with two lines on it.
    if (/reflections|tools|sessions/.test(path)) expect(filled(file)).toBeGreaterThan(0.5);
    await close();
  });

  it('the poster takes one side too where the printer’s paper is asked for', async () => {
    const { page, close } = await visit('/tools/comparison-poster/');
    const file = join(folder, `poster-${format}.pdf`);
    await page.pdf({ path: file, format, landscape: true });
    expect(execFileSync('pdfinfo', [file], { encoding: 'utf8' })).toMatch(/Pages:\s+1\n/);
    await close();
  });

  it('help takes two sides once one has said where one is', async () => {
    const { page, close } = await visit('/help/');
    await page.locator('details[name="place"] summary').first().click();
    const file = join(folder, `help-${format}.pdf`);
    await page.pdf({ path: file, format });
    const text = execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' });
    expect(text).toContain('England');
    expect(text).not.toContain('Breathing Space');
    expect(text.match(/\f/g)).toHaveLength(2);
    await close();
  });
});
