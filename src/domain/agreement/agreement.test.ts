import fc from 'fast-check';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { noResponses, readResponses } from '../responses.ts';
import { strFromU8, unzipSync } from 'fflate';
import { calendar } from '../../formats/calendar.ts';
import { docx } from '../../formats/docx.ts';
import { html } from '../../formats/html.ts';
import { markdown } from '../../formats/markdown.ts';
import { pack } from '../../formats/pack.ts';
import { text } from '../../formats/text.ts';
import { atBuild } from '../../readers/files.ts';
import {
  carried,
  filled,
  formFor,
  paperWords,
  responses,
  template,
  templates,
} from '../../../tests/templates.ts';
import { packDocs } from '../pack.ts';
import { earlierName } from './known-events.ts';
import { blanksOf } from './paper.ts';
import { settle } from './settle.ts';
import { allowedIn, switchOf, type Template } from './template.ts';

/** When the golden files say that they were made, in a zone whose clocks change. */
vi.stubEnv('TZ', 'Europe/London');
afterAll(() => void vi.unstubAllEnvs());
const when = new Date('2026-11-24T10:00:00Z');

/** What a Word file says, a line for each paragraph. */
const wordsIn = (bytes: Uint8Array) =>
  strFromU8(unzipSync(bytes)['word/document.xml']!)
    .split('</w:p>')
    .map((one) =>
      one
        .replace(/<w:br\/>/g, '\n')
        .replace(/<[^>]+>/g, '')
        .replace(/[\u00a0 ]+/g, ' ')
        .trimEnd(),
    )
    .join('\n');

const mentoring = template('mentoring');
const full = (template: Template) =>
  responses(
    Object.fromEntries(
      formFor(template, noResponses()).flatMap(({ fields: own }) =>
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
  return responses({
    ...Object.fromEntries(
      [...allowedIn(template)]
        .filter(([, takes]) => takes === 'text')
        .map(([id], i) => [id, names[i % names.length] ?? '']),
    ),
    purpose: names.slice(0, 7).join(', '),
    'start-date': '2027-03-16',
    'start-time': '14:30',
    'end-date': '2027-04-20',
    frequency: 'every two weeks',
  });
};

describe.each(templates.map((one) => [one.id, one] as const))('the %s agreement', (id, template) => {
  it.each([
    ['empty', noResponses()],
    ['full', full(template)],
    ['hostile', hostile(template)],
  ])('%s reads as its golden files say', async (state, given) => {
    const doc = filled(template, given);
    await expect(markdown(doc)).toMatchFileSnapshot(`../../../tests/golden/${id}-${state}.md`);
    await expect(html(doc)).toMatchFileSnapshot(`../../../tests/golden/${id}-${state}.html`);
    await expect(text(doc)).toMatchFileSnapshot(`../../../tests/golden/${id}-${state}.txt`);
    await expect(wordsIn(await docx(doc, when))).toMatchFileSnapshot(
      `../../../tests/golden/${id}-${state}.docx.txt`,
    );
    // A blank form has no days yet, and a calendar without events is no calendar.
    if (state === 'empty') expect(doc.events).toEqual([]);
    else {
      // As of a paper from before papers had a name of their own: its events keep their ids.
      const edition = { calendar: earlierName(template, given), number: 1, day: '' };
      const lines = calendar(carried(template, given, edition), when);
      expect(lines.split('\n').every((line) => line === '' || line.endsWith('\r'))).toBe(true);
      await expect(lines.replaceAll('\r', '')).toMatchFileSnapshot(
        `../../../tests/golden/${id}-${state}.ics`,
      );
    }
  });

  it('makes the same Word file and pack from the same answers at the same time, on any day and in every time zone', async () => {
    const given = full(template);
    const doc = filled(template, given);
    const none = new Uint8Array();
    const make = async () => {
      const context = { now: when, readFont: atBuild.readFont };
      const docs = packDocs(settle(template, given), { ...doc, events: [] }, paperWords);
      return [
        await docx(doc, when),
        await pack({ ...docs, review: none, closing: none }, paperWords, context),
      ];
    };
    const first = await make();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 86_400_000 });
    vi.stubEnv('TZ', 'America/New_York');
    const second = await make();
    vi.stubEnv('TZ', 'Europe/London');
    vi.useRealTimers();
    expect(second.map((one) => Buffer.from(one).equals(Buffer.from(first[second.indexOf(one)]!)))).toEqual([
      true,
      true,
    ]);
  });

  it.each(['md', 'txt', 'html'])(
    'carries every name into .%s, and nothing that would turn or break what follows',
    (format) => {
      const doc = filled(template, hostile(template));
      const written = { md: markdown, txt: text, html }[format]!(doc);
      expect(written).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e]/);
      if (format === 'html') expect(written).not.toContain('<b>');
      for (const name of ['Łukasz Żółć', 'Nguyễn Thị Ánh', 'Ζωή', 'Юлия', '李明', 'محمد', '🌱'])
        expect(written).toContain(name);
    },
  );

  it('has the shortest wording first, and switches off only essential clauses that depend on the place', () => {
    for (const used of template.agreement.sections.flatMap((section) => section.clauses)) {
      const clause = template.clauses.get(used.clause)!;
      const [first, ...others] = clause.wordings.map((wording) => wording.length);
      expect([clause.id, others.every((length) => length > first!)]).toEqual([clause.id, true]);
      if (clause.grade === 'essential' && used.on === false)
        expect(['not-appraisal', 'evaluation', 'records-controller', 'group-report']).toContain(clause.id);
    }
  });

  it('has a field for every blank, and no blank when every field is filled in', () => {
    const fieldsOnForm = formFor(template, noResponses()).flatMap(({ fields: own }) =>
      own.map((field) => field.id),
    );
    expect(
      blanksOf(filled(template, noResponses())).filter((blank) => !fieldsOnForm.includes(blank)),
    ).toEqual([]);
    expect(blanksOf(filled(template, full(template)))).toEqual([]);
  });
});

