import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { carried, paperWords, responses, template } from '../../tests/templates.ts';
import { html } from '../formats/html.ts';
import { agreementStore } from './agreement.ts';
import { besideStore } from './beside.ts';

const mentoring = template('mentoring');
const theirs = { mentee: 'Bea', purpose: 'Lead meetings', place: 'Room 4', 'clause-between-meetings': 'off' };
const page = (given: Record<string, string>, of = mentoring) => strToU8(html(carried(of, responses(given))));

function begun(mine: Record<string, string>) {
  const browser = pretendBrowser();
  const form = agreementStore(mentoring, paperWords, { review: 'review', closing: 'closing' }, browser.tab());
  form.begin();
  for (const [id, value] of Object.entries(mine)) form.set(id, value);
  return { browser, form, beside: besideStore(mentoring, paperWords, form) };
}
const ids = ({ beside }: ReturnType<typeof begun>) => beside.$found.get().map(({ id }) => id);

it('what two settle becomes the form in one step, which Undo takes back', () => {
  const both = begun({ mentor: 'Ann', purpose: 'Be heard', place: 'Room 4' });
  const { form, beside } = both;
  expect(beside.open(page(theirs))).toEqual({ ok: true });
  expect(ids(both)).toEqual(['mentor', 'mentee', 'purpose', 'between-meetings']);
  beside.takeOneSided();
  beside.choose('purpose', { take: 'new', responses: responses({ purpose: 'L' }) });
  beside.choose('purpose', { take: 'new', responses: responses({ purpose: 'Lead, and be heard' }) });
  beside.choose('between-meetings', { take: 'theirs', reading: 0 });
  expect(beside.$settled.get()).toHaveLength(4);
  beside.settle();
  expect({ ...form.$responses.get() }).toEqual({ ...theirs, mentor: 'Ann', purpose: 'Lead, and be heard' });
  expect(beside.$theirs.get()).toBeUndefined();
  form.undo();
  expect({ ...form.$responses.get() }).toEqual({ mentor: 'Ann', purpose: 'Be heard', place: 'Room 4' });
});

it('what is open stays as mine has it, and in view', () => {
  const both = begun({ purpose: 'Be heard', place: 'Room 5' });
  const { form, beside } = both;
  beside.open(page({ purpose: 'Lead meetings', place: 'Room 4' }));
  beside.choose('place', { take: 'theirs', reading: 0 });
  beside.settle();
  expect({ ...form.$responses.get() }).toEqual({ purpose: 'Be heard', place: 'Room 4' });
  expect(ids(both)).toEqual(['purpose']);
});

it('each choice can be taken back, and what is typed letter by letter is one', () => {
  const { beside } = begun({ purpose: 'Be heard' });
  beside.open(page({ purpose: 'Lead meetings' }));
  beside.choose('purpose', { take: 'mine' });
  for (const purpose of ['', 'W', 'We', 'We see'])
    beside.choose('purpose', { take: 'new', responses: responses({ purpose }) });
  expect(beside.$unsaved.get()).toBe(true);
  beside.undo();
  expect(beside.$choices.get()).toEqual({ purpose: { take: 'mine' } });
  beside.undo();
  expect([beside.$choices.get(), beside.$canUndo.get()]).toEqual([{}, false]);
});

it('a third one sees what two have settled', () => {
  const { beside } = begun({ purpose: 'Be heard', place: 'Room 5' });
  beside.open(page({ purpose: 'Lead meetings', place: 'Room 5' }));
  beside.choose('purpose', { take: 'theirs', reading: 0 });
  beside.settle();
  beside.open(page({ purpose: 'Calm down', place: 'Room 6' }));
  expect(beside.$found.get().map((one) => beside.isAgreed(one))).toEqual([true, true]);
});

it('a paper of another agreement, a blank one and a stranger’s file are answered, and nothing is changed', () => {
  const { form, beside } = begun({ purpose: 'Be heard' });
  expect(beside.open(page({ purpose: 'x' }, template('coaching')))).toEqual({
    ok: false,
    reason: 'other-agreement',
    of: 'coaching',
  });
  expect(beside.open(page({}))).toEqual({ ok: false, reason: 'no-answers' });
  expect(beside.open(strToU8('hello'))).toEqual({ ok: false, reason: 'not-ours' });
  expect([{ ...form.$responses.get() }, beside.$theirs.get()]).toEqual([{ purpose: 'Be heard' }, undefined]);
});

it('whoever clears the form clears the other’s paper, and none of it is on the device', () => {
  const { browser, form, beside } = begun({ purpose: 'Be heard' });
  form.keep('Ours');
  beside.open(page(theirs));
  expect([...browser.kept.values()].join()).not.toContain('Lead meetings');
  form.clear();
  expect([beside.$theirs.get(), beside.$found.get()]).toEqual([undefined, []]);
});

it('a sentence that was written anew on their paper is never taken for the same', () => {
  const mine = { frequency: 'every week', minutes: '90 minutes', place: 'The café, by the oven' };
  const paper = html(carried(mentoring, responses(mine))).replace('>every week<', '>Every 2 weeks<');
  const both = begun(mine);
  both.beside.open(strToU8(paper.replace('We meet', 'We may meet')));
  expect(ids(both)).toEqual(['frequency', 'minutes', 'place']);
  expect(both.beside.$theirs.get()?.added.join()).toContain('Every 2 weeks');
});
