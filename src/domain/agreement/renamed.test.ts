import { expect, it } from 'vitest';
import { checked, filled, formFor, responses, templates } from '../../../tests/templates.ts';
import { formatOf } from '../../formats/index.ts';
import type { Template } from './template.ts';

const answers = {
  'under-18': 'Yes',
  organisation: 'Programme',
  'start-date': '2027-03-16',
  'start-time': '14:30',
  'review-date': '2027-02-01',
  'end-date': '2027-04-20',
  sessions: '5',
  frequency: 'every two weeks',
  minutes: '90 minutes',
  supervisor: 'Ann',
  leader: 'Ann',
  manager: 'ann',
  'managerial-supervisor': 'Ann',
  members: 'Ann\nBo\nCy\nDi',
  mentor: 'Bo',
  'concern-contact': 'bo',
  'unsafe-contact': 'Cy',
  'group-size': '3',
  'case-minutes': '30',
};

const own = (id: string) => `own-${id}`;
const ownBlanks = (text: string) => text.replace(/\{([a-z0-9-]+)\}/g, '{own-$1}');
const byId = <Item extends { id: string }>(items: Iterable<Item>) =>
  new Map([...items].map((one) => [one.id, one]));

/** An agreement in which an adopter has renamed every field and every clause. */
const renamed = ({ agreement, clauses, fields, ...rest }: Template): Template => ({
  ...rest,
  agreement: {
    ...agreement,
    parties: agreement.parties.map((one) => ({ ...one, field: own(one.field) })),
    sections: agreement.sections.map((section) => ({
      ...section,
      clauses: section.clauses.map(({ when, ...one }) => ({
        ...one,
        clause: own(one.clause),
        ...(when
          ? { when: Object.fromEntries(Object.entries(when).map(([id, answer]) => [own(id), answer])) }
          : {}),
      })),
    })),
  },
  clauses: byId(
    [...clauses.values()].map((one) => ({
      ...one,
      id: own(one.id),
      excludes: one.excludes.map(own),
      wordings: one.wordings.map(ownBlanks),
      table: one.table && { ...one.table, rows: one.table.rows.map((row) => row.map(ownBlanks)) },
    })),
  ),
  fields: byId([...fields.values()].map((one) => ({ ...one, id: own(one.id) }))),
});

it.each(templates)(
  'with other names of fields and clauses, the $id agreement is the same',
  async (template) => {
    const other = renamed(template);
    const theirs = Object.fromEntries(Object.entries(answers).map(([id, answer]) => [own(id), answer]));
    const told = (one: Template, given: Record<string, string>) => ({
      labels: formFor(one, responses(given)).map(({ fields }) => fields.map(({ label }) => label)),
      remarks: checked(one, responses(given), '2027-03-01').map(({ id, values }) => ({ id, values })),
      days: filled(one, responses(given)).events.map(({ start }) => start),
    });
    expect(told(other, theirs)).toEqual(told(template, answers));
    expect(told(other, theirs).days).toContain('2027-03-16T14:30');
    const text = formatOf('text');
    const context = { now: new Date(0), readFont: () => Promise.reject(new Error('no fonts in a text')) };
    expect(await text.write(filled(other, responses(theirs)), context)).toBe(
      await text.write(filled(template, responses(answers)), context),
    );
  },
);