describe('filling in', () => {
  const paper = (some: Record<string, string>) => text(filled(mentoring, responses(some)));

  it('puts an answer where its blank was, and a date in words', () => {
    expect(paper({ 'review-date': '2027-03-28' })).toContain('On 28 March 2027 we look back');
  });

  it('takes a clause off the paper with its fields when it is switched off', () => {
    expect(paper({ [switchOf('between-meetings')]: 'off' })).not.toContain('In between');
    expect(
      formFor(mentoring, responses({ [switchOf('between-meetings')]: 'off' })).flatMap(({ fields: own }) =>
        own.map(({ id }) => id),
      ),
    ).not.toContain('contact');
  });

  it('names the safeguarding contact first where someone is under 18', () => {
    expect(paper({ 'under-18': 'Yes' })).toContain(
      'Nobody promises secrecy. The organisation’s safeguarding policy leads, also over what stands below, and the contact is',
    );
    expect(paper({})).not.toContain('Nobody promises secrecy');
  });

  it('takes “not a legal contract” off the paper where fees are paid', () => {
    const coaching = templates.find(({ id }) => id === 'coaching')!;
    const paid = text(filled(coaching, responses({ [switchOf('fees')]: 'on', fee: '£60 an hour' })));
    expect(paid).toContain('£60 an hour');
    expect(paid).not.toContain('not a legal contract');
  });

  it('takes “nothing is recorded” off the paper where recording is switched on, and asks four questions', () => {
    const on = { [switchOf('recording-on')]: 'on' };
    expect(paper(on)).not.toContain('Nothing is recorded');
    expect(paper(on)).toMatch(
      /\[what for\].*\[where, and under whose account\].*\[yes or no\].*\[which day\]/,
    );
    const off = formFor(mentoring, responses(on))
      .flatMap(({ clauses }) => clauses)
      .find(({ clause }) => clause.id === 'recording-off');
    expect(off).toMatchObject({
      on: false,
      excludedBy: { title: 'If recording or an AI note-taker is switched on' },
    });
  });

  it('lets each member of a group sign by name, and on a blank form leaves six lines', () => {
    const group = template('supervision-peer-group');
    const lines = (members: string) =>
      filled(group, responses({ members })).blocks.flatMap((block) =>
        block.kind === 'signatures' ? block.parties : [],
      );
    expect(lines('Ζωή\n\n Юлия ')).toEqual(['Ζωή', 'Юлия']);
    expect(lines('')).toEqual(Array.from({ length: 6 }, () => 'Member: name and signature'));
    expect(lines(Array.from({ length: 40 }, (_, i) => `Member ${i + 1}`).join('\n'))).toHaveLength(40);
  });

  it('prints of a file only what the form would show: a day or a time that is none is still blank', () => {
    const doc = filled(
      mentoring,
      responses({ 'start-date': 'whenever', 'start-time': '25:61', mentor: 'Ann' }),
    );
    expect(blanksOf(doc)).toContain('start-date');
    expect(text(doc)).not.toMatch(/whenever|25:61/);
    const day = responses({ 'start-date': '2027-03-02', 'start-time': '25:61', mentor: 'Ann' });
    expect(text(filled(mentoring, day))).not.toContain('25:61');
    expect(calendar(filled(mentoring, day), when)).toContain('DTSTART;VALUE=DATE:20270302');
  });

  it('says below a line to sign on who signs there, as soon as somebody is named', () => {
    const signed = (some: Record<string, string>) =>
      filled(mentoring, responses(some)).blocks.flatMap((block) =>
        block.kind === 'signatures' ? [...block.parties, block.date] : [],
      );
    expect(signed({ mentor: 'Ζωή' })).toEqual(['Ζωή, mentor', 'Mentee: name and signature', 'Date']);
  });

  it('has a line for the employer where the employer signs too', () => {
    const given = responses({ [switchOf('employer-signs')]: 'on' });
    expect(text(filled(template('supervision'), given))).toContain('Employer: name and signature');
  });

  it('keeps a name from right to left apart from what stands beside it', () => {
    expect(paper({ mentor: 'محمد (1)' })).toContain('\u2068محمد (1)\u2069 (mentor)');
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
          html(filled(mentoring, safe));
        },
      ),
    );
  });
});
