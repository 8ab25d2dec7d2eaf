import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { fillable } from '../../domain/agreement/fillable.ts';
import { noResponses } from '../../domain/responses.ts';
import { atBuild } from '../../readers/files.ts';
import { filled, responses, template, templates } from '../../../tests/templates.ts';
import type { Doc } from '../../domain/doc.ts';
import { docx } from '../docx.ts';

const controls = async (doc: Doc) => {
  const document = strFromU8(unzipSync(await docx(doc, atBuild.now))['word/document.xml']!);
  return [...document.matchAll(/<w:sdt>.*?<\/w:sdt>/g)].map(([xml]) => xml);
};
const valueOf = (name: string, xml: string) => new RegExp(`<w:${name} w:val="([^"]*)"`).exec(xml)?.[1];
const words = (xml: string) => xml.replace(/<[^>]+>/g, '');

/** In this order, and no other, a control’s properties stand: ISO/IEC 29500-1, CT_SdtPr. */
const order = ['rPr', 'alias', 'tag', 'showingPlcHdr', 'date', 'comboBox'];

describe.each(templates.map((one) => [one.id, one] as const))('the %s agreement in Word', (_, one) => {
  const blank = fillable(filled(one, noResponses()), one.fields);

  it('has a field to fill for each blank, with its name, its id and its hint', async () => {
    const found = await controls(blank);
    expect(found.length).toBeGreaterThan(20);
    for (const xml of found) {
      const field = one.fields.get(valueOf('tag', xml)!)!;
      expect(valueOf('alias', xml)).toBe(field.label);
      expect(xml).toContain('<w:showingPlcHdr/>');
      expect(words(xml)).toMatch(/^_[_ ]+ \(.+\)$/);
      expect(words(xml)).toContain(`(${field.hint})`);
    }
  });

  it('lets a day be picked, and a choice be made from a list', async () => {
    for (const xml of await controls(blank)) {
      const { kind, options = [] } = one.fields.get(valueOf('tag', xml)!)!;
      expect(xml.includes('<w:date>')).toBe(kind === 'date');
      expect([...xml.matchAll(/<w:listItem w:displayText="([^"]*)"/g)].map(([, text]) => text)).toEqual(
        options.map(({ text }) => text),
      );
    }
  });

  it('has the properties of each field in the order of the standard', async () => {
    for (const xml of await controls(blank)) {
      const properties = /<w:sdtPr>(.*)<\/w:sdtPr>/.exec(xml)![1]!.replace(/<w:rPr>.*?<\/w:rPr>/, '<w:rPr/>');
      const places = [...properties.matchAll(/<w:(\w+)/g)].map(([, name]) => order.indexOf(name!));
      const own = places.filter((place) => place >= 0);
      expect(own.length).toBeGreaterThan(3);
      expect(own).toEqual([...own].sort((a, b) => a - b));
    }
  });
});

it('a filled Word file has each answer in a field with its id, so that it can be found again', async () => {
  const given = { mentor: 'Ζωή', purpose: 'One\ntwo', 'start-date': '2027-03-28', frequency: 'every week' };
  const found = await controls(filled(template('mentoring'), responses(given)));
  const answers = found.filter((xml) => !xml.includes('showingPlcHdr'));
  expect(answers.map((xml) => [valueOf('tag', xml), words(xml.replace(/<w:br\/>/g, '\n'))])).toEqual([
    ['mentor', 'Ζωή'],
    ['purpose', 'One\ntwo'],
    ['frequency', 'every week'],
    ['start-date', '28 March 2027'],
  ]);
});
