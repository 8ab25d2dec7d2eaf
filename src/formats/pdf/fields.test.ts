import { describe, expect, it } from 'vitest';
import { fillable } from '../../domain/agreement/fillable.ts';
import { blanksOf } from '../../domain/agreement/paper.ts';
import { noResponses } from '../../domain/responses.ts';
import { atBuild } from '../../readers/files.ts';
import { filled, responses, template, templates } from '../../../tests/templates.ts';
import type { Doc } from '../../domain/doc.ts';
import { pdf } from '../pdf.ts';

/** The dictionaries of a PDF, as they stand in the file. */
const objects = async (doc: Doc) => {
  const written = Buffer.from(await pdf(doc, atBuild.now, atBuild.readFont)).toString('latin1');
  return [...written.matchAll(/^(\d+) 0 obj\n(<<[^]*?>>)\n(?:endobj|stream)/gm)].map(([, number, text]) => ({
    number: number!,
    text: text!,
  }));
};
/** A text of a PDF, in Latin letters or, where these are not enough, in UTF-16. */
const said = (raw: string) =>
  raw.startsWith('\xfe\xff')
    ? Buffer.from(raw.slice(2), 'latin1').swap16().toString('utf16le')
    : raw.replace(/\\([()\\])/g, '$1');
const value = (name: string, text: string) =>
  said(new RegExp(`/${name} \\(((?:\\\\.|[^)])*)\\)`, 's').exec(text)?.[1] ?? '');

describe.each(templates.map((one) => [one.id, one] as const))('the %s agreement as a PDF', (_, one) => {
  const blank = fillable(filled(one, noResponses()), one.fields);

  it('has one field for each blank, called by its id and known by its name', async () => {
    const fields = (await objects(blank)).filter(
      ({ text }) => text.includes('/Kids [') && /\/FT \//.test(text),
    );
    expect(fields.map(({ text }) => value('T', text)).sort()).toEqual(blanksOf(blank).sort());
    for (const { text } of fields) {
      const { label, kind, options = [] } = one.fields.get(value('T', text))!;
      expect(value('TU', text)).toBe(label);
      expect(text.includes('/FT /Ch')).toBe(kind === 'choice');
      for (const option of options) expect(text).toContain(`(${option.text})`);
    }
  });

  it('has each place of a field on a page, printed with it, and heard where it is read', async () => {
    const all = await objects(blank);
    const places = all.filter(({ text }) => text.includes('/Subtype /Widget'));
    const heard = all.filter(({ text }) => /\/S \/Form\b/.test(text));
    expect(places.length).toBeGreaterThan(20);
    expect(heard).toHaveLength(places.length);
    for (const { number, text } of places) {
      expect(text).toContain('/F 4');
      expect(text).toMatch(/\/StructParent \d+/);
      const page = all.find(
        (other) => /\/Annots \[/.test(other.text) && other.text.includes(`${number} 0 R`),
      )!;
      expect(page.text).toContain('/Tabs /S');
      const form = heard.find((other) => other.text.includes(`/Obj ${number} 0 R`))!;
      expect(form.text).toContain(`/Pg ${page.number} 0 R`);
    }
  });
});

it('a PDF that is filled in on the site has no form: what was agreed is not typed over', async () => {
  expect(
    (await objects(filled(template('mentoring'), responses({ mentor: 'Ann' })))).some(({ text }) =>
      text.includes('/Widget'),
    ),
  ).toBe(false);
});

it('no field lies beyond the edge of its page or on another', async () => {
  for (const one of templates) {
    const blank = { ...fillable(filled(one, noResponses()), one.fields), large: true as const };
    const all = await objects(blank);
    const pages = all.filter(({ text }) => text.includes('/Annots ['));
    expect(pages.length).toBeGreaterThan(2);
    for (const page of pages) {
      const own = [.../\/Annots \[([^\]]*)\]/.exec(page.text)![1]!.matchAll(/(\d+) 0 R/g)].map(
        ([, number]) => number,
      );
      const rects = own.map((number) =>
        /\/Rect \[([^\]]+)\]/
          .exec(all.find((other) => other.number === number)!.text)![1]!
          .split(' ')
          .map(Number),
      );
      rects.forEach(([left, bottom, right, top], i) => {
        expect([left! > 50, right! < 545, bottom! > 50, top! < 800]).toEqual([true, true, true, true]);
        for (const [l, b, r, t] of rects.slice(i + 1))
          expect(l! >= right! || r! <= left! || b! >= top! || t! <= bottom!).toBe(true);
      });
    }
  }
});
