import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync, zlibSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { times } from '../../../tests/soaking.ts';
import { fills } from '../../../tests/fills.ts';
import { carried, filled, paperWords, responses, template, templates } from '../../../tests/templates.ts';
import { reopen } from '../../domain/agreement/reopened.ts';
import { allowedIn, type Template } from '../../domain/agreement/template.ts';
import { readFor } from '../../domain/opened.ts';
import type { Responses } from '../../domain/responses.ts';
import { atBuild } from '../../readers/files.ts';
import { formatOf, type Format } from '../index.ts';
import { readPaper } from './index.ts';

/** More with SOAK=1000: so many fills of each agreement, in each shape. */
const runs = times(4);

async function write(one: Template, given: Responses, format: Format['id']): Promise<Uint8Array> {
  const written = await formatOf(format).write(carried(one, given), atBuild);
  return typeof written === 'string' ? strToU8(written) : written;
}
/** Opens a file as the page does. */
function open(one: Template, bytes: Uint8Array) {
  const paper = readPaper(bytes);
  if (!paper.ok) return paper;
  const allowed = allowedIn(one);
  const kind = 'agreement' as const;
  const found = readFor({ kind, of: one.id, version: one.agreement.version, allowed }, paper.answers ?? '');
  if (!found.ok) return found;
  return paper.passages
    ? { ok: true as const, ...reopen(one, found.responses, paper.passages, paperWords) }
    : { ok: true as const, responses: found.responses, asked: [], gone: [], added: [] };
}
const isUndrawable = (error: unknown) => error instanceof Error && 'characters' in error;

describe.each(templates.map((one) => [one.id, one] as const))('the %s agreement', (_, one) => {
  it.each(['word', 'html', 'pdf'] as const)('opens again from %s as its paper shows', async (format) => {
    await fc.assert(
      fc.asyncProperty(fills(one), async (given) => {
        let bytes;
        try {
          bytes = await write(one, given, format);
        } catch (error) {
          if (isUndrawable(error)) return;
          throw error;
        }
        if (!carried(one, given).answers) {
          expect(open(one, bytes)).toMatchObject({ reason: 'no-answers' });
          return;
        }
        const opened = open(one, bytes);
        expect(opened).toMatchObject({ ok: true, asked: [], gone: [], added: [] });
        if (opened.ok)
          expect({ ...filled(one, opened.responses), events: [] }).toEqual({
            ...filled(one, given),
            events: [],
          });
      }),
      { numRuns: format === 'pdf' ? Math.ceil(runs / 2) : runs },
    );
  });

  it.each(['word', 'html', 'pdf'] as const)('has no answers in a blank form in %s', async (format) => {
    expect(open(one, await write(one, responses({}), format))).toEqual({ ok: false, reason: 'no-answers' });
  });
});

const mentoring = template('mentoring');
const held = responses({
  mentor: 'Ζωή',
  mentee: 'Łukasz',
  purpose: 'Find my feet.\nAnd stay.',
  'start-date': '2027-03-28',
  'start-time': '14:30',
  frequency: 'every week',
  'clause-between-meetings': 'off',
  'under-18': 'Yes',
});
/** What the file gives, when it was opened: nothing that it does not hold. */
const heldAlone = (bytes: Uint8Array) => {
  const opened = open(mentoring, bytes);
  if (!opened.ok) return;
  for (const [id, value] of Object.entries(opened.responses)) expect([id, held[id]]).toEqual([id, value]);
};

