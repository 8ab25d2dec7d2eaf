import { expect, it } from 'vitest';
import { docx } from '../../formats/docx.ts';
import { pdf } from '../../formats/pdf.ts';
import { text } from '../../formats/text.ts';
import { atBuild } from '../../readers/files.ts';
import { paperWords, template, templates } from '../../../tests/templates.ts';
import { fillable } from './fillable.ts';
import { light } from './light.ts';

const whole = 'https://www.toolbox-of-a-large-organisation.example/agreements/';
const all = templates.flatMap((one) => {
  const doc = light(one, paperWords, whole);
  return doc ? [[one.id, one, doc] as const] : [];
});

it('mentoring, coaching and supervision have a light agreement, and nothing else has', () => {
  expect(all.map(([id]) => id).sort()).toEqual(['coaching', 'mentoring', 'supervision']);
  expect(light(template('supervision-group'), paperWords)).toBeUndefined();
});

it.each(all)(
  'the light %s agreement is one page of A4, with the fields of the whole one',
  async (_, one, doc) => {
    const written = Buffer.from(await pdf(fillable(doc, one.fields), atBuild.now, atBuild.readFont)).toString(
      'latin1',
    );
    expect(/\/Type \/Pages\n\/Count (\d+)/.exec(written)?.[1]).toBe('1');
    expect(written).toContain('/T (frequency)');
  },
);

it.each(all)(
  'the light %s agreement says nothing but what the whole one says, and what it leaves out',
  (_, one, doc) => {
    const said = text(doc);
    for (const { clauses } of one.agreement.sections)
      for (const { clause } of clauses) {
        const start = one.clauses.get(clause)!.wordings[0]!.split('{')[0]!;
        expect([clause, said.includes(start)]).toEqual([
          clause,
          one.agreement.light!.clauses.includes(clause),
        ]);
      }
    expect(said).toContain(`This page leaves out ${one.agreement.light!.leavesOut}.`);
    expect(said).toContain(whole);
  },
);

it('an organisation’s clause that nobody can switch off stands on the one page too', () => {
  const one = template('mentoring');
  const sections = one.agreement.sections.map((section) => ({
    ...section,
    clauses: section.clauses.map((used) => ({ ...used, locked: used.clause === 'feedback' })),
  }));
  const ruled = { ...one, agreement: { ...one.agreement, sections } };
  expect(text(light(ruled, paperWords)!)).toContain('At the end of each meeting we say what helped');
});

it('the same light agreement has the same bytes each time', async () => {
  const [, one, doc] = all[0]!;
  const write = () => docx(fillable(doc, one.fields), atBuild.now);
  expect(Buffer.compare(await write(), await write())).toBe(0);
});
