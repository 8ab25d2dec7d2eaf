import { strToU8 } from 'fflate';
import { expect, it } from 'vitest';
import { pretendBrowser } from '../../tests/pretend-device.ts';
import { carried, paperWords, responses, template } from '../../tests/templates.ts';
import { html } from '../formats/html.ts';
import { agreementStore } from './agreement.ts';
import { take } from './opened-paper.ts';

const mentoring = template('mentoring');
const given = responses({
  mentor: 'Ann',
  mentee: 'Bea',
  purpose: 'Find my feet',
  'clause-between-meetings': 'off',
});
const page = html(carried(mentoring, given));
const begun = (browser = pretendBrowser()) => {
  const sheets = { review: 'review', closing: 'closing' };
  const store = agreementStore(mentoring, paperWords, sheets, browser.tab());
  store.begin();
  return store;
};

it('a paper that comes back fills in what it shows, and what was here before stays within reach', async () => {
  const store = begun();
  store.set('mentor', 'Somebody else');
  expect(await store.openPaper(strToU8(page))).toMatchObject({ ok: true, of: 'mentoring' });
  expect({ ...store.$responses.get() }).toEqual({ ...given });
  expect(store.$questions.get()).toBeUndefined();
  store.undo();
  expect({ ...store.$responses.get() }).toEqual({ mentor: 'Somebody else' });
});

it('a field that the paper says otherwise stays blank until somebody chooses', async () => {
  const store = begun();
  await store.openPaper(strToU8(page.replace('>Find my feet<', '>Find my way<')));
  expect(store.$responses.get()).not.toHaveProperty('purpose');
  const [asked] = store.$questions.get()!.asked;
  expect([asked!.kept.text, ...asked!.written.map(({ text }) => text)]).toEqual([
    'Find my feet',
    'Find my way',
  ]);
  take(store, 'purpose', asked!.written[0]!);
  expect(store.$responses.get()).toHaveProperty('purpose', 'Find my way');
  expect(store.$questions.get()!.asked).toEqual([]);
});

it('the questions of a paper go when something else takes its place', async () => {
  const store = begun();
  await store.openPaper(strToU8(page.replace('>Find my feet<', '>Find my way<')));
  store.clear();
  expect(store.$questions.get()).toBeUndefined();
});

it('a file that is no paper of ours changes nothing', async () => {
  const store = begun();
  store.set('mentor', 'Ann');
  for (const file of ['', '%PDF-1.7', '<p>Hello</p>', 'PK\u0003\u0004'])
    expect(await store.openPaper(strToU8(file))).toMatchObject({ ok: false });
  expect({ ...store.$responses.get() }).toEqual({ mentor: 'Ann' });
});

it('what calendars know an agreement by stays with it: in its file, on the device, and behind Undo', async () => {
  const browser = pretendBrowser();
  const store = begun(browser);
  store.set('mentor', 'Ann');
  await store.download('html');
  const name = store.$edition.get()?.calendar;
  expect(name).toBeTruthy();
  store.set('mentor', 'Ann Other');
  store.keep('Ours');
  expect(begun(browser).$edition.get()?.calendar).toBe(name);
  const other = begun();
  await other.openPaper(strToU8(browser.files[0]!.text));
  expect(other.$edition.get()?.calendar).toBe(name);
  store.clear();
  expect(store.$edition.get()).toBeUndefined();
  store.undo();
  expect(store.$edition.get()?.calendar).toBe(name);
});
