import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { fillable } from '../../src/domain/agreement/fillable.ts';
import { plain, type Doc } from '../../src/domain/doc.ts';
import { noResponses } from '../../src/domain/responses.ts';
import { docx } from '../../src/formats/docx.ts';
import { atBuild } from '../../src/readers/files.ts';
import { filled as onPaper, formFor, mostSides, responses, template, templates } from '../templates.ts';

const folder = mkdtempSync(join(tmpdir(), 'word-'));
const forms = readdirSync('dist/agreements').filter((file) => file.endsWith('.docx'));
const sheets = readdirSync('dist/tools').filter((file) => file.endsWith('.docx'));

const names = ['Łukasz Żółć', 'Nguyễn Thị Ánh', 'Ζωή', 'Юлия', `<b>&"'`];

/** An agreement with short answers in every field. */
function filled(id: string) {
  const one = template(id);
  const given = formFor(one, noResponses()).flatMap(({ fields }) =>
    fields.map((field, i): [string, string] => [
      field.id,
      {
        name: names[i % names.length]!,
        text: 'as agreed',
        'long-text': field.id === 'members' ? names.slice(0, 4).join('\n') : names.join(', '),
        date: '2027-03-28',
        time: '14:30',
        number: '6',
        choice: field.options?.[0]?.text ?? '',
      }[field.kind],
    ]),
  );
  return onPaper(one, responses(Object.fromEntries(given)));
}

const convert = (to: 'pdf' | 'fodt', files: string[]) =>
  execFileSync(
    'soffice',
    [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      to,
      '--outdir',
      folder,
      ...files,
    ],
    { stdio: 'ignore' },
  );

/** The field of every blank, as often as it stands on the paper. */
const blanks = ({ subtitle = [], blocks }: Doc) =>
  [
    ...subtitle,
    ...blocks.flatMap((block) =>
      block.kind === 'paragraph' ? block.inlines : block.kind === 'table' ? block.rows.flat(2) : [],
    ),
  ].flatMap((inline) => (inline.kind === 'blank' ? [inline.field] : []));

/** Opens Word files in LibreOffice and saves each as PDF. */
beforeAll(async () => {
  for (const { id } of templates)
    writeFileSync(join(folder, `${id}-filled.docx`), await docx(filled(id), atBuild.now));
  const files = [
    ...forms.map((file) => `dist/agreements/${file}`),
    ...sheets.map((file) => `dist/tools/${file}`),
    ...templates.map(({ id }) => join(folder, `${id}-filled.docx`)),
  ];
  convert('pdf', files);
}, 120_000);

const pdf = (file: string) => join(folder, file.replace('.docx', '.pdf'));
const words = (file: string) =>
  execFileSync('pdftotext', [pdf(file), '-'], { encoding: 'utf8' }).replace(/\s+/g, ' ');
const info = (file: string) => execFileSync('pdfinfo', [pdf(file)], { encoding: 'utf8' });
const sides = (file: string) => Number(/Pages:\s+(\d+)/.exec(info(file))?.[1]);

describe.each(forms)('the blank %s, opened in LibreOffice', (file) => {
  it('shows its title, its blanks and its signatures', () => {
    expect(words(file)).toMatch(/agreement( on one page)? Between/i);
    expect(words(file)).toContain('how often');
    // In large print the two stand on two lines, with the date of the line above between them.
    expect(words(file)).toMatch(/: name\b/);
    expect(words(file)).toContain('and signature');
  });

  it('prints on two sides of A4, forms for three or for supervision on three, large print on seven, light on one', () => {
    expect(sides(file)).toBeLessThanOrEqual(mostSides(file));
  });
});

describe.each(templates.map(({ id }) => id))(
  'the %s agreement with every field filled in, opened in LibreOffice',
  (id) => {
    it('says what its plain text says, paragraph by paragraph, with names in four scripts', () => {
      const shown = words(`${id}-filled.docx`).replace(/\s/g, '').normalize('NFC');
      const said = filled(id).blocks.flatMap((block) =>
        block.kind === 'paragraph' ? [block.inlines.map(plain).join('')] : [],
      );
      for (const paragraph of said) expect(shown).toContain(paragraph.replace(/\s/g, '').normalize('NFC'));
    });

    it('takes no more sides than the blank one, and its signatures stand on one of them', () => {
      expect(sides(`${id}-filled.docx`)).toBeLessThanOrEqual(/supervision|three-way/.test(id) ? 3 : 2);
      const pages = execFileSync('pdftotext', ['-layout', pdf(`${id}-filled.docx`), '-'], {
        encoding: 'utf8',
      }).split('\f');
      expect(pages.filter((page) => /\bDate\b/.test(page))).toHaveLength(1);
    });
  },
);

it('LibreOffice takes each blank of a Word form as a field to fill', async () => {
  const one = template('supervision');
  const blank = fillable(onPaper(one, noResponses()), one.fields);
  writeFileSync(join(folder, 'fields.docx'), await docx(blank, atBuild.now));
  convert('fodt', [join(folder, 'fields.docx')]);
  const opened = readFileSync(join(folder, 'fields.fodt'), 'utf8');
  const count = (mark: string) => opened.split(mark).length - 1;
  const kindsOf = blanks(blank).map((id) => one.fields.get(id)!.kind);
  expect(count('<loext:content-control ')).toBe(kindsOf.length);
  expect(count('loext:date="true"')).toBe(kindsOf.filter((kind) => kind === 'date').length);
  expect(opened).toContain('loext:display-text="once a month"');
}, 60_000);

describe.each(sheets)('the sheet %s, opened in LibreOffice', (file) => {
  it('prints on one side, cards and what is long on two, and lies as the sheet does', () => {
    expect(sides(file)).toBe(/cards|policy|twelve-month|matching|needs-assessment/.test(file) ? 2 : 1);
    const [, width, height] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info(file)) ?? [];
    expect(Number(width) > Number(height)).toBe(
      /^(comparison|development|matching|check-in|twelve-month|risk)/.test(file),
    );
  });
});