describe('a hostile or broken file', () => {
  it.each(['word', 'html', 'pdf'] as const)(
    'that was %s fills in nothing that it does not hold, in no time',
    { timeout: 3_600_000 },
    async (format) => {
      const good = await write(mentoring, held, format);
      const slowest = { ms: 0 };
      fc.assert(
        fc.property(
          fc.array(fc.tuple(fc.nat(good.length - 1), fc.nat(255)), { maxLength: 6 }),
          fc.option(fc.nat(good.length)),
          fc.option(fc.tuple(fc.nat(good.length), fc.uint8Array({ maxLength: 200 }))),
          (flips, cut, splice) => {
            const bad = good.slice();
            for (const [at, byte] of flips) bad[at] = byte;
            const cutOff = cut === null ? bad : bad.subarray(0, cut);
            const file = splice
              ? new Uint8Array([
                  ...cutOff.subarray(0, splice[0]),
                  ...splice[1],
                  ...cutOff.subarray(splice[0]),
                ])
              : cutOff;
            const begun = performance.now();
            heldAlone(file);
            slowest.ms = Math.max(slowest.ms, performance.now() - begun);
          },
        ),
        { numRuns: times(120) },
      );
      expect(slowest.ms).toBeLessThan(2000);
    },
  );

  const parts = async () => unzipSync(await write(mentoring, held, 'word'));
  it('that unpacks to more than is read is refused, whatever size it says it has', async () => {
    const huge = new Uint8Array(60_000_000);
    const bomb = zipSync({ ...(await parts()), 'word/document.xml': huge });
    expect(open(mentoring, bomb)).toEqual({ ok: false, reason: 'not-ours' });
    const view = new DataView(bomb.buffer);
    // It lies about the size, in the directory and before the part.
    for (let at = 0; at + 4 < bomb.length; at += 1)
      if (view.getUint32(at, true) === huge.length) view.setUint32(at, 1000, true);
    expect(open(mentoring, bomb)).toEqual({ ok: false, reason: 'not-ours' });
    expect(open(mentoring, new Uint8Array(5_000_000))).toEqual({ ok: false, reason: 'too-large' });
  });

  it('that defines entities or has two sets of answers is refused', async () => {
    const all = await parts();
    const item = strFromU8(all['customXml/item1.xml']!);
    const entities = item.replace('<answers', '<!DOCTYPE a [<!ENTITY x "y">]><answers');
    const withItem = (xml: string) => zipSync({ ...all, 'customXml/item1.xml': strToU8(xml) });
    expect(open(mentoring, withItem(entities))).toEqual({ ok: false, reason: 'not-ours' });
    const pdf = await write(mentoring, held, 'pdf');
    const other = zlibSync(strToU8('{"site":"leadership-toolbox"}'));
    const more = `\n9 0 obj\n<< /Type /EmbeddedFile /Length ${other.length} /Filter /FlateDecode >>\nstream\n`;
    const two = new Uint8Array([...pdf, ...strToU8(more), ...other, ...strToU8('\nendstream\nendobj\n')]);
    expect(open(mentoring, two)).toEqual({ ok: false, reason: 'not-ours' });
  });

  it.each([
    ['an old Word file', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'not-ours'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), 'not-ours'],
    ['nothing at all', new Uint8Array(), 'not-ours'],
    ['a PDF of others', strToU8('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'), 'no-answers'],
    ['a web page of others', strToU8('<!doctype html><p>Hello</p>'), 'no-answers'],
    ['a zip of others', zipSync({ 'a.txt': strToU8('a') }), 'not-ours'],
    ['a file of a newer version', strToU8('{"site":"leadership-toolbox","schema":3}'), 'newer'],
  ] as const)('%s is refused', (_, bytes, reason) => {
    expect(open(mentoring, bytes)).toEqual({ ok: false, reason });
  });
});

describe('a paper that somebody wrote on', () => {
  const changed = async (from: string | RegExp, to: string) => {
    const page = strFromU8(await write(mentoring, held, 'html'));
    expect(page.replace(from, to)).not.toBe(page);
    return open(mentoring, strToU8(page.replace(from, to)));
  };

  it('asks which of two texts holds, and fills in neither', async () => {
    const opened = await changed('>28 March 2027 at 14:30<', '>30 March 2027 at 15:00<');
    expect(opened).toMatchObject({
      asked: [
        {
          field: 'start-date',
          kept: {
            text: '28 March 2027 at 14:30',
            responses: { 'start-date': '2027-03-28', 'start-time': '14:30' },
          },
          written: [
            {
              text: '30 March 2027 at 15:00',
              responses: { 'start-date': '2027-03-30', 'start-time': '15:00' },
            },
          ],
        },
      ],
      gone: [],
    });
    expect(opened).not.toHaveProperty('responses.start-date');
    expect(opened).not.toHaveProperty('responses.start-time');
    expect(opened).toHaveProperty('responses.mentor', 'Ζωή');
  });

  it('asks about what was written into a blank, and about a choice that is not offered', async () => {
    expect(await changed('>how long<', '>60 minutes<')).toMatchObject({
      asked: [{ field: 'minutes', kept: { text: '' }, written: [{ responses: { minutes: '60 minutes' } }] }],
    });
    expect(await changed('>every week<', '>now and then<')).toMatchObject({
      asked: [{ field: 'frequency', written: [{ text: 'now and then', responses: undefined }] }],
    });
  });

  it('asks about an answer whose sentence was taken out or written anew, and names both', async () => {
    const opened = await changed(/<p>What we want from this:[^]*?<\/p>/, '<p>We want peace.</p>');
    expect(opened).toMatchObject({
      asked: [{ field: 'purpose', kept: { text: 'Find my feet.\nAnd stay.' }, written: [] }],
      gone: ['What we want from this: Find my feet.\nAnd stay.'],
      added: ['We want peace.'],
    });
  });

  it('loses no word of an answer that became two paragraphs', async () => {
    expect(await changed('Find my feet.\nAnd stay.', 'Find my way.</p><p>And stay.')).toMatchObject({
      asked: [{ field: 'purpose', written: [{ responses: { purpose: 'Find my way.' } }] }],
      added: ['And stay.'],
    });
  });
});
