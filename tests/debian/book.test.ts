import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { bookOf } from '../../build/book/book.ts';
import { readContent } from '../../build/content.ts';
import { pdf } from '../../src/formats/pdf.ts';
import { atBuild } from '../../src/readers/files.ts';

const file = join(mkdtempSync(join(tmpdir(), 'book-')), 'book.pdf');
const ask = (program: string, ...args: string[]) => execFileSync(program, args, { encoding: 'utf8' });
/** The words of each page, the lines of a paragraph as one. */
const pages = () =>
  ask('pdftotext', file, '-')
    .split('\f')
    .map((page) => page.replace(/\s+/g, ' '));

describe('a book of three guides', () => {
  const { content } = readContent();
  const guides = content!.guides.filter(({ id }) =>
    ['matching', 'finding-a-mentor', 'a-mentoring-session'].includes(id),
  );
  const small = { ...content!, guides, cases: content!.cases.slice(0, 2) };
  const edition = { day: '28 November 2026', content: 'abc1234' };

  beforeAll(async () => {
    const address = (path: string) => `https://toolbox.home.arpa${path}`;
    writeFileSync(file, await pdf(bookOf(small, { ...edition, address }), atBuild.now, atBuild.readFont));
  });

  it('is tagged, with a list of contents, headings in their order and links under their own tags', () => {
    expect(ask('pdfinfo', file)).toMatch(/Title:\s+The Leadership Toolbox[^]*Tagged:\s+yes/);
    const heard = ask('pdfinfo', '-struct-text', file);
    expect(heard).toMatch(/TOC[^]*TOCI[^]*Lbl[^]*"\d+"[^]*Reference[^]*Link[^]*"Mentoring"/);
    expect(heard).toMatch(/H2 \(block\)\s+"For organisers"[^]*H3 \(block\)\s+"Match people[^]*H4 \(block\)/);
  });

  it('says on its first page when it was made, and where the newest is', () => {
    expect(pages()[0]).toContain('Made on 28 November 2026 of content abc1234.');
    expect(pages()[0]).toContain('The newest edition is at https://toolbox.home.arpa/.');
  });

  it('names no address where nobody has said one', () => {
    const { book } = bookOf(small, { ...edition, address: () => undefined });
    expect(book?.imprint.join(' ')).toContain('There may be a newer edition.');
  });

  it('prints the page on which a chapter stands, in the contents and behind a link', () => {
    const all = pages();
    const place = all.findLastIndex((page) => page.startsWith('Find and choose a mentor')) + 1;
    expect(place).toBeGreaterThan(2);
    expect(all[1]).toContain(`${place} Find and choose a mentor`);
    expect(all.join(' ')).toContain(`a first talk (page ${place}) that commits neither`);
  });

  it('ends each guide with its works, and has all works, the comparison and the glossary at its end', () => {
    const whole = pages().join(' ');
    for (const said of ['Sources 1. Eby', 'Compare the three', 'Glossary', 'Every work that this site cites'])
      expect(whole).toContain(said);
  });

  it('has bookmarks that open: parts, guides in them, and sections in those', () => {
    const written = readFileSync(file, 'latin1');
    const sections = guides.flatMap(({ body }) => body.match(/^## /gm) ?? []).length;
    expect(written.match(/\/Dest \[/g)!.length).toBeGreaterThan(sections + guides.length + 6);
    expect(written).toMatch(/\/Parent \d+ 0 R\s[^>]*\/First/);
  });

  it('is in the name of an organisation, with its lines', () => {
    const [data] = [{ name: 'Lantern Street', legal: ['A charity.'], leaveOut: ['organising'] }];
    const organisation = [{ file: '', id: 'organisation', body: '', data }] as unknown as NonNullable<
      typeof content
    >['organisation'];
    const doc = bookOf({ ...small, organisation }, { ...edition, address: () => undefined });
    expect(doc.title).toBe('Lantern Street');
    expect(doc.book?.imprint).toContain('A charity.');
    expect(doc.book?.imprint.join(' ')).toContain(
      'What Lantern Street has written itself stands under its own terms',
    );
    expect(doc.blocks.some((one) => one.kind === 'heading' && one.text === 'For organisers')).toBe(false);
  });
});
