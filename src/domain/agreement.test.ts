import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedIn, blanksOf, fill, formOf, switchOf, type Template } from './agreement.ts';
import { noResponses, readResponses } from './responses.ts';
import { docx } from '../formats/docx.ts';
import { html } from '../formats/html.ts';
import { markdown } from '../formats/markdown.ts';
import { text } from '../formats/text.ts';
import { paperWords, responses, template, templates } from '../../tests/templates.ts';

const mentoring = template('mentoring');
const full = (template: Template) =>
  responses(
    Object.fromEntries(
      formOf(template, noResponses(), 'Who').flatMap(({ fields: own }) =>
        own.map((field) => [
          field.id,
          {
            name: `A ${field.id}`,
            text: `some ${field.id}`,
            'long-text': `First line\nSecond line`,
            date: '2027-03-28',
            time: '14:30',
            number: '6',
            choice: field.options?.[0]?.text ?? '',
          }[field.kind],
        ]),
      ),
    ),
  );
const hostile = (template: Template) => {
  const names = [
    'Łukasz Żółć',
    'Nguyễn Thị Ánh',
    'Ζωή',
    'Юлия',
    '李明',
    'محمد',
    '🌱 emoji',
    `<b>&"' </b>`,
    'line\u0000\u0007 control',
    '# not a heading\n- not a list\n\n1. nor this | that',
    'x'.repeat(5000),
    '\u202eright to left',
  ];
  return responses(
    Object.fromEntries(
      [...allowedIn(template)]
        .filter(([, takes]) => takes === 'text')
        .map(([id], i) => [id, names[i % names.length] ?? '']),
    ),
  );
};

describe.each(templates.map((one) => [one.id, one] as const))('the %s agreement', (id, template) => {
  it.each([
    ['empty', noResponses()],
    ['full', full(template)],
    ['hostile', hostile(template)],
  ])('%s reads as its golden files say', async (state, given) => {
    const doc = fill(template, given, paperWords);
    await expect(markdown(doc)).toMatchFileSnapshot(`../../tests/golden/${id}-${state}.md`);
    await expect(html(doc)).toMatchFileSnapshot(`../../tests/golden/${id}-${state}.html`);
    await expect(text(doc)).toMatchFileSnapshot(`../../tests/golden/${id}-${state}.txt`);
  });

  it('makes the same Word file twice from the same answers at the same time', async () => {
    const doc = fill(template, full(template), paperWords);
    const when = new Date('2026-11-24T10:00:00Z');
    expect(Buffer.from(await docx(doc, when)).equals(Buffer.from(await docx(doc, when)))).toBe(true);
  });

  it('has a field for every blank, and no blank when every field is filled in', () => {
    const fieldsOnForm = formOf(template, noResponses(), 'Who').flatMap(({ fields: own }) =>
      own.map((field) => field.id),
    );
    expect(
      blanksOf(fill(template, noResponses(), paperWords)).filter((blank) => !fieldsOnForm.includes(blank)),
    ).toEqual([]);
    expect(blanksOf(fill(template, full(template), paperWords))).toEqual([]);
  });
});

describe('filling in', () => {
  const paper = (some: Record<string, string>) => text(fill(mentoring, responses(some), paperWords));

  it('puts an answer where its blank was, and a date in words', () => {
    expect(paper({ 'review-date': '2027-03-28' })).toContain('On 28 March 2027 we look back');
  });

  it('takes a clause off the paper with its fields when it is switched off', () => {
    expect(paper({ [switchOf('between-meetings')]: 'off' })).not.toContain('In between');
    expect(
      formOf(mentoring, responses({ [switchOf('between-meetings')]: 'off' }), 'Who').flatMap(
        ({ fields: own }) => own.map(({ id }) => id),
      ),
    ).not.toContain('contact');
  });

  it('names the safeguarding contact first where someone is under 18', () => {
    expect(paper({ 'under-18': 'Yes' })).toContain(
      'Nobody promises secrecy. The organisation’s safeguarding policy leads, and the contact is',
    );
    expect(paper({})).not.toContain('Nobody promises secrecy');
  });

  it('takes “not a legal contract” off the paper where fees are paid', () => {
    const coaching = templates.find(({ id }) => id === 'coaching')!;
    const paid = text(
      fill(coaching, responses({ [switchOf('fees')]: 'on', fee: '£60 an hour' }), paperWords),
    );
    expect(paid).toContain('£60 an hour');
    expect(paid).not.toContain('not a legal contract');
  });

  it('ends no sentence with two full stops', () => {
    expect(paper({ purpose: 'Find my feet.' })).toContain('What we want from this: Find my feet.\n');
  });

  it('never throws, whatever a file or stored value holds', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.string(), fc.constantFrom(...allowedIn(mentoring).keys())),
          fc.oneof(fc.string(), fc.anything()),
        ),
        (input) => {
          const { responses: safe } = readResponses(input, allowedIn(mentoring));
          html(fill(mentoring, safe, paperWords));
        },
      ),
    );
  });
});
